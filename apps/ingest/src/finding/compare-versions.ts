export interface HeldVersion {
  readonly subjectId: number;
  readonly version: number;
}

/** A subject that the copy lacks, has although it is gone, or has in another version. */
export interface VersionDifference {
  readonly subjectId: number;
  readonly problem: 'missing' | 'left-over' | 'stale';
}

/** Where a copy differs from its original; both by ascending subject. */
export async function* compareVersions(original: AsyncIterable<HeldVersion>, copy: AsyncIterable<HeldVersion>): AsyncGenerator<VersionDifference> {
  const held = copy[Symbol.asyncIterator]();
  let next = await held.next();
  for await (const { subjectId, version } of original) {
    while (next.done !== true && next.value.subjectId < subjectId) {
      yield { subjectId: next.value.subjectId, problem: 'left-over' };
      next = await held.next();
    }
    if (next.done === true || next.value.subjectId > subjectId) yield { subjectId, problem: 'missing' };
    else {
      if (next.value.version !== version) yield { subjectId, problem: 'stale' };
      next = await held.next();
    }
  }
  for (; next.done !== true; next = await held.next()) yield { subjectId: next.value.subjectId, problem: 'left-over' };
}

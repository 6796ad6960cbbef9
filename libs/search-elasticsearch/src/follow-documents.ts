import type { EntrySource, IndexEntry } from './index-entry.js';
import type { SubjectIndex } from './subject-index.js';

const AT_ONCE = 1000;

/** How an index stands to the documents that it is a copy of. */
export type Standing = 'followed' | 'to-be-built';

/** Whether there is no index (the server is new, or has lost it), or one that knows of more than the database, which was restored from a backup. */
export async function isToBeBuilt(index: SubjectIndex, source: EntrySource): Promise<boolean> {
  return (await positionOf(index, source)) === undefined;
}

async function positionOf(index: SubjectIndex, source: EntrySource): Promise<number | undefined> {
  const followed = await index.followedTo();
  return followed === undefined || followed > (await source.latestVersion()) ? undefined : followed;
}

/** Brings the index that is asked up to the latest version, unless it has to be built first. */
export async function followDocuments(index: SubjectIndex, source: EntrySource): Promise<Standing> {
  const from = await positionOf(index, source);
  if (from === undefined) return 'to-be-built';
  await copyAfter(from, source, (entries) => index.write(entries));
  return 'followed';
}

export interface Building {
  readonly index: SubjectIndex;
  readonly source: EntrySource;
  /** Told after every step: how many documents were copied so far. */
  readonly progress: (copied: number) => void;
  /** Runs the last step while nobody else follows: what came in the meantime is copied and the alias moved. */
  readonly alone: (step: () => Promise<void>) => Promise<void>;
}

/** Builds the index anew beside the present one, and has it asked once it is whole. Returns how many documents were copied. */
export async function buildIndex({ index, source, progress, alone }: Building): Promise<number> {
  const aside = await index.createAside();
  let copied = 0;
  const write = async (entries: readonly IndexEntry[]): Promise<void> => {
    await index.write(entries, aside);
    copied += entries.length;
    progress(copied);
  };
  try {
    const reached = await copyAfter(0, source, write);
    await alone(async () => {
      await index.mark(await copyAfter(reached, source, write), aside);
      await index.moveTo(aside);
    });
    return copied;
  } catch (error) {
    await index.drop(aside).catch(() => undefined);
    throw error;
  }
}

/** Copies all that was written after a version; reads on while it writes. Returns the version reached. */
async function copyAfter(version: number, source: EntrySource, write: (entries: readonly IndexEntry[]) => Promise<void>): Promise<number> {
  let reached = version;
  let entries = await source.writtenAfter(reached, AT_ONCE);
  for (;;) {
    const last = entries.at(-1);
    if (!last) return reached;
    reached = last.version;
    [entries] = await Promise.all([source.writtenAfter(reached, AT_ONCE), write(entries)]);
  }
}

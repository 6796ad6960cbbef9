import { setTimeout as pause } from 'node:timers/promises';
import type { SearchStore } from '@credit/db';
import { indexedVersions } from '@credit/search-elasticsearch';
import { compareVersions, type HeldVersion, type VersionDifference } from './compare-versions.js';
import type { IndexCopy } from './open-copy.js';

const AT_ONCE = 5000;
/** What is on its way when it is first seen is there after so long. */
const SETTLE_MS = 3000;

/** How the index in Elasticsearch stands to the documents. */
export interface CopyCheck {
  readonly state: 'followed' | 'behind' | 'missing';
  readonly differences: readonly VersionDifference[];
}

/** Compares the index with the documents, subject by subject. What differs is looked at once more, for changes are on their way all the time. */
export async function checkCopy(copy: IndexCopy): Promise<CopyCheck> {
  if ((await copy.index.followedTo()) === undefined) return { state: 'missing', differences: [] };
  let differences = await differencesOf(copy);
  if (differences.length > 0) {
    await pause(SETTLE_MS);
    const before = new Set(differences.map(({ subjectId }) => subjectId));
    differences = (await differencesOf(copy)).filter(({ subjectId }) => before.has(subjectId));
  }
  const behind = ((await copy.index.followedTo()) ?? 0) < (await copy.documents.latestVersion());
  return { state: behind && differences.length > 0 ? 'behind' : 'followed', differences };
}

async function differencesOf({ documents, elasticsearch }: IndexCopy): Promise<readonly VersionDifference[]> {
  await elasticsearch.client.indices.refresh({ index: elasticsearch.alias });
  const found: VersionDifference[] = [];
  for await (const difference of compareVersions(documentVersions(documents), indexedVersions(elasticsearch))) found.push(difference);
  return found;
}

async function* documentVersions(documents: SearchStore): AsyncGenerator<HeldVersion> {
  for (let after = 0; ; ) {
    const versions = await documents.versionsAfter(after, AT_ONCE);
    const last = versions.at(-1);
    if (!last) return;
    yield* versions;
    after = last.subjectId;
  }
}

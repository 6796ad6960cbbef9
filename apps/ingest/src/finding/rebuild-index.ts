import { setTimeout as pause } from 'node:timers/promises';
import { buildIndex } from '@credit/search-elasticsearch';
import type { IndexCopy } from './open-copy.js';

const WAIT_MS = 100;

export interface Rebuilding {
  readonly progress: (copied: number) => void;
  /** Looked at once nobody else can build it: somebody may just have done so. */
  readonly needed?: () => Promise<boolean>;
}

/**
 * Builds the index anew beside the present one and has it asked once it is whole. Returns how many documents were copied;
 * undefined, at once, when somebody else is building it or has done so.
 */
export async function rebuildIndex({ index, documents }: IndexCopy, { progress, needed }: Rebuilding): Promise<number | undefined> {
  let copied: number | undefined;
  await documents.whileBuilding(index.alias, async () => {
    if (needed && !(await needed())) return;
    const alone = async (step: () => Promise<void>): Promise<void> => {
      while (!(await documents.whileFollowing(index.alias, step))) await pause(WAIT_MS);
    };
    copied = await buildIndex({ index, source: documents, progress, alone });
  });
  return copied;
}

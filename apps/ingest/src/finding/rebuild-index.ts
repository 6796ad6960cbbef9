import { setTimeout as pause } from 'node:timers/promises';
import { buildIndex } from '@credit/search-elasticsearch';
import type { IndexCopy } from './open-copy.js';

const WAIT_MS = 100;

/**
 * Builds the index anew beside the present one and has it asked once it is whole. Returns how many documents were copied;
 * undefined, at once, when somebody else is building it.
 */
export async function rebuildIndex({ index, documents }: IndexCopy, progress: (copied: number) => void): Promise<number | undefined> {
  let copied: number | undefined;
  await documents.whileBuilding(index.alias, async () => {
    const alone = async (step: () => Promise<void>): Promise<void> => {
      while (!(await documents.whileFollowing(index.alias, step))) await pause(WAIT_MS);
    };
    copied = await buildIndex({ index, source: documents, progress, alone });
  });
  return copied;
}

import { setTimeout as pause } from 'node:timers/promises';
import { drainOutbox, type Draining, type SearchStore } from '@credit/db';

const WAIT_MS = 200;

/** Writes every document anew, together with a worker that may be at it as well. Returns how many. */
export async function renewDocuments(documents: SearchStore, draining: Draining, progress: (left: number) => void): Promise<number> {
  const { count, upTo } = await documents.renewAll();
  for (;;) {
    const left = await documents.waiting(upTo);
    progress(left);
    if (left === 0) return count;
    if ((await drainOutbox(draining)) === 0) await pause(WAIT_MS);
  }
}

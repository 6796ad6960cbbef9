import type { Queue } from '@credit/db';
import { repeat } from './repeat.js';

const POLL_MS = 500;

/**
 * Takes what was announced off a queue, one after the other; the job is over when `work` has ended, however it ended (a sweep
 * takes up what is left). Not `queue.work`: it completes a job without waiting for it, and a database that is away then ends
 * the process.
 */
export function takeJobs<T extends object>(queue: Queue, name: string, { work, onError }: { readonly work: (announced: T) => Promise<void>; readonly onError: (error: unknown) => void }): { stop(): Promise<void> } {
  let stopping = false;
  const taker = repeat(POLL_MS, async () => {
    try {
      while (!stopping) {
        const [job] = await queue.fetch<T>(name, { batchSize: 1 });
        if (!job) return;
        await work(job.data);
        await queue.complete(name, job.id);
      }
    } catch (error) {
      onError(error);
    }
  });
  return {
    stop: () => {
      stopping = true;
      return taker.stop();
    },
  };
}

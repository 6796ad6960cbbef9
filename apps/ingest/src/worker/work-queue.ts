import { setTimeout as pause } from 'node:timers/promises';
import { CheckpointLost, SUBMISSION_QUEUE, withSenderLock, type Queue } from '@credit/db';
import type { RunContext } from '../pipeline/run-submission.js';
import { attemptSubmission } from './attempt-submission.js';
import { repeat } from './repeat.js';

const SWEEP_MS = 3000;
const POLL_MS = 500;
/** How long a stop waits for the file at hand. */
const PATIENCE_MS = 20_000;

/** A worker on the queue: takes in submissions until it is stopped. */
export interface Worker {
  stop(): Promise<void>;
}

/**
 * Works submissions as the queue announces them. The files of one sender for one item are worked one after the other; a
 * sweep takes up what a killed worker left and what came while its sender's lock was held.
 */
export async function startWorker(
  context: RunContext,
  queue: Queue,
  log: (line: string) => void,
): Promise<Worker> {
  let stopping = false;
  const workSender = (sender: { readonly organ: string; readonly item: string }): Promise<boolean> =>
    withSenderLock(context.store.pool, sender, async () => {
      for (;;) {
        const next = stopping ? undefined : await context.store.submissions.findNextOf(sender.organ, sender.item);
        if (!next) return;
        await attemptSubmission(next, context);
        log(`${next.receipt} ${next.item} 处理完毕`);
      }
    });
  const workReceipt = async (receipt: string): Promise<void> => {
    const submission = await context.store.submissions.find(receipt);
    if (submission && (submission.state === 'queued' || submission.state === 'working')) await workSender(submission);
  };
  const guarded = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CheckpointLost)) log(`处理中断，稍后自动继续：${error instanceof Error ? error.message : String(error)}`);
    }
  };

  // Not `queue.work`: it completes a job without waiting for it, and a database that is away then ends the process.
  const taker = repeat(POLL_MS, () =>
    guarded(async () => {
      while (!stopping) {
        const [job] = await queue.fetch<{ receipt: string }>(SUBMISSION_QUEUE, { batchSize: 1 });
        if (!job) return;
        await guarded(() => workReceipt(job.data.receipt));
        await queue.complete(SUBMISSION_QUEUE, job.id);
      }
    }),
  );
  const sweeper = repeat(SWEEP_MS, () =>
    guarded(async () => {
      // One sender's trouble must not keep the others waiting.
      for (const sender of await context.store.submissions.waiting()) if (!stopping) await guarded(() => workSender(sender));
    }),
  );
  return {
    stop: async () => {
      stopping = true;
      // A file that takes longer is taken up again after its last committed batch.
      await Promise.race([Promise.all([taker.stop(), sweeper.stop()]), pause(PATIENCE_MS, undefined, { ref: false })]);
      await queue.stop({ graceful: true, wait: true, timeout: PATIENCE_MS });
    },
  };
}

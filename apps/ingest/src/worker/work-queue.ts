import { setTimeout as pause } from 'node:timers/promises';
import { CheckpointLost, isPassing, SUBMISSION_QUEUE, withSenderLock, type Queue } from '@credit/db';
import type { RunContext } from '../pipeline/run-submission.js';
import { attemptSubmission } from './attempt-submission.js';
import { repeat } from './repeat.js';
import { takeJobs } from './take-jobs.js';
import { tellOnce } from './tell-once.js';

const SWEEP_MS = 3000;
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
    withSenderLock(context.store.pool, sender, async (isHeld) => {
      for (;;) {
        const next = stopping ? undefined : await context.store.submissions.findNextOf(sender.organ, sender.item);
        if (!next) return;
        await attemptSubmission(next, context, isHeld);
        log(`${next.receipt} ${next.item} 处理完毕`);
      }
    });
  const workReceipt = async (receipt: string): Promise<void> => {
    const submission = await context.store.submissions.find(receipt);
    if (submission && (submission.state === 'queued' || submission.state === 'working')) await workSender(submission);
  };
  const tell = tellOnce(log);
  const tellError = (error: unknown): void => {
    if (error instanceof CheckpointLost) return;
    tell(`${isPassing(error) ? '处理中断，稍后自动继续' : '处理出错，稍后再试'}：${error instanceof Error ? error.message : String(error)}`);
  };
  const guarded = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      tellError(error);
    }
  };

  const taker = takeJobs<{ readonly receipt: string }>(queue, SUBMISSION_QUEUE, { work: ({ receipt }) => guarded(() => workReceipt(receipt)), onError: tellError });
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

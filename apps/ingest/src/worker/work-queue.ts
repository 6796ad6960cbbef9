import { CheckpointLost, SUBMISSION_QUEUE, withSenderLock, type Queue } from '@credit/db';
import { runSubmission, type RunContext } from '../pipeline/run-submission.js';

const SWEEP_MS = 3000;
const POLL_SECONDS = 0.5;

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
        await runSubmission(next, context);
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

  await queue.work<{ receipt: string }>(SUBMISSION_QUEUE, { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 }, async ([job]) => {
    if (job) await guarded(() => workReceipt(job.data.receipt));
  });
  const sweeper = repeat(SWEEP_MS, () =>
    guarded(async () => {
      for (const sender of await context.store.submissions.waiting()) if (!stopping) await workSender(sender);
    }),
  );
  return {
    stop: async () => {
      stopping = true;
      await sweeper.stop();
      await queue.stop({ graceful: true, wait: true, timeout: 20_000 });
    },
  };
}

/** Runs `work` again and again, `pause` milliseconds after it ended. */
function repeat(pause: number, work: () => Promise<void>): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake: () => void = () => undefined;
  const loop = (async () => {
    for (;;) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, pause);
      });
      if (stopped) return;
      await work();
    }
  })();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      wake();
      return loop;
    },
  };
}

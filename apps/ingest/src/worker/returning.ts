import { RETURNED_QUEUE, type Queue } from '@credit/db';
import { makeReturned, type ReturnContext } from '../returned/make-returned.js';
import { NotReturnable } from '../returned/not-returnable.js';
import { repeat } from './repeat.js';
import { takeJobs } from './take-jobs.js';
import { tellOnce } from './tell-once.js';

const SWEEP_MS = 5000;
const MOST_ATTEMPTS = 3;
const GIVEN_UP = '平台几次都没能做成这份工作簿，已经记下；请先用 credit report 看逐行结果';

/**
 * Makes the workbook of a receipt if it still waits and nobody else is at it. What throws is tried again at the next call,
 * so often and no oftener: then it is given up with a word to the sender.
 */
export async function makeWaiting(receipt: string, context: ReturnContext): Promise<void> {
  const { submissions, returned } = context.store;
  const submission = await submissions.find(receipt);
  if (!submission) return;
  await returned.withWaiting(submission.id, async (attemptsBefore) => {
    if (attemptsBefore >= MOST_ATTEMPTS) return returned.fail(submission.id, GIVEN_UP);
    try {
      await returned.keep(submission.id, await makeReturned(submission, context));
    } catch (error) {
      if (!(error instanceof NotReturnable)) throw error;
      await returned.fail(submission.id, error.message);
    }
  });
}

/** Makes the workbooks that senders ask for. A sweep takes up what a killed worker left. */
export function startReturning(context: ReturnContext, queue: Queue, log: (line: string) => void): { stop(): Promise<void> } {
  let stopping = false;
  const guarded = async (receipt: string): Promise<void> => {
    if (stopping) return;
    try {
      await makeWaiting(receipt, context);
    } catch (error) {
      log(`${receipt} 的工作簿没有做成，稍后再试：${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const tell = tellOnce(log);
  const taker = takeJobs<{ readonly receipt: string }>(queue, RETURNED_QUEUE, { work: ({ receipt }) => guarded(receipt), onError: (error) => tell(`暂时取不到要做的工作簿，稍后再试：${error instanceof Error ? error.message : String(error)}`) });
  const sweeper = repeat(SWEEP_MS, async () => {
    const waiting = await context.store.returned.waiting().catch(() => []);
    for (const receipt of waiting) await guarded(receipt);
  });
  return {
    stop: async () => {
      stopping = true;
      await Promise.all([taker.stop(), sweeper.stop()]);
    },
  };
}

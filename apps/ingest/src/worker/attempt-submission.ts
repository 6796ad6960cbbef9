import type { Submission } from '@credit/db';
import { processingFailed } from '../pipeline/refusals.js';
import { runSubmission, type RunContext } from '../pipeline/run-submission.js';
import { isPassing } from './passing-error.js';

/** An error that comes again and again without the work getting on is the file's. */
const MOST_FAILURES = 3;
/** Workers that die of a file cannot say so: many starts without an end. Workers are also killed for other reasons. */
const MOST_UNFINISHED = 20;

/**
 * Works a submission, or gives it up after a number of tries without progress: the sender's other files must not wait
 * for ever. What is not the file's fault does not count as a try. Throws while there is hope.
 */
export async function attemptSubmission(submission: Submission, context: RunContext): Promise<'worked' | 'given-up'> {
  const { submissions } = context.store;
  const unfinished = await submissions.begin(submission.id);
  if (unfinished > MOST_UNFINISHED) return giveUp(submission, context);
  try {
    await runSubmission(submission, context);
    return 'worked';
  } catch (error) {
    if (isPassing(error)) {
      await submissions.interrupted(submission.id).catch(() => undefined);
      throw error;
    }
    if ((await submissions.failed(submission.id)) < MOST_FAILURES) throw error;
    return giveUp(submission, context);
  }
}

async function giveUp(submission: Submission, { store }: RunContext): Promise<'given-up'> {
  const present = (await store.submissions.find(submission.receipt)) ?? submission;
  await store.submissions.refuse(submission.id, processingFailed(present), null);
  return 'given-up';
}

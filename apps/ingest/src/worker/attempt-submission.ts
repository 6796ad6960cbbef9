import { isPassing, untilReachable, type Submission } from '@credit/db';
import { processingFailed } from '../pipeline/refusals.js';
import { runSubmission, type RunContext } from '../pipeline/run-submission.js';

/** An error that comes again and again without the work getting on is the file's. */
const MOST_FAILURES = 3;

/**
 * Works a submission, or gives it up after a number of tries without progress: the sender's other files must not wait
 * for ever. What is not the file's fault does not count as a try: neither what passes, nor whatever comes of a database that
 * went away under the work, which `isHeld` of the sender's lock tells. Throws while there is hope.
 */
export async function attemptSubmission(submission: Submission, context: RunContext, isHeld: () => Promise<boolean>): Promise<void> {
  const { submissions } = context.store;
  try {
    await runSubmission(submission, context);
  } catch (error) {
    if (isPassing(error) || !(await isHeld())) {
      // A database that went away cannot be told so before it is back; untold, the outage would count against the file.
      await untilReachable(context.store.pool, () => undefined).catch(() => undefined);
      await submissions.interrupted(submission.id).catch(() => undefined);
      throw error;
    }
    if ((await submissions.failed(submission.id)) < MOST_FAILURES) throw error;
    const present = (await submissions.find(submission.receipt)) ?? submission;
    await submissions.refuse(submission.id, processingFailed(present), null);
  }
}

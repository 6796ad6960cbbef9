import { AnswerError } from '../../api/graphql.js';
import { getSubmission, type Sent } from './api.js';
import { isUnderWay } from './result-words.js';

const FIRST_MS = 400;
/** Who waits for a long file is told this often at least. */
const LONGEST_MS = 4000;

/** Tells how far a file is until its result is there, or nobody listens any more. A moment without an answer is waited out. */
export async function followSubmission(receipt: string, tell: (submission: Sent) => void, signal?: AbortSignal): Promise<void> {
  for (let pause = FIRST_MS; !signal?.aborted; pause = Math.min(pause * 1.4, LONGEST_MS)) {
    const now = await find(receipt, signal);
    if (now === 'gone') return;
    if (now !== 'no answer') {
      tell(now);
      if (!isUnderWay(now)) return;
    }
    await new Promise((done) => setTimeout(done, pause));
  }
}

async function find(receipt: string, signal?: AbortSignal): Promise<Sent | 'gone' | 'no answer'> {
  try {
    return await getSubmission(receipt, signal);
  } catch (error) {
    return error instanceof AnswerError && error.refused ? 'gone' : 'no answer';
  }
}

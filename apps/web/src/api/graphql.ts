import type { Question } from './question.js';

/** The platform did not answer, or refused; `message` is for the reader. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';

  /**
   * `refused`: the question itself cannot be answered, so asking it again is of no use. `goTo`: path of the platform that leads on, e.g. to a
   * second factor; null where none does.
   */
  constructor(
    message: string,
    readonly refused = false,
    readonly goTo: string | null = null,
  ) {
    super(message);
  }
}

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[] | null;
    readonly extensions?: { readonly code?: string; readonly fix?: string; readonly goTo?: string | null };
  }[];
}

/** A refusal of the request as a whole that the platform words itself, and that passes. */
const TOO_MANY = 'TOO_MANY_REQUESTS';
/** A reader waits no longer than this for a page. */
const PATIENCE_MS = 20_000;

/** Signs somebody in again whose session is over; true: they are back, and the question is asked once more. */
type SignInAgain = () => Promise<boolean>;
let signInAgain: SignInAgain | undefined;

/** For pages on which a session may end in the middle of something; without it the answer says that nobody has signed in. */
export function whenSessionEnds(way: SignInAgain): void {
  signInAgain = way;
}

/** Asks the gateway one question. A question given up by the page rejects with the browser's own AbortError. */
export async function ask<T, V>({ text }: Question<T, V>, variables: V, signal?: AbortSignal): Promise<T> {
  const body = JSON.stringify({ query: text, variables });
  let answer = await fetchAnswer<T>(body, signal);
  if (signInAgain && saysNobodySignedIn(answer) && (await signInAgain())) answer = await fetchAnswer<T>(body, signal);
  if (answer.data && !answer.errors?.length) return answer.data;
  const fault = answer.errors?.[0];
  if (!fault) throw new AnswerError('平台暂时没有应答，请稍后再试。');
  // A refusal of the platform's own stands at a field of the answer; one without is GraphQL's, in English, about the request.
  const { code, fix, goTo } = fault.extensions ?? {};
  const refused = code !== 'INTERNAL' && code !== TOO_MANY;
  const words = fault.path || code === TOO_MANY ? fault.message : '平台没有看懂这个查询条件，请改一改再试。';
  throw new AnswerError(withFix(words, fix), refused, goTo ?? null);
}

/** What is said, and what to do where that is told apart. */
export function withFix(words: string, fix: string | undefined): string {
  return fix ? `${words}。${fix}` : words;
}

/** Told as an error, or as the member `CredentialNeeded` of an answer's union where the question asks for `__typename`. */
function saysNobodySignedIn({ data, errors }: Answer<unknown>): boolean {
  if (errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) return true;
  return Object.values(Object(data) as Readonly<Record<string, { readonly __typename?: string } | null>>).some((member) => member?.__typename === 'CredentialNeeded');
}

async function fetchAnswer<T>(body: string, signal: AbortSignal | undefined): Promise<Answer<T>> {
  const waiting = new AbortController();
  const giveUp = (): void => waiting.abort();
  if (signal?.aborted) giveUp();
  signal?.addEventListener('abort', giveUp);
  const timer = setTimeout(giveUp, PATIENCE_MS);
  try {
    const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: waiting.signal });
    return await readAnswer<T>(response);
  } catch (error) {
    if (signal?.aborted || error instanceof AnswerError) throw error;
    throw new AnswerError(waiting.signal.aborted ? '等了二十秒，平台还没有应答，请稍后再试。' : '网络不通，请检查网络后再试。');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

/** What stands in for the platform when it is away (a proxy, a firewall) answers in HTML. */
async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  try {
    const answer: Answer<T> = JSON.parse(text);
    return answer;
  } catch {
    throw new AnswerError(`平台暂时没有应答（${response.status}），请稍后再试。`);
  }
}

import { AnswerError, withFix } from '../api/graphql.js';
import { signInAgain } from './renewal.js';

/** Our own header: where a browser does not say from where a request comes, it proves that it is from a page of ours. */
const OWN_HEADER = 'x-credit-request';

/**
 * Asks the platform over REST, as somebody who has signed in. Rejects with `AnswerError`: in the platform's own words where it refuses.
 * Where the session is over the frame signs in again and the request is sent once more.
 */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetchOnce(path, init);
  if (response.ok) return response;
  if (response.status === 401 && (await signInAgain())) return send(path, init);
  throw toRefusal(response.status, await response.text());
}

async function fetchOnce(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), [OWN_HEADER]: '1' } });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new AnswerError('网络不通，请检查网络后再试。');
  }
}

/** How far a request is: on its way out, at the platform, its answer on the way back. Shares from 0 to 1; null where it is not known. */
export type RequestProgress = { readonly step: 'sending' | 'receiving'; readonly share: number | null } | { readonly step: 'waiting' };

/** As `send`, telling how far it is, and with words of its own for an answer that did not come; gives the text of the answer. */
export async function sendCounted(path: string, body: FormData | string, told: { readonly tell: (progress: RequestProgress) => void; readonly lost: string }): Promise<string> {
  const { status, text } = await postCounted(path, body, told);
  if (status >= 200 && status < 300) return text;
  if (status === 401 && (await signInAgain())) return sendCounted(path, body, told);
  throw toRefusal(status, text);
}

/** By XMLHttpRequest: nothing else tells how far a body is out. */
function postCounted(path: string, body: FormData | string, { tell, lost }: Parameters<typeof sendCounted>[2]): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader(OWN_HEADER, '1');
    if (typeof body === 'string') request.setRequestHeader('content-type', 'application/json');
    request.upload.addEventListener('progress', (event) => tell({ step: 'sending', share: shareOf(event) }));
    request.upload.addEventListener('load', () => tell({ step: 'waiting' }));
    request.addEventListener('progress', (event) => tell({ step: 'receiving', share: shareOf(event) }));
    request.addEventListener('load', () => resolve({ status: request.status, text: request.responseText }));
    request.addEventListener('error', () => reject(new AnswerError(lost)));
    request.send(body);
  });
}

function shareOf({ lengthComputable, loaded, total }: ProgressEvent): number | null {
  return lengthComputable && total > 0 ? loaded / total : null;
}

/** What a refusing answer says; in plain words where it is not the platform's own. */
function toRefusal(status: number, text: string): AnswerError {
  const { message = `平台暂时没有应答（${status}），请稍后再试`, fix, goTo } = toldIn(text);
  return new AnswerError(withFix(message, fix), status < 500 && status !== 429, goTo ?? null);
}

interface Told {
  readonly message?: string;
  readonly fix?: string;
  readonly goTo?: string;
}

function toldIn(text: string): Told {
  try {
    const answer: { readonly error?: Told } = JSON.parse(text);
    return answer.error ?? {};
  } catch {
    return {};
  }
}

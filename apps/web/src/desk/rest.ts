import { AnswerError } from '../api/graphql.js';
import { signInAgain } from './renewal.js';

/** The platform refused a request, in its own words. */
export class RestRefusal extends AnswerError {
  constructor(
    readonly status: number,
    message: string,
    /** What to do; empty where the message says it. */
    readonly fix: string,
    readonly code: string | null,
    goTo: string | null,
  ) {
    super(fix === '' ? message : `${message}。${fix}`, status < 500 && status !== 429, goTo);
  }
}

/**
 * Asks the platform over REST, as somebody who has signed in. Rejects with `RestRefusal` for an answer that refuses, with
 * `AnswerError` where none came. Where the session is over the frame signs in again and the request is sent once more.
 */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetchOnce(path, init);
  if (response.ok) return response;
  if (response.status === 401 && (await signInAgain())) return send(path, init);
  throw await toRefusal(response.status, await response.text());
}

async function fetchOnce(path: string, init: RequestInit): Promise<Response> {
  try {
    // Our own header: where a browser does not say from where a request comes, it proves that it is from a page of ours.
    return await fetch(path, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), 'x-credit-request': '1' } });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new AnswerError('网络不通，请检查网络后再试。');
  }
}

/** What a refusing answer says; in plain words where it is not the platform's own. */
export function toRefusal(status: number, text: string): RestRefusal {
  const { message, fix, code, goTo } = toldIn(text);
  return new RestRefusal(status, message ?? `平台暂时没有应答（${status}），请稍后再试`, fix ?? '', code ?? null, goTo ?? null);
}

interface Told {
  readonly message?: string;
  readonly fix?: string;
  readonly code?: string;
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

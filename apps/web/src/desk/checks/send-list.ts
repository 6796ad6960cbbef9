import { AnswerError } from '../../api/graphql.js';
import { signInAgain } from '../renewal.js';
import { toRefusal } from '../rest.js';

/** How far a check is: the list on its way there, the platform at work, the answer on its way back. Shares from 0 to 1; null where it is not known. */
export type CheckProgress = { readonly step: 'sending'; readonly share: number | null } | { readonly step: 'checking' } | { readonly step: 'receiving'; readonly share: number | null };

/** What is asked of a check. */
export interface CheckOrder {
  readonly scenario: string;
  readonly purpose: string;
  readonly project: string;
  readonly list: { readonly file: File } | { readonly text: string } | { readonly subjects: readonly { readonly name: string | null; readonly code: string | null }[] };
}

/**
 * Sends a check and resolves with its receipt's number. By XMLHttpRequest: only that tells how much of a long list has been sent.
 * Rejects with `RestRefusal` in the platform's own words, with `AnswerError` where no answer came. Where the session is over the frame
 * signs in again and the list is sent once more.
 */
export async function sendCheck(order: CheckOrder, tell: (progress: CheckProgress) => void): Promise<string> {
  const { status, text } = await request(order, tell);
  if (status === 401 && (await signInAgain())) return sendCheck(order, tell);
  if (status !== 200) throw toRefusal(status, text);
  // The number stands before the rows, but only the whole answer is sure to be whole.
  const { receipt }: { readonly receipt: string } = JSON.parse(text);
  return receipt;
}

function request(order: CheckOrder, tell: (progress: CheckProgress) => void): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const sent = new XMLHttpRequest();
    sent.open('POST', '/api/checks');
    // Our own header: where a browser does not say from where a request comes, it proves that it is from a page of ours.
    sent.setRequestHeader('x-credit-request', '1');
    sent.upload.addEventListener('progress', (event) => tell({ step: 'sending', share: shareOf(event) }));
    sent.upload.addEventListener('load', () => tell({ step: 'checking' }));
    sent.addEventListener('progress', (event) => tell({ step: 'receiving', share: shareOf(event) }));
    sent.addEventListener('load', () => resolve({ status: sent.status, text: sent.responseText }));
    sent.addEventListener('error', () => reject(new AnswerError('网络不通，这份名单可能没有送到。请先看看核查记录里有没有，没有再核查一次。')));
    const { scenario, purpose, project, list } = order;
    const said = { scenario, purpose, ...(project === '' ? {} : { project }) };
    if ('file' in list) {
      const form = new FormData();
      for (const [name, value] of Object.entries(said)) form.set(name, value);
      form.set('file', list.file);
      sent.send(form);
      return;
    }
    sent.setRequestHeader('content-type', 'application/json');
    sent.send(JSON.stringify({ ...said, ...list }));
  });
}

function shareOf({ lengthComputable, loaded, total }: ProgressEvent): number | null {
  return lengthComputable && total > 0 ? loaded / total : null;
}

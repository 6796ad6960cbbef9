import { AnswerError } from '../../api/graphql.js';
import { signInAgain } from '../renewal.js';
import { toRefusal } from '../rest.js';

export interface Upload {
  readonly file: File;
  readonly item: string;
  readonly operation: 'upsert' | 'correct';
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Sends a file and gives its receipt's number. `onProgress` hears the part that is out, from 0 to 1. Rejects as `send` does. */
export async function upload(sent: Upload, onProgress: (part: number) => void): Promise<string> {
  const { status, text } = await post(sent, onProgress);
  if (status === 401 && (await signInAgain())) return upload(sent, onProgress);
  if (status !== 202) throw toRefusal(status, text);
  const { receipt }: { readonly receipt: string } = JSON.parse(text);
  return receipt;
}

/** By XMLHttpRequest: nothing else tells how far a body is out. */
function post({ file, item, operation }: Upload, onProgress: (part: number) => void): Promise<Reply> {
  const form = new FormData();
  form.set('item', item);
  form.set('operation', operation);
  form.set('file', file);
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/submissions');
    request.setRequestHeader('x-credit-request', '1');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => done({ status: request.status, text: request.responseText }));
    request.addEventListener('error', () => fail(new AnswerError('网络断了，文件没有传完；请检查网络后再传一次')));
    request.send(form);
  });
}

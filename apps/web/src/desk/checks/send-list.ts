import { sendCounted, type RequestProgress } from '../rest.js';

/** What is asked of a check. */
export interface CheckOrder {
  readonly scenario: string;
  readonly purpose: string;
  readonly project: string;
  readonly list: { readonly file: File } | { readonly text: string } | { readonly subjects: readonly { readonly name: string | null; readonly code: string | null }[] };
}

/** Sends a check, telling how far it is, and gives its receipt's number. Rejects as `send` does. */
export async function sendCheck(order: CheckOrder, tell: (progress: RequestProgress) => void): Promise<string> {
  const text = await sendCounted('/api/checks', toBody(order), { tell, lost: '网络不通，这份名单可能没有送到。请先看看核查记录里有没有，没有再核查一次。' });
  // The number stands before the rows, but only the whole answer is sure to be whole.
  const { receipt }: { readonly receipt: string } = JSON.parse(text);
  return receipt;
}

function toBody({ scenario, purpose, project, list }: CheckOrder): FormData | string {
  const said = { scenario, purpose, ...(project === '' ? {} : { project }) };
  if (!('file' in list)) return JSON.stringify({ ...said, ...list });
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...said, file: list.file })) form.set(name, value);
  return form;
}

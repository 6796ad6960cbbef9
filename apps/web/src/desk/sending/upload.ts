import { sendCounted } from '../rest.js';

export interface Upload {
  readonly file: File;
  readonly item: string;
  readonly operation: 'upsert' | 'correct';
}

/** Sends a file and gives its receipt's number. `onProgress` hears the part that is out, from 0 to 1. Rejects as `send` does. */
export async function upload({ file, item, operation }: Upload, onProgress: (part: number) => void): Promise<string> {
  const form = new FormData();
  form.set('item', item);
  form.set('operation', operation);
  form.set('file', file);
  const text = await sendCounted('/api/submissions', form, {
    tell: (progress) => progress.step === 'sending' && onProgress(progress.share ?? 0),
    lost: '网络断了，文件没有传完；请检查网络后再传一次',
  });
  const { receipt }: { readonly receipt: string } = JSON.parse(text);
  return receipt;
}

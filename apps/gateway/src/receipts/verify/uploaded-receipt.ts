import type { Readable } from 'node:stream';

/** A receipt of a hundred thousand rows is no larger. */
export const LARGEST_RECEIPT = 128 * 1024 * 1024;
/** What uploads may take of the memory together: everybody may prove, and nobody is asked who they are. */
const ROOM = 256 * 1024 * 1024;

/** What came of an upload: its bytes, or why there are none. */
export type UploadedReceipt = { readonly bytes: Buffer } | { readonly refused: 'too-large' | 'no-room' };

/** Takes uploads into memory as long as there is room for them. */
export class UploadRoom {
  private taken = 0;

  /** Reads an upload to its end and lets `prove` have it; the room is free again when that is done. */
  async take<T>(stream: Readable, prove: (upload: UploadedReceipt) => Promise<T>): Promise<T> {
    const chunks: Buffer[] = [];
    let [size, held] = [0, 0];
    let refused: 'too-large' | 'no-room' | undefined;
    try {
      for await (const chunk of stream) {
        if (!Buffer.isBuffer(chunk)) continue;
        size += chunk.length;
        if (size > LARGEST_RECEIPT) refused = 'too-large';
        else if (refused === undefined && this.taken + chunk.length > ROOM) refused = 'no-room';
        if (refused !== undefined) {
          chunks.length = 0;
          this.taken -= held;
          held = 0;
          continue;
        }
        chunks.push(chunk);
        held += chunk.length;
        this.taken += chunk.length;
      }
      return await prove(refused === undefined ? { bytes: Buffer.concat(chunks) } : { refused });
    } finally {
      this.taken -= held;
    }
  }
}

export function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, PDF.length).equals(PDF);
}

const PDF = Buffer.from('%PDF');

/** What was handed in instead of a receipt's or report's file, and what to do; undefined where it looks like one. */
export function notAReceipt(bytes: Buffer): string | undefined {
  const head = bytes.toString('utf8', 0, HEAD).replace(/^\uFEFF/, '').trimStart();
  if (bytes.length === 0) return '文件是空的。请选择回执文件（.json），或者信用报告的文件（.pdf、.json）';
  if (isPdf(bytes)) return '这是打印件（PDF），签名不在里面。请上传回执文件（.json），或者照打印件填写回执号和摘要，也可以扫描打印件右上角的二维码。信用报告的 PDF 须是下载的原文件，没有另存过';
  if (head.startsWith('PK') || head.startsWith('\u00d0\u00cf')) return '这是表格或压缩文件。请上传回执文件（.json），或者信用报告的文件（.pdf、.json）';
  // What is a receipt but for a byte goes on to be proved, whichever byte that is.
  if (/"(digest|document)"/.test(head)) return undefined;
  return `这${head.startsWith('{') ? '是别的 JSON 文件，' : ''}不是核查回执，也不是信用报告。文件的名字像 C-20261102-000001.json（核查回执，由核查单位下载保存）或 R-20261102-000001.json（信用报告）`;
}

const HEAD = 4096;

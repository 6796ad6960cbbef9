import { open } from 'node:fs/promises';

export type FileFormat = 'xlsx' | 'ole' | 'markup' | 'jsonl' | 'text' | 'empty';

const HEAD = 4096;

/** What a file is by its first bytes, whatever its name says. */
export async function detectFormat(path: string): Promise<FileFormat> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return formatOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

function formatOf(head: Buffer): FileFormat {
  if (head.length === 0) return 'empty';
  if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304) return 'xlsx';
  if (head.length >= 8 && head.readUInt32BE(0) === 0xd0cf11e0) return 'ole';
  const text = head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (text === '' && !head.includes(0)) return 'empty';
  if (/^<(!doctype|html|table|\?xml|meta|style)/i.test(text)) return 'markup';
  return /^[{[]\s*["{\]}]/.test(text) ? 'jsonl' : 'text';
}

import { open } from 'node:fs/promises';
import { decoderOf, encodingByMarks } from './text-encoding.js';

export type FileFormat = 'zip' | 'ole' | 'markup' | 'jsonl' | 'text' | 'empty' | 'foreign';

const HEAD = 65_536;
/** Documents, pictures and archives that are sometimes sent in place of the table: pdf, rtf, rar, 7z, gzip, png, jpeg, gif. */
const FOREIGN = /^(%PDF|\{\\rtf|Rar!|7z\xbc\xaf|\x1f\x8b|\x89PNG|\xff\xd8\xff|GIF8)/;

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
  if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304) return 'zip';
  if (head.length >= 8 && head.readUInt32BE(0) === 0xd0cf11e0) return 'ole';
  if (FOREIGN.test(head.subarray(0, 8).toString('latin1'))) return 'foreign';
  const text = decoderOf(encodingByMarks(head) ?? 'latin1').decode(head).replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (text === '') return head.length < HEAD ? 'empty' : 'text';
  if (/^<(!doctype|!--|html|head|body|table|\?xml|meta|style|div|workbook)/i.test(text)) return 'markup';
  return /^(\{\s*["}]|\[\s*[{\]])/.test(text) ? 'jsonl' : 'text';
}

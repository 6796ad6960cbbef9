import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { UnreadableFile } from './grid.js';

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be';

const SAMPLE = 65536;

/** Finds out how a text file is encoded: byte order mark, zero bytes of UTF-16, valid UTF-8, else GB18030. */
export async function detectEncoding(path: string): Promise<TextEncoding> {
  const head = await readHead(path);
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8-bom';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const wide = wideEncoding(head);
  if (wide) return wide;
  if (head.includes(0)) {
    throw new UnreadableFile('文件内容不是文字，可能已经损坏，或者扩展名与内容不符', '请用表格软件打开检查，另存为 xlsx 或 csv 后重报');
  }
  return (await isUtf8(path)) ? 'utf-8' : 'gb18030';
}

/** The file as text, in pieces, without its byte order mark. */
export async function* decodedText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    if (!Buffer.isBuffer(chunk)) continue;
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  // A character cut off at the very end of the file is no character.
  if (rest !== '' && rest !== '\ufffd') yield rest;
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** UTF-16 without a mark: ASCII characters (commas, digits, line ends) leave a zero in every second byte. */
function wideEncoding(head: Buffer): TextEncoding | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i += 1) if (head[i] === 0) i % 2 === 0 ? (even += 1) : (odd += 1);
  const enough = head.length / 50;
  if (odd > enough && even <= odd / 20) return 'utf-16le';
  if (even > enough && odd <= even / 20) return 'utf-16be';
  return undefined;
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      if (Buffer.isBuffer(chunk)) decoder.decode(chunk, { stream: true });
    }
    return true;
  } catch {
    return false;
  }
}

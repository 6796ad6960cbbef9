import { createReadStream } from 'node:fs';
import { UnreadableFile } from './grid.js';
import { Utf8Check } from './utf8-check.js';

export type TextEncoding = 'utf-8' | 'utf-8-sig' | 'gb18030' | 'utf-16le' | 'utf-16be';

const PIECE = 1 << 18;
const HEAD = 65_536;

/**
 * Finds out how a text file is encoded: byte order mark, the zero bytes of UTF-16, valid UTF-8, else GB18030. Reads the
 * whole file; zero characters anywhere, or a line without end, make it unreadable.
 */
export async function detectEncoding(path: string, longestLine: number = Infinity): Promise<TextEncoding> {
  const whole = new Utf8Check();
  let marked: TextEncoding | undefined;
  let other: TextEncoding | undefined;
  let wide: ReturnType<typeof decoderOf> | undefined;
  let first = true;
  let line = 0;
  for await (const chunk of bytes(path)) {
    if (first) marked = encodingByMarks(chunk.subarray(0, HEAD));
    if (first && (marked === 'utf-16le' || marked === 'utf-16be')) wide = decoderOf(marked);
    first = false;
    const text = wide?.decode(chunk, { stream: true }) ?? chunk;
    if (text.includes('\0')) throw notText();
    line = text.includes('\n') || text.includes('\r') ? 0 : line + chunk.length;
    if (line > longestLine) throw lineWithoutEnd();
    if (wide || other) continue;
    if (!whole.take(chunk)) other = marked ?? likelierOf(chunk);
  }
  return marked ?? other ?? 'utf-8';
}

/** The encoding by byte order mark, or by the zeros that UTF-16 leaves in every second byte of ASCII characters. */
export function encodingByMarks(head: Buffer): Exclude<TextEncoding, 'utf-8' | 'gb18030'> | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8-sig';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i += 1) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = head.length / 50;
  if (odd > enough && even <= odd / 20) return 'utf-16le';
  if (even > enough && odd <= even / 20) return 'utf-16be';
  return undefined;
}

/** A decoder that leaves the byte order mark out. */
export function decoderOf(encoding: TextEncoding | 'latin1') {
  return new TextDecoder(encoding === 'utf-8-sig' ? 'utf-8' : encoding);
}

/** The file as text, in pieces, without its byte order mark. What cannot be decoded becomes U+FFFD. */
export async function* decodedText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  for await (const chunk of bytes(path)) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  // A character cut off at the very end of the file is no character.
  if (rest !== '' && rest !== '\ufffd') yield rest;
}

async function* bytes(path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE })) if (Buffer.isBuffer(chunk)) yield chunk;
}

/** UTF-8 with a few broken characters is still UTF-8; GB18030 taken for UTF-8 breaks at nearly every character. */
function likelierOf(chunk: Buffer): TextEncoding {
  const text = new TextDecoder('utf-8').decode(chunk);
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) whole += 1;
  }
  return broken * 10 < whole ? 'utf-8' : 'gb18030';
}

function lineWithoutEnd(): UnreadableFile {
  return new UnreadableFile('文件里有一行长得不像表格的一行（没有换行）', '请用表格软件打开检查，另存为 xlsx 或 csv 后重报');
}

function notText(): UnreadableFile {
  return new UnreadableFile('文件内容不是文字，可能已经损坏，或者扩展名与内容不符', '请用表格软件打开检查，另存为 xlsx 或 csv 后重报');
}

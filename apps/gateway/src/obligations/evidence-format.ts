import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { EvidenceFormat } from '@credit/db';
import { UnreadableFile, ZipParts } from '@credit/reading';

/** What a file is, or why it is not taken as evidence. */
export type EvidenceFinding = { readonly format: EvidenceFormat } | { readonly reason: string };

const EXTENSIONS: Readonly<Record<string, EvidenceFormat>> = { '.pdf': 'pdf', '.png': 'png', '.jpg': 'jpg', '.jpeg': 'jpg', '.docx': 'docx', '.xlsx': 'xlsx' };
const EDGE = 2048;
const UNKNOWN = '只收 PDF、图片（PNG、JPG）、Word（docx）和 Excel（xlsx），没有认出这是其中哪一种；设了密码的请去掉密码，旧格式的请另存为新格式';
const CUT_OFF = '文件的末尾不完整，可能没有传完，请打开原文件看看再传一次';
/** What a program would run when somebody opens the file (ISO 32000-1 12.6.4). */
const RUNS = /\/(JavaScript|Launch|EmbeddedFiles)\b/;

/** Judges a file by its bytes; its name has to say the same. Nothing that runs when it is opened is taken. */
export async function evidenceFormat(path: string, name: string): Promise<EvidenceFinding> {
  const found = await byBytes(path);
  if ('reason' in found) return found;
  const named = EXTENSIONS[extname(name).toLowerCase()];
  if (named === found.format) return found;
  return { reason: `文件名是“${name}”，内容却是 ${found.format}，请把文件名改对再传` };
}

async function byBytes(path: string): Promise<EvidenceFinding> {
  const { head, tail } = await edgesOf(path);
  if (head.startsWith('%PDF-')) return tail.includes('%%EOF') ? checkPdf(path) : { reason: CUT_OFF };
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return tail.includes('IEND') ? { format: 'png' } : { reason: CUT_OFF };
  if (head.startsWith('\xff\xd8\xff')) return tail.includes('\xff\xd9') ? { format: 'jpg' } : { reason: CUT_OFF };
  return head.startsWith('PK\x03\x04') ? checkOffice(path) : { reason: UNKNOWN };
}

async function edgesOf(path: string): Promise<{ readonly head: string; readonly tail: string }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const read = async (from: number): Promise<string> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(EDGE), 0, EDGE, from);
      return buffer.subarray(0, bytesRead).toString('latin1');
    };
    return { head: await read(0), tail: await read(Math.max(0, size - EDGE)) };
  } finally {
    await file.close();
  }
}

async function checkPdf(path: string): Promise<EvidenceFinding> {
  const file = await open(path, 'r');
  try {
    return RUNS.test(await file.readFile('latin1')) ? { reason: 'PDF 里有脚本、启动命令或者附件，请重新导出为普通的 PDF 再传' } : { format: 'pdf' };
  } finally {
    await file.close();
  }
}

async function checkOffice(path: string): Promise<EvidenceFinding> {
  let parts: ZipParts;
  try {
    parts = await ZipParts.open(path);
  } catch (error) {
    if (error instanceof UnreadableFile) return { reason: CUT_OFF };
    throw error;
  }
  try {
    if (parts.names.some((name) => /vbaProject\.bin$|\/(embeddings|activeX)\//i.test(name))) return { reason: '文件里有宏、控件或者嵌入的对象，请去掉后另存为 docx 或 xlsx 再传' };
    if (!parts.has('[Content_Types].xml')) return { reason: UNKNOWN };
    if (parts.has('word/document.xml')) return { format: 'docx' };
    return parts.has('xl/workbook.xml') ? { format: 'xlsx' } : { reason: UNKNOWN };
  } finally {
    parts.close();
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evidenceFormat } from './evidence-format.js';
import { docx, jpg, office, pdf, png, xlsx } from './evidence-mother.js';

const folder = mkdtempSync(join(tmpdir(), 'credit-evidence-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function found(bytes: Buffer, name: string): Promise<unknown> {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return evidenceFormat(path, name);
}

test('papers, pictures, documents and workbooks are known by their bytes', async () => {
  expect(await found(pdf(), '方案.pdf')).toEqual({ format: 'pdf' });
  expect(await found(png(), '现场.PNG')).toEqual({ format: 'png' });
  expect(await found(jpg(), '现场.jpeg')).toEqual({ format: 'jpg' });
  expect(await found(await docx(), '方案.docx')).toEqual({ format: 'docx' });
  expect(await found(await xlsx(), '台账.xlsx')).toEqual({ format: 'xlsx' });
});

test.each([
  ['a name that says something else', () => Promise.resolve(pdf()), '方案.docx', '内容却是 pdf'],
  ['a text', () => Promise.resolve(Buffer.from('已建立信用档案')), '说明.pdf', '没有认出'],
  ['nothing', () => Promise.resolve(Buffer.alloc(0)), '空.pdf', '没有认出'],
  ['an old, or locked, Office file', () => Promise.resolve(Buffer.from('d0cf11e0a1b11ae1', 'hex')), '方案.doc', '没有认出'],
  ['a program', () => Promise.resolve(Buffer.from('MZ\x90\x00', 'latin1')), '方案.pdf', '没有认出'],
  ['an archive that is no Office file', () => office('a.txt'), '材料.docx', '没有认出'],
  ['a PDF cut off', () => Promise.resolve(pdf().subarray(0, 30)), '方案.pdf', '没有传完'],
  ['a picture cut off', () => Promise.resolve(png().subarray(0, 40)), '现场.png', '没有传完'],
  ['an Office file cut off', async () => (await docx()).subarray(0, 60), '方案.docx', '没有传完'],
  ['a PDF with a script', () => Promise.resolve(pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')), '方案.pdf', '脚本'],
  ['a PDF that starts a program', () => Promise.resolve(pdf('/OpenAction << /S /Launch >>')), '方案.pdf', '启动命令'],
  ['a document with macros', () => docx('word/vbaProject.bin'), '方案.docx', '宏'],
  ['a workbook with an embedded object', () => xlsx('xl/embeddings/oleObject1.bin'), '台账.xlsx', '嵌入的对象'],
])('%s is not taken', async (_, make, name, words) => {
  expect(await found(await make(), name)).toEqual({ reason: expect.stringContaining(words) });
});

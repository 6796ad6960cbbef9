import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fromLegacyIdentityNumber, identityNumberProblem } from '@credit/domain';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';

const RUN = /(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/g;
const DAY = '2026-11-02';

/** Every identity number that stands anywhere in the files of a folder: of 18 characters, and of 15 where it could be none but that. */
export async function numbersIn(folder: string): Promise<ReadonlySet<string>> {
  const numbers = new Set<string>();
  for (const name of readdirSync(folder)) {
    for (const text of await textsOf(join(folder, name))) for (const [found] of text.matchAll(RUN)) if (isIdentityNumber(found)) numbers.add(found);
  }
  return numbers;
}

/** Numbers begin with a province (GB/T 2260): what does not is a part of some other number. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

function isIdentityNumber(text: string): boolean {
  if (!PROVINCE.test(text) && !text.startsWith('999999')) return false;
  return text.length === 18 ? identityNumberProblem(text.toUpperCase(), DAY) === undefined : fromLegacyIdentityNumber(text, DAY) !== undefined;
}

async function textsOf(path: string): Promise<readonly string[]> {
  const bytes = readFileSync(path);
  if (path.endsWith('.xlsx')) return cellsOf(path);
  const encodings = ['utf8', 'gb18030', 'utf16le'];
  return encodings.map((encoding) => iconv.decode(bytes, encoding));
}

async function cellsOf(path: string): Promise<readonly string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const texts: string[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => void texts.push(cell.text, JSON.stringify(cell.value))));
  }
  return texts;
}

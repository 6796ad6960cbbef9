import ExcelJS from 'exceljs';
import { workbook } from '../files/file-mother.js';
import { penalties, penalty } from '../files/penalty-mother.js';
import { SUBJECT } from './site-under-test.js';

const MARKET = { organ: '衡南县市场监督管理局', organCode: '11430422MBX001011P', source: '衡南县市场监督管理局', sourceCode: '11430422MBX001011P' };
const GOOD = { ...MARKET, name: SUBJECT.name, code: SUBJECT.code };
/** No February has it; the mended file has the day before. */
export const NO_SUCH_DAY = '2026-02-30';
export const REAL_DAY = '2026-02-27';

/** A clerk's workbook: one row that is taken, one with a day that no calendar has, one with a name alone. `from` numbers its documents. */
export function clerkFile(from: number): Promise<Buffer> {
  return workbook(
    penalties([
      penalty(from, GOOD),
      penalty(from + 1, { ...GOOD, decided: NO_SUCH_DAY, until: '2027-02-27' }),
      penalty(from + 2, { ...MARKET, name: SUBJECT.name, code: null }),
    ]),
  );
}

/** The returned workbook with the day mended, as a clerk saves it. */
export async function mended(returned: Buffer): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(returned).buffer);
  let found = 0;
  book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => {
    if (cell.text !== NO_SUCH_DAY) return;
    cell.value = REAL_DAY;
    found += 1;
  }));
  if (found !== 1) throw new Error(`the day to mend stands in ${found} cells`);
  return Buffer.from(new Uint8Array(await book.xlsx.writeBuffer()));
}

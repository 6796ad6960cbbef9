import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import xlsx from '@e965/xlsx';
import iconv from 'iconv-lite';
import { fieldsOf, fileOf, HEADINGS, openedFile, penaltyBook, penaltyCells, penaltyText, refusedFile, rowsOf, workbookOf } from './department-file-mother.js';
import { openTable } from './open-table.js';
import { zipOf } from './zip-mother.js';

const TABLE = [HEADINGS, penaltyCells(1), penaltyCells(2)];
const legacy = (bookType: xlsx.BookType, sheet: xlsx.WorkSheet = xlsx.utils.aoa_to_sheet(TABLE.map((row) => [...row]))): Buffer => {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '数据');
  const bytes: unknown = xlsx.write(book, { type: 'buffer', bookType });
  if (!Buffer.isBuffer(bytes)) throw new Error('no buffer');
  return bytes;
};

describe('files by what they are, not by what they are called', () => {
  it.each(['biff8', 'xlsb', 'ods'] as const)('%s workbooks are read', async (bookType) => {
    const table = await openedFile(fileOf(legacy(bookType)));
    expect(table).toMatchObject({ format: 'xls', sheet: '数据', headerRows: [1] });
    expect((await rowsOf(table)).map((row) => row.cells)).toEqual([penaltyCells(1), penaltyCells(2)]);
  });

  it('workbooks from before Unicode are read in the code page that they name', async () => {
    const texts = [...HEADINGS, ...penaltyCells(1)].map((text) => iconv.encode(text, 'gbk'));
    const placeholders = texts.map((bytes, i) => `${i}_`.padEnd(bytes.length, '.'));
    const bytes = legacy('biff5', xlsx.utils.aoa_to_sheet([placeholders.slice(0, 6), placeholders.slice(6)]));
    texts.forEach((text, i) => text.copy(bytes, bytes.indexOf(placeholders[i] ?? '')));
    bytes.writeUInt16LE(936, bytes.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4);
    expect((await rowsOf(await openedFile(fileOf(bytes))))[0]?.cells).toEqual(penaltyCells(1));
  });

  it('an old workbook keeps its merges, dates, numbers, errors and hidden sheets', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([[...HEADINGS], ['甲公司', 9.1430422e17, '文1', 1.5, 46_000, '局'], [null, null, '文2', null, null, '局']]);
    sheet['!merges'] = [xlsx.utils.decode_range('A2:A3')];
    Object.assign(sheet['E2'], { z: 'yyyy-mm-dd' });
    sheet['B3'] = { t: 'e', v: 0x2a };
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(TABLE.map((row) => [...row])), '旧');
    xlsx.utils.book_append_sheet(book, sheet, '数据');
    book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
    const bytes: unknown = xlsx.write(book, { type: 'buffer', bookType: 'biff8' });
    const table = await openedFile(fileOf(Buffer.isBuffer(bytes) ? bytes : ''));
    expect(table.sheet).toBe('数据');
    expect((await rowsOf(table)).map((row) => row.cells)).toEqual([
      ['甲公司', 9.1430422e17, '文1', 1.5, '2025-12-09', '局'],
      ['甲公司', '#N/A', '文2', null, null, '局'],
    ]);
  });

  it.each([['UTF-8', 'utf-8'], ['GB18030', 'gb18030']])('a web page in %s that calls itself a workbook keeps long codes as text', async (_, encoding) => {
    const rows = TABLE.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    const page = `<html><head><meta charset="${encoding}"></head><body><table>${rows}<tr><td>丙公司</td><td>914304220000000001</td><td>007</td></tr></table></body></html>`;
    const table = await openedFile(fileOf(iconv.encode(page, encoding)));
    expect(fieldsOf(table)).not.toContain('?');
    expect((await rowsOf(table)).at(-1)?.cells).toEqual(['丙公司', '914304220000000001', '007']);
    expect((await rowsOf(table))[0]?.cells).toEqual(penaltyCells(1));
  });

  it('an XML table of 2003 is read', async () => {
    expect(await rowsOf(await openedFile(fileOf(legacy('xlml'))))).toHaveLength(2);
  });
});

describe('files that cannot be read', () => {
  it('are named as protected by a password', async () => {
    const container = xlsx.CFB.utils.cfb_new();
    xlsx.CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]));
    xlsx.CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5000, 7));
    const bytes: unknown = xlsx.CFB.write(container, { type: 'buffer' });
    const refusal = await refusedFile(fileOf(Buffer.isBuffer(bytes) ? bytes : ''));
    expect(refusal).toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('密码') });
  });

  it('are other archives', async () => {
    expect(await refusedFile(fileOf(zipOf({ '表.csv': penaltyText(1) })))).toMatchObject({ message: expect.stringContaining('压缩包') });
  });

  it.each([['a PDF', '%PDF-1.7\n'], ['RTF', '{\\rtf1'], ['RAR', 'Rar!\x1a'], ['gzip', '\x1f\x8b\x08'], ['a picture', '\x89PNG\r\n'], ['a photo', '\xff\xd8\xff\xe0']])('are %s', async (_, head) => {
    expect(await refusedFile(fileOf(Buffer.from(`${head}abc,def\n`, 'latin1')))).toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('不是表格') });
  });

  it('are workbooks cut off anywhere', async () => {
    const bytes = readFileSync(await workbookOf(TABLE));
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      expect(await refusedFile(fileOf(bytes.subarray(0, Math.floor(bytes.length * part))))).toMatchObject({ code: 'FILE_UNREADABLE' });
    }
  });

  it('are sheets whose XML breaks off, found before a row is used', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `<row r="${i + 2}"><c t="inlineStr"><is><t>甲${i}</t></is></c><c><v>${i}</v></c></row>`).join('');
    expect(await refusedFile(fileOf(sheetOf(`<worksheet><sheetData>${headingRow()}${rows}<row r="9`)))).toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(await refusedFile(fileOf(sheetOf(`<worksheet><sheetData>${headingRow()}${rows}<row r="3"/></sheetData></worksheet>`)))).toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(await rowsOf(await openedFile(fileOf(sheetOf(`<worksheet><sheetData>${headingRow()}${rows}</sheetData></worksheet>`))))).toHaveLength(5000);
  });

  it('are sheets with entities of their own', async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><worksheet><sheetData>${headingRow()}<row r="2"><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    expect(await refusedFile(fileOf(sheetOf(bomb)))).toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  it('are zip bombs: what inflates beyond reason, and what says less than it inflates to', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024, 32);
    const honest = sheetOf(Buffer.concat([Buffer.from('<worksheet>'), zeros]));
    expect(honest.length).toBeLessThan(200_000);
    expect(await refusedFile(fileOf(honest))).toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('大小异常') });
    expect(await refusedFile(fileOf(sheetOf(zeros, { claimed: 1000 })))).toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  it('are sheets made to fill the memory: elements in each other without end, a text or a tag without end, sheets without number', async () => {
    const filler = Buffer.alloc(6 * 1024 * 1024, 'abcdefghij');
    const around = (before: string, after: string): Buffer => Buffer.concat([Buffer.from(`<worksheet><sheetData>${headingRow()}${before}`), filler, Buffer.from(after)]);
    for (const sheet of [
      `<worksheet><sheetData>${'<a>'.repeat(200_000)}`,
      around('<row r="2"><c t="str"><v>', '</v></c></row></sheetData></worksheet>'),
      around('<row r="2" x="', '"/></sheetData></worksheet>'),
      around('<!--', '--></sheetData></worksheet>'),
    ]) {
      expect(await refusedFile(fileOf(sheetOf(sheet)))).toMatchObject({ code: 'FILE_UNREADABLE' });
    }
    const many = Array.from({ length: 300 }, (_, i) => `<sheet name="${i}" sheetId="${i + 1}" r:id="r1"/>`).join('');
    expect(await refusedFile(fileOf(sheetOf('<worksheet/>', { sheets: many })))).toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('256') });
  });

  it('never make the reader throw, however they are broken', async () => {
    const sources = [readFileSync(await workbookOf(TABLE)), legacy('biff8'), Buffer.from(penaltyText(20)), Buffer.from(JSON.stringify([{ 当事人: '甲', 文号: '1' }]))];
    const change = fc.record({ source: fc.nat(sources.length - 1), keep: fc.double({ min: 0.05, max: 1, noNaN: true }), bytes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ source, keep, bytes }) => {
        const original = sources[source] ?? Buffer.alloc(0);
        const broken = Buffer.from(original.subarray(0, Math.ceil(original.length * keep)));
        for (const [at, byte] of bytes) broken[at % broken.length] = byte;
        const table = await openTable(fileOf(broken), penaltyBook());
        if ('refusal' in table) expect(table.refusal.code).toMatch(/^(FILE_UNREADABLE|FILE_EMPTY|HEADER_NOT_FOUND)$/);
        else {
          expect((await rowsOf(table)).length).toBeGreaterThan(0);
          await table.close();
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

function headingRow(): string {
  return `<row r="1">${HEADINGS.map((heading) => `<c t="inlineStr"><is><t>${heading}</t></is></c>`).join('')}</row>`;
}

const ONE_SHEET = '<sheet name="数据" sheetId="1" r:id="r1"/>';

/** The smallest xlsx around a sheet; with `claimed` the archive lies about the sheet's size. */
function sheetOf(xml: string | Buffer, { claimed, sheets = ONE_SHEET }: { readonly claimed?: number; readonly sheets?: string } = {}): Buffer {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipOf(
    {
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': `<Relationships><Relationship Id="r" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns:r="x"><sheets>${sheets}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/Sheet1.xml': xml,
    },
    claimed === undefined ? {} : { 'xl/worksheets/Sheet1.xml': claimed },
  );
}


import ExcelJS from 'exceljs';
import { fieldsOf, fileOf, HEADINGS, openedFile, penaltyCells, refusedFile, rowsOf, shownRows, workbookOf } from './department-file-mother.js';

const data = (n: number): ExcelJS.CellValue[] => [...penaltyCells(n)];
/** A workbook with the given first cells under `HEADINGS`. */
const withFirst = (...cells: readonly ExcelJS.CellValue[]): Promise<string> => workbookOf([HEADINGS, ...cells.map((cell) => [cell, ...data(1).slice(1)])]);
const firstCells = async (path: string): Promise<readonly unknown[]> => (await rowsOf(await openedFile(path))).map((row) => row.cells[0]);

describe('cells of a workbook', () => {
  it('hold text, numbers and truth values as they are stored', async () => {
    expect(await firstCells(await withFirst('甲公司', 91430422123456789, 0.25, true, '001'))).toEqual(['甲公司', 91430422123456789, 0.25, true, '001']);
  });

  it('hold the joined text of rich text and hyperlinks', async () => {
    const rich = { richText: [{ text: '甲' }, { text: '公司', font: { bold: true } }] };
    expect(await firstCells(await withFirst(rich, { text: '乙公司', hyperlink: 'http://localhost/' }))).toEqual(['甲公司', '乙公司']);
  });

  it('hold the stored value of a formula, nothing where there is none, and errors as they are shown', async () => {
    const cells = [{ formula: '"甲"&"公司"', result: '甲公司' }, { formula: 'NOW()' }, { formula: 'VLOOKUP(1,A1:B2,2)', result: { error: '#N/A' } as const }, { error: '#REF!' } as const];
    expect(await firstCells(await withFirst(...cells))).toEqual(['甲公司', null, '#N/A', '#REF!']);
  });

  it('keep text that looks like a formula as text', async () => {
    expect(await firstCells(await withFirst('=1+1', '+甲', '@乙'))).toEqual(['=1+1', '+甲', '@乙']);
  });

  it('undo the escapes of characters that XML cannot hold', async () => {
    expect(await firstCells(await withFirst('甲_x000D_\n公司'))).toEqual(['甲\r\n公司']);
  });

  it.each(['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'm/d/yy', '[$-804]yyyy/m/d;@', 'yyyy-mm-dd hh:mm:ss'])('become a day where they are shown as %s', async (numFmt) => {
    const path = await workbookOf([HEADINGS, [46_000, ...data(1).slice(1)]], (sheet) => (sheet.getCell('A2').numFmt = numFmt));
    expect(await firstCells(path)).toEqual(['2025-12-09']);
  });

  it.each(['0.00', '#,##0.00_);[Red](#,##0.00)', '0"个月"', '0%', '@', '¥#,##0'])('stay numbers where they are shown as %s', async (numFmt) => {
    const path = await workbookOf([HEADINGS, [46_000, ...data(1).slice(1)]], (sheet) => (sheet.getCell('A2').numFmt = numFmt));
    expect(await firstCells(path)).toEqual([46_000]);
  });

  it.each([[18_629, '1951-01-01'], [2026, 2026], [3, 3]])('%d shown as a date is %p: a day before 1954, but no year and no count', async (stored, read) => {
    const path = await workbookOf([HEADINGS, [stored, ...data(1).slice(1)]], (sheet) => (sheet.getCell('A2').numFmt = 'yyyy-mm-dd'));
    expect(await firstCells(path)).toEqual([read]);
  });

  it('count days from 1904 where the workbook says so', async () => {
    const path = await workbookOf([HEADINGS, [46_000 - 1462, ...data(1).slice(1)]], (sheet, book) => {
      book.properties.date1904 = true;
      sheet.getCell('A2').numFmt = 'yyyy-mm-dd';
    });
    expect(await firstCells(path)).toEqual(['2025-12-09']);
  });

  it('keep a number that cannot be a day, although shown as one, for the checks to complain of', async () => {
    const path = await workbookOf([HEADINGS, [20_261_399, ...data(1).slice(1)]], (sheet) => (sheet.getCell('A2').numFmt = 'yyyy-mm-dd'));
    expect(await firstCells(path)).toEqual([20_261_399]);
  });
});

describe('rows of a workbook', () => {
  it('have the numbers that the clerk sees, blank ones included, trailing ones not', async () => {
    const path = await workbookOf([[], ['标题'], [], HEADINGS, data(1)], (sheet) => {
      sheet.getRow(8).values = data(2);
      for (let r = 9; r < 200; r += 1) sheet.getCell(r, 3).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
    });
    const table = await openedFile(path);
    expect(table).toMatchObject({ format: 'xlsx', sheet: '数据', headerRows: [4] });
    expect((await rowsOf(table)).map((row) => [row.row, row.cells.length])).toEqual([[5, 6], [6, 0], [7, 0], [8, 6]]);
  });

  it('count where they are hidden or filtered out, too', async () => {
    const path = await workbookOf([HEADINGS, data(1), data(2), data(3)], (sheet) => {
      sheet.getRow(3).hidden = true;
      sheet.getColumn(2).hidden = true;
      sheet.autoFilter = 'A1:F4';
    });
    expect((await rowsOf(await openedFile(path))).map((row) => row.cells.length)).toEqual([6, 6, 6]);
  });

  it('hold the value of cells merged down a column', async () => {
    const rows = [HEADINGS, ['甲公司', ...data(1).slice(1)], [null, ...data(2).slice(1)], [null, ...data(3).slice(1)], data(4)];
    const table = await openedFile(await workbookOf(rows, (sheet) => sheet.mergeCells('A2:A4')));
    expect((await rowsOf(table)).map((row) => row.cells[0])).toEqual(['甲公司', '甲公司', '甲公司', penaltyCells(4)[0]]);
    expect((await rowsOf(table, 3)).map((row) => row.cells[0])).toEqual(['甲公司', penaltyCells(4)[0]]);
  });

  it('stay blank in a merge where they have nothing of their own', async () => {
    const table = await openedFile(await workbookOf([HEADINGS, data(1), [], data(2)], (sheet) => sheet.mergeCells('A2:A3')));
    expect((await rowsOf(table))[1]).toEqual({ row: 3, cells: [] });
  });

  it('hold a note merged across once', async () => {
    const table = await openedFile(await workbookOf([HEADINGS, data(1), ['注：本表由甲局提供']], (sheet) => sheet.mergeCells('A3:F5')));
    expect(await shownRows(table)).toHaveLength(2);
    expect((await rowsOf(table))[1]?.cells).toEqual(['注：本表由甲局提供']);
  });

  it('after a stray value far below are not a million blank ones', async () => {
    const table = await openedFile(await workbookOf([HEADINGS, data(1)], (sheet) => (sheet.getCell('A1048576').value = '甲')));
    expect((await rowsOf(table)).length).toBe(1002);
    expect((await rowsOf(table)).at(-1)?.row).toBe(1_048_576);
  });
});

describe('sheets of a workbook', () => {
  const addSheet = (book: ExcelJS.Workbook, name: string, rows: readonly (readonly ExcelJS.CellValue[])[]): ExcelJS.Worksheet => {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    return sheet;
  };
  /** A workbook whose sheets come in the order given. */
  const bookOf = async (...sheets: readonly (readonly [string, readonly (readonly ExcelJS.CellValue[])[], ExcelJS.WorksheetState?])[]): Promise<string> => {
    const book = new ExcelJS.Workbook();
    for (const [name, rows, state] of sheets) addSheet(book, name, rows).state = state ?? 'visible';
    return fileOf(new Uint8Array(await book.xlsx.writeBuffer()));
  };

  it('that are covers, explanations and code tables are passed over', async () => {
    const table = await openedFile(
      await bookOf(['封面', [['行政处罚信息']]], ['填表说明', [['列名', '说明'], ['当事人', '全称'], ['文号', '同决定书']]], ['代码表', [['代码', '名称'], ['1', '罚款']]], ['十月', [HEADINGS, data(1)]]),
    );
    expect(table).toMatchObject({ sheet: '十月', notices: [] });
  });

  it('that are hidden are not read, and named', async () => {
    const table = await openedFile(await bookOf(['旧', [HEADINGS, data(1), data(2)], 'hidden'], ['深藏', [HEADINGS, data(1)], 'veryHidden'], ['新', [HEADINGS, data(3)]]));
    expect(table.sheet).toBe('新');
    expect(table.notices.map((notice) => /“(.*?)”/.exec(notice)?.[1])).toEqual(['旧', '深藏']);
  });

  it('that are all hidden are named in the refusal', async () => {
    const refusal = await refusedFile(await bookOf(['封面', [['说明']]], ['数据', [HEADINGS, data(1)], 'hidden']));
    expect(refusal.code).toBe('HEADER_NOT_FOUND');
    expect(refusal.message).toContain('“数据”是隐藏的');
  });

  it('with nothing below their headings give way to those with data', async () => {
    expect((await openedFile(await bookOf(['模板', [HEADINGS]], ['数据', [HEADINGS, data(1)]]))).sheet).toBe('数据');
  });

  it('that are called examples give way to others', async () => {
    expect((await openedFile(await bookOf(['填写示例', [HEADINGS, data(1)]], ['数据', [HEADINGS, data(2)]]))).sheet).toBe('数据');
  });

  it('that hold such data beside the one that is read are named', async () => {
    const table = await openedFile(await bookOf(['一月', [HEADINGS, data(1)]], ['二月', [HEADINGS, data(2)]]));
    expect(table.sheet).toBe('一月');
    expect(table.notices).toEqual(['工作表“二月”也有这类数据，这次没有读取，请另存为单独的文件报送']);
  });

  it('may have columns without a heading: their values are not read, and counted', async () => {
    const table = await openedFile(await bookOf(['数据', [HEADINGS, [...data(1), null, '私记'], [...data(2), null, '又记']]]));
    expect(fieldsOf(table)).toHaveLength(6);
    expect(table.notices).toEqual(['第 H 列没有表头，有 2 格内容，没有读取']);
  });

  it('without anything in them are an empty file', async () => {
    expect(await refusedFile(await bookOf(['Sheet1', []], ['Sheet2', []]))).toMatchObject({ code: 'FILE_EMPTY' });
    expect(await refusedFile(await bookOf(['Sheet1', [HEADINGS]]))).toMatchObject({ code: 'FILE_EMPTY' });
  });

  it('wider than any table are refused', async () => {
    const path = await workbookOf([HEADINGS, data(1)], (sheet) => (sheet.getCell(2, 1200).value = '甲'));
    expect(await refusedFile(path)).toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});

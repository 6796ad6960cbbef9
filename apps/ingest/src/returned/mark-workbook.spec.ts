import { HeadingBook } from '@credit/reading';
import { openedFile, penaltyBook, rowsOf } from '../../../../libs/reading/src/department-file-mother.js';
import { fileOf } from '../../../../libs/reading/src/department-file-mother.js';
import { zipOf } from '../../../../libs/reading/src/zip-mother.js';
import { MARK_FILLS } from './mark-kind.js';
import { ContentTypes } from './package/content-types.js';
import { childrenOf, departmentWorkbook, inStandardOrder, marked, opened, partsOf, redMark, sheetMarks } from './workbook-mother.js';

const SHEET = '登记 10月';
const MARKS = [redMark(5, 4), redMark(5, 1), redMark(12, 2), redMark(6, 5), { ...redMark(7, 2), kind: 'warning', asText: true } as const];

const fill = (argb: string): object => ({ type: 'pattern', pattern: 'solid', fgColor: { argb }, bgColor: { indexed: 64 } });

describe('a workbook goes back as it came, with marks', () => {
  let before: string;
  let after: string;
  beforeAll(async () => {
    before = await departmentWorkbook();
    after = await marked(before, SHEET, sheetMarks(MARKS));
  });

  test('parts that have nothing to do with it are the same byte for byte', async () => {
    const [was, is] = [await partsOf(before), await partsOf(after)];
    const changed = [...was].filter(([name, content]) => is.get(name) !== content).map(([name]) => name);
    expect(changed.sort()).toEqual(
      ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'].sort(),
    );
    expect([...is.keys()].filter((name) => !was.has(name))).toEqual(['xl/worksheets/sheet4.xml']);
    expect(is.get('xl/worksheets/_rels/sheet1.xml.rels')).toBe(was.get('xl/worksheets/_rels/sheet1.xml.rels'));
  });

  test('what the package says of itself comes first', async () => {
    expect([...(await partsOf(after)).keys()][0]).toBe('[Content_Types].xml');
  });

  test('sheets, their order and what is hidden stay; one is added at the end', async () => {
    const book = await opened(after);
    expect(book.worksheets.map((sheet) => [sheet.name, sheet.state])).toEqual([
      [SHEET, 'visible'], ['代码', 'hidden'], ["王'五 的表", 'visible'], ['核对结果', 'visible'],
    ]);
  });

  test('values, formulas, links, widths, heights, merges, panes, lists and names stay', async () => {
    const [was, is] = [await opened(before), await opened(after)];
    const [old, now] = [was.getWorksheet(SHEET), is.getWorksheet(SHEET)];
    old?.eachRow({ includeEmpty: true }, (row, n) => expect(now?.getRow(n).values).toEqual(row.values));
    expect(now?.getCell('F9').formula).toBe('SUM(F4:F8)');
    expect(now?.getCell('C8').hyperlink).toBe('https://example.org/');
    expect(now?.columns.map((column) => [column.width, column.hidden])).toEqual(old?.columns.map((column) => [column.width, column.hidden]));
    expect(now?.getRow(6).height).toBe(40);
    expect(now?.model.merges).toEqual(old?.model.merges);
    expect(now?.views).toEqual(old?.views);
    expect(now?.getCell('B4').dataValidation).toEqual(old?.getCell('B4').dataValidation);
    expect(is.definedNames.model).toEqual(was.definedNames.model);
  });

  test('a marked cell has its fill, and keeps its format, font, border and alignment', async () => {
    const [was, is] = [(await opened(before)).getWorksheet(SHEET), (await opened(after)).getWorksheet(SHEET)];
    const { fill: _was, ...style } = was?.getCell('E5').style ?? {};
    const { fill: now, ...kept } = is?.getCell('E5').style ?? {};
    expect(kept).toEqual(style);
    expect(now).toEqual(fill(MARK_FILLS.rejected));
    expect(is?.getCell('C7').fill).toEqual(fill(MARK_FILLS.warning));
    expect(is?.getCell('C7').numFmt).toBe('@');
    expect(is?.getCell('E6').style).toEqual(was?.getCell('E6').style);
  });

  test('each has its comment, also a cell and a row that were not there; the sender’s own stays', async () => {
    const sheet = (await opened(after)).getWorksheet(SHEET);
    const noteOf = (cell: string): string => {
      const note = sheet?.getCell(cell).note;
      return typeof note === 'object' ? (note.texts ?? []).map((text) => text.text).join('') : (note ?? '');
    };
    expect(noteOf('E5')).toBe('【核对·退回】某列\n要改');
    expect(noteOf('C12')).toBe('【核对·退回】某列\n要改');
    expect(noteOf('B5')).toBe('这一家上月改过名\n——信用衡南核对——\n【核对·退回】某列\n要改');
    expect(noteOf('E6')).toBe('');
  });

  test.each(['comment', 'table'] as const)('every sheet has its elements in the only order that is allowed, with a %s of its own', async (own) => {
    for (const [name, xml] of await partsOf(await marked(await departmentWorkbook(own), SHEET, sheetMarks(MARKS)))) {
      if (!name.startsWith('xl/worksheets/sheet')) continue;
      expect(childrenOf(xml)).toEqual(inStandardOrder(childrenOf(xml)));
      expect(childrenOf(xml).length).toBeGreaterThan(2);
    }
  });

  test('a line of the added sheet leads to the cell', async () => {
    const xml = (await partsOf(after)).get('xl/worksheets/sheet4.xml') ?? '';
    expect(xml).toContain(`location="'${SHEET}'!C4"`);
  });

  test('the reader sees the same rows', async () => {
    const book = penaltyBook();
    expect(await rowsOf(await openedFile(after, book))).toHaveLength(6);
    expect(await rowsOf(await openedFile(after, book))).toEqual(await rowsOf(await openedFile(before, book)));
  });

  test('sent back and marked again, old marks are gone and there is still one added sheet', async () => {
    const again = await marked(after, SHEET, sheetMarks([redMark(6, 5, '【核对·退回】另一处')]), '核对结果');
    const sheet = (await opened(again)).getWorksheet(SHEET);
    const filled: string[] = [];
    sheet?.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => void (cell.fill?.type === 'pattern' && cell.fill.pattern === 'solid' && filled.push(cell.address))));
    expect(filled).toEqual(['F6']);
    const comments = (await partsOf(again)).get('xl/comments1.xml') ?? '';
    expect([...comments.matchAll(/ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual(['B5', 'F6']);
    expect(comments).not.toContain('——信用衡南核对——');
    expect((await opened(again)).worksheets.map((each) => each.name)).toEqual([SHEET, '代码', "王'五 的表", '核对结果']);
    expect(sheet?.getCell('E5').numFmt).toBe('yyyy"年"m"月"d"日"');
  });
});

describe('unusual workbooks', () => {
  const TYPES = (main: string, more = ''): string =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}"/><Override PartName="/xl/Sheet.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>${more}</Types>`;
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const RELS = (inner: string): string => `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</p:Relationships>`;
  const PREFIXED = {
    '_rels/.rels': RELS(`<p:Relationship Id="a" Type="${R}/officeDocument" Target="/xl/workbook.xml"/>`),
    'xl/workbook.xml': `<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="${R}"><x:sheets><x:sheet name="数据" sheetId="7" q:id="s"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': RELS(`<p:Relationship Id="s" Type="${R}/worksheet" Target="./Sheet.xml"/><p:Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>`),
    'xl/Sheet.xml': '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>名称</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>文号</x:t></x:is></x:c></x:row><x:row r="3"><x:c r="A3"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    'xl/vbaProject.bin': 'programme',
    'xl/_rels/vbaProject.bin.rels': RELS(''),
  };

  test('one with prefixes everywhere, without styles and with programmes becomes a plain one', async () => {
    const main = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    const types = TYPES(main, '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>');
    const after = await marked(fileOf(zipOf({ '[Content_Types].xml': types, ...PREFIXED })), '数据', sheetMarks([redMark(2, 0)]));
    const parts = await partsOf(after);
    expect([...parts.keys()].filter((name) => /vba/i.test(name))).toEqual([]);
    expect([...parts.values()].join('')).not.toMatch(/vbaProject|macroEnabled/);
    expect(parts.get('xl/workbook.xml')).toContain('<x:sheet name="核对结果" sheetId="8" q:id="rIdH1"/>');
    expect(parts.get('xl/Sheet.xml')).toContain('<x:row r="2"><x:c r="A2" s="1"/></x:row><x:row r="3"><x:c r="A3"><x:v>1</x:v></x:c></x:row></x:sheetData><x:legacyDrawing xmlns:r=');
    const table = await openedFile(after, new HeadingBook(penaltyBook().columns));
    expect(table.sheet).toBe('数据');
  });

  test('a sheet of the sender’s own with the name of ours keeps it', async () => {
    const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    const named = { ...PREFIXED, 'xl/workbook.xml': PREFIXED['xl/workbook.xml'].replace('数据', '核对结果') };
    const after = await marked(fileOf(zipOf({ '[Content_Types].xml': TYPES(main), ...named })), '核对结果', sheetMarks([redMark(2, 0)]));
    const names = [...((await partsOf(after)).get('xl/workbook.xml') ?? '').matchAll(/ name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['核对结果', '核对结果2']);
  });

  test('where nothing is to be said no comments are made', async () => {
    const after = await marked(await departmentWorkbook(), "王'五 的表", sheetMarks([{ ...redMark(1, 0), kind: 'duplicate', notes: [] }]));
    expect([...(await partsOf(after)).keys()].filter((name) => /comments|vml/.test(name))).toEqual(['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml']);
    expect((await opened(after)).getWorksheet("王'五 的表")?.getCell('A1').fill).toEqual(fill(MARK_FILLS.duplicate));
  });

  test('a strict workbook gets parts of its own kind', async () => {
    const strict = Object.fromEntries(
      Object.entries(PREFIXED).map(([name, xml]) => [
        name,
        xml.replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships').replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
      ]),
    );
    const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    const parts = await partsOf(await marked(fileOf(zipOf({ '[Content_Types].xml': TYPES(main), ...strict })), '数据', sheetMarks([redMark(2, 0)])));
    for (const name of ['xl/comments1.xml', 'xl/worksheets/sheet1.xml']) expect(parts.get(name)).toContain('xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
    expect(parts.get('xl/_rels/Sheet.xml.rels')).toContain('Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"');
  });
});

describe('the package says what the boxes of comments are', () => {
  const BOXES = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
  test.each([
    ['by their ending', '<Types><Default Extension="xml" ContentType="application/xml"/></Types>', `<Types><Default Extension="vml" ContentType="${BOXES}"/><Default Extension="xml" ContentType="application/xml"/></Types>`],
    ['nothing where that is known', `<Types><Default Extension="VML" ContentType="${BOXES}"/></Types>`, `<Types><Default Extension="VML" ContentType="${BOXES}"/></Types>`],
    ['by their name where the ending means something else', '<Types><Default Extension="vml" ContentType="text/xml"/></Types>', `<Types><Default Extension="vml" ContentType="text/xml"/><Override PartName="/xl/drawings/a.vml" ContentType="${BOXES}"/></Types>`],
  ])('%s', (_how, before, after) => {
    const contents = new ContentTypes(before);
    contents.addByEnding('xl/drawings/a.vml', BOXES);
    expect(contents.toXml()).toBe(after);
  });
});

import fc from 'fast-check';
import { cellAddress, columnLetters, type Merge } from '@credit/reading';
import { SheetMarks, type CellMark } from '../sheet-marks.js';
import { sheetPatcher, type SheetEdit } from './patch-sheet.js';
import { surveySheet } from './survey-sheet.js';

function marksOn(cells: readonly (readonly [row: number, column: number])[], merges: readonly Merge[] = []): SheetMarks {
  const marks = new SheetMarks(merges);
  for (const [row, column] of cells) marks.add({ ...marks.placeOf({ row, column }), kind: 'rejected', asText: false, notes: [] });
  return marks;
}

/** Marked cells get the style of their own plus 100; cells with style 7 carry an old mark and get 0 without a new one. */
function patch(xml: string, cells: readonly (readonly [number, number])[], more: Partial<SheetEdit> = {}): string {
  const styleOf = (base: number, mark: CellMark | null): number => (mark ? base + 100 : base === 7 ? 0 : base);
  const rewriter = sheetPatcher({ marks: marksOn(cells), marked: false, insert: null, styleOf, ...more });
  return rewriter.write(xml) + rewriter.end();
}

const rows = (inner: string, before = '', after = ''): string => `<worksheet>${before}<sheetData>${inner}</sheetData>${after}</worksheet>`;

describe('a cell that is there', () => {
  test.each([
    ['with a style', '<c r="B2" s="3" t="s"><v>5</v></c>', '<c r="B2" s="103" t="s"><v>5</v></c>'],
    ['without a style', '<c r="B2" t="s"><v>5</v></c>', '<c r="B2" t="s" s="100"><v>5</v></c>'],
    ['empty', '<c r="B2" s="3"/>', '<c r="B2" s="103"/>'],
    ['with a formula', '<c r="B2" s=\'3\'><f t="shared" si="0">A1&gt;2</f><v>1</v></c>', '<c r="B2" s="103"><f t="shared" si="0">A1&gt;2</f><v>1</v></c>'],
    ['without its address', '<c><v>1</v></c><c s="3"><v>2</v></c>', '<c><v>1</v></c><c s="103"><v>2</v></c>'],
  ])('%s', (_what, before, after) => {
    expect(patch(rows(`<row r="2">${before}</row>`), [[2, 1]])).toBe(rows(`<row r="2">${after}</row>`));
  });
});

describe('a cell that is not there is made in its place', () => {
  test.each([
    ['between two', '<row r="2"><c r="A2"/><c r="D2"/></row>', [[2, 1]], '<row r="2"><c r="A2"/><c r="B2" s="100"/><c r="D2"/></row>'],
    ['before the first', '<row r="2"><c r="D2"/></row>', [[2, 0]], '<row r="2"><c r="A2" s="100"/><c r="D2"/></row>'],
    ['after the last', '<row r="2"><c r="A2"/></row>', [[2, 27]], '<row r="2"><c r="A2"/><c r="AB2" s="100"/></row>'],
    ['several', '<row r="2"><c r="C2"/></row>', [[2, 3], [2, 0], [2, 2], [2, 1]], '<row r="2"><c r="A2" s="100"/><c r="B2" s="100"/><c r="C2" s="100"/><c r="D2" s="100"/></row>'],
    ['in an empty row', '<row r="2" ht="30"/>', [[2, 1]], '<row r="2" ht="30"><c r="B2" s="100"/></row>'],
    ['in a row that is not there', '<row r="1"/><row r="4"/>', [[2, 1], [3, 0], [5, 0]], '<row r="1"/><row r="2"><c r="B2" s="100"/></row><row r="3"><c r="A3" s="100"/></row><row r="4"/><row r="5"><c r="A5" s="100"/></row>'],
    ['in rows without their numbers', '<row><c/></row><row><c/></row>', [[2, 1], [3, 0]], '<row><c/></row><row><c/><c r="B2" s="100"/></row><row r="3"><c r="A3" s="100"/></row>'],
    ['in a row that has a style', '<row r="2" s="4" customFormat="1"><c r="A2"/></row>', [[2, 1]], '<row r="2" s="4" customFormat="1"><c r="A2"/><c r="B2" s="104"/></row>'],
    ['in a row whose style is not in use', '<row r="2" s="4"><c r="A2"/></row>', [[2, 1]], '<row r="2" s="4"><c r="A2"/><c r="B2" s="100"/></row>'],
  ] as const)('%s', (_what, before, cells, after) => {
    expect(patch(rows(before), cells)).toBe(rows(after));
  });

  test('with the style of its column', () => {
    const columns = '<cols><col min="1" max="1" style="9"/><col min="2" max="5" width="9" style="6"/></cols>';
    expect(patch(rows('<row r="2"><c r="A2"/></row>', columns), [[2, 2], [3, 0]])).toBe(
      rows('<row r="2"><c r="A2"/><c r="C2" s="106"/></row><row r="3"><c r="A3" s="109"/></row>', columns),
    );
  });

  test('in a sheet without any row', () => {
    expect(patch('<worksheet><sheetData/></worksheet>', [[3, 1]])).toBe(rows('<row r="3"><c r="B3" s="100"/></row>'));
    expect(patch('<worksheet><sheetData></sheetData></worksheet>', [[3, 1]])).toBe(rows('<row r="3"><c r="B3" s="100"/></row>'));
  });

  test('under the prefix that the sheet uses', () => {
    expect(patch('<x:worksheet><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>', [[1, 0], [2, 0]])).toBe(
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" s="100"/></x:row><x:row r="2"><x:c r="A2" s="100"/></x:row></x:sheetData></x:worksheet>',
    );
  });
});

describe('what the sheet says of its cells stays true', () => {
  test.each([
    ['spans that leave the cell out', '<row r="2" spans="1:2"><c r="A2"/></row>', [[2, 3]], '<row r="2"><c r="A2"/><c r="D2" s="100"/></row>'],
    ['spans that hold it', '<row r="2" spans="1:4"><c r="A2"/></row>', [[2, 3]], '<row r="2" spans="1:4"><c r="A2"/><c r="D2" s="100"/></row>'],
  ] as const)('%s', (_what, before, cells, after) => {
    expect(patch(rows(before), cells)).toBe(rows(after));
  });

  test.each([
    ['A1:C3', [[2, 1]], 'A1:C3'], ['A1:C3', [[9, 5]], 'A1:F9'], ['B2', [[1, 0]], 'A1:B2'], ['$A$1', [[1, 1]], '$A$1'],
  ] as const)('the used range %s', (before, cells, after) => {
    const xml = patch(rows('', `<dimension ref="${before}"/>`), cells);
    expect(xml).toContain(`<dimension ref="${after}"/>`);
  });
});

test('a mark on a merged cell stands on its first cell', () => {
  const marks = marksOn([[5, 1], [3, 2], [7, 1]], [{ top: 2, bottom: 5, left: 0, right: 1 }, { top: 3, bottom: 3, left: 2, right: 4 }]);
  expect([...marks.all()].map(({ row, column }) => [row, column])).toEqual([[2, 0], [3, 2], [7, 1]]);
});

test('whatever rows and cells a sheet has, all marks are on it, in order, and nothing else is changed', () => {
  const cell = fc.record({ column: fc.integer({ min: 0, max: 12 }), named: fc.boolean() });
  const row = fc.record({ row: fc.integer({ min: 1, max: 9 }), cells: fc.uniqueArray(cell, { selector: ({ column }) => column, maxLength: 6 }) });
  const sheet = fc.uniqueArray(row, { selector: (each) => each.row, maxLength: 6 });
  const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 14 })), { selector: String, maxLength: 12 });
  fc.assert(
    fc.property(sheet, cells, (given, marked) => {
      const xml = rows(given.sort((a, b) => a.row - b.row).map(rowXml).join(''));
      const patched = cellsIn(patch(xml, marked));
      const before = cellsIn(xml);
      expect(patched.map(({ key }) => key)).toEqual([...new Set([...before.map(({ key }) => key), ...marked.map(([r, c]) => r * 100 + c)])].sort((a, b) => a - b));
      for (const { key, style } of patched) expect(style).toBe(marked.some(([r, c]) => r * 100 + c === key) ? 100 : 0);
    }),
  );
});

interface GivenRow {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly named: boolean }[];
}

/** Cells right after another may leave out their address. */
function rowXml({ row, cells }: GivenRow): string {
  const sorted = [...cells].sort((a, b) => a.column - b.column);
  const inner = sorted.map(({ column, named }, i) => (named || column !== (sorted[i - 1]?.column ?? -1) + 1 ? `<c r="${columnLetters(column)}${row}"><v>1</v></c>` : '<c><v>1</v></c>'));
  return inner.length === 0 ? `<row r="${row}"/>` : `<row r="${row}">${inner.join('')}</row>`;
}

/** The cells as a reader finds them, by row and column. */
function cellsIn(xml: string): readonly { readonly key: number; readonly style: number }[] {
  return [...xml.matchAll(/<row r="(\d+)"(?:\/>|>(.*?)<\/row>)/g)].flatMap(([, row, inner = '']) => {
    let column = -1;
    return [...inner.matchAll(/<c(?: r="([A-Z]+\d+)")?(?: s="(\d+)")?(?:\/>|>)/g)].map(([, reference, style]) => {
      column = cellAddress(reference ?? '')?.column ?? column + 1;
      return { key: Number(row) * 100 + column, style: Number(style ?? 0) };
    });
  });
}

test('marks of an earlier time go from cells that have none now', () => {
  const xml = rows('<row r="1"><c r="A1" s="7"/><c r="B1" s="7"/><c r="C1" s="3"/></row>');
  expect(patch(xml, [[1, 1]], { marked: true })).toBe(rows('<row r="1"><c r="A1" s="0"/><c r="B1" s="107"/><c r="C1" s="3"/></row>'));
});

describe('the drawing of the comments stands where it is allowed', () => {
  const around = (before: string, after: string): string => `<worksheet xmlns="m"><sheetData/>${before}|${after}</worksheet>`;

  test.each([
    ['last of all', '<pageMargins/><drawing r:id="rId1"/>', ''],
    ['before tables', '<mergeCells><mergeCell ref="A1:B1"/></mergeCells><pageSetup/>', '<tableParts count="1"><tablePart r:id="rId2"/></tableParts>'],
    ['before extensions', '<conditionalFormatting/><hyperlinks/><pageMargins/><headerFooter/><ignoredErrors/>', '<extLst><ext><x14:conditionalFormattings/></ext></extLst>'],
    ['before the drawing of the header', '<drawing r:id="rId1"/>', '<legacyDrawingHF r:id="rId5"/><oleObjects/>'],
    ['before controls that are a choice of alternatives', '<pageMargins/>', '<mc:AlternateContent><mc:Choice Requires="x14"><controls><control/></controls></mc:Choice></mc:AlternateContent><extLst/>'],
    ['after a drawing that is a choice of alternatives', '<mc:AlternateContent><mc:Choice Requires="x14"><drawing r:id="rId1"/></mc:Choice></mc:AlternateContent>', '<tableParts/>'],
  ])('%s', async (_what, before, after) => {
    const xml = around(before, after).replace('|', '');
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(xml);
    }
    const survey = await surveySheet(pieces());
    expect(survey).toMatchObject({ namespace: 'm', legacyDrawing: null });
    const patched = patch(xml, [], { insert: { before: survey.drawingBefore, tag: () => '|' } });
    expect(patched).toBe(`<worksheet xmlns="m"><sheetData></sheetData>${before}|${after}</worksheet>`);
  });

  test('one that is there is found', async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('<x:worksheet xmlns:x="m"><x:cols><x:col min="2" max="3" width="20"/></x:cols><x:sheetData><x:row><x:c/></x:row></x:sheetData><x:legacyDrawing r:id="rId9"/></x:worksheet>');
    }
    expect(await surveySheet(pieces())).toEqual({ namespace: 'm', legacyDrawing: 'rId9', drawingBefore: null, widths: [{ from: 1, to: 2, width: 20 }] });
  });
});

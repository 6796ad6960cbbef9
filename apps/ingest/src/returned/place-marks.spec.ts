import type { JudgedRow } from '@credit/db';
import type { FileColumn } from '@credit/reading';
import { placeMarks, type JudgedSheet } from './place-marks.js';

const COLUMNS: readonly FileColumn[] = [
  ['序号', 'XH', null], ['名称', 'MC', '当事人'], ['代码', 'DM', '当事人'], ['处罚决定\n日期', 'RQ', null], ['名称', 'JG', '处罚机关'], ['名称', null, '担保人'],
].map(([heading, field, group], i) => ({ index: i + 1, heading: heading ?? '', field: field ?? null, group: group ?? null, unit: null }));
const SHEET: JudgedSheet = { columns: COLUMNS, merges: [], toRow: (row) => row, notWholeHint: null };

function judged(row: number, outcome: JudgedRow['outcome'], ...faults: readonly (readonly [code: NonNullable<JudgedRow['code']>, column: string | null])[]): JudgedRow {
  return { row, outcome, code: faults[0]?.[0] ?? null, faults: faults.map(([code, column]) => ({ code, column, found: '写的', message: '不对', fix: '请改' })) };
}

const placed = (rows: readonly JudgedRow[], sheet: Partial<JudgedSheet> = {}): readonly string[] =>
  [...placeMarks(rows, [], { ...SHEET, ...sheet }).marks.all()].map((mark) => `${mark.row},${mark.column} ${mark.kind} ${mark.notes.map((note) => note.split('\n')[0]).join(' + ')}`);

test('every fault of a row stands on its own cell', () => {
  expect(placed([judged(7, 'rejected', ['DATE_INVALID', '处罚决定\n日期'], ['USCC_INVALID', '代码'])])).toEqual([
    '7,3 rejected 【核对·退回】代码', '7,4 rejected 【核对·退回】处罚决定日期',
  ]);
});

test.each([
  ['of the row as a whole', null, '整行'],
  ['of a column that the file does not have', '法定代表人', '法定代表人'],
])('a fault %s stands on the first cell of the table', (_what, column, shown) => {
  expect(placed([judged(7, 'rejected', ['REQUIRED_MISSING', column])])).toEqual([`7,1 rejected 【核对·退回】${shown}`]);
});

test('columns that share a heading are told apart by the heading above it', () => {
  expect(placed([judged(7, 'accepted-with-warning', ['NAME_DIFFERS', '当事人·名称'], ['TYPE_INVALID', '处罚机关·名称'])])).toEqual([
    '7,2 warning 【核对·提示】当事人·名称', '7,5 warning 【核对·提示】处罚机关·名称',
  ]);
});

test('of several faults on one cell the strongest gives the colour, and all are told', () => {
  const merges = [{ top: 7, bottom: 9, left: 2, right: 2 }];
  expect(placed([judged(7, 'accepted-with-warning', ['NAME_DIFFERS', '当事人·名称']), judged(9, 'rejected', ['TYPE_INVALID', '当事人·名称'])], { merges })).toEqual([
    '7,2 rejected 【核对·提示】当事人·名称 + 【核对·退回】第 9 行 当事人·名称',
  ]);
});

test('rows that are no data have no mark; received before only a colour', () => {
  expect(placed([judged(7, 'skipped', ['NOTE_ROW', null]), judged(8, 'duplicate', ['ALREADY_RECEIVED', null]), judged(9, 'duplicate', ['DUPLICATE_IN_BATCH', null])])).toEqual([
    '8,1 duplicate ', '9,1 duplicate 【核对·重复】整行',
  ]);
});

test('rows beyond those that are told one by one have their colour', () => {
  const { marks } = placeMarks([], [{ outcome: 'duplicate', rows: [3, 4] }, { outcome: 'skipped', rows: [5] }], SHEET);
  expect([...marks.all()]).toEqual([3, 4].map((row) => ({ row, column: 1, kind: 'duplicate', asText: false, notes: [] })));
});

test('a comment says what was found, what is wrong, what to do, and what is certain; on another row also which', () => {
  const row: JudgedRow = {
    row: 7, outcome: 'quarantined', code: 'DATE_INVALID',
    faults: [{ code: 'DATE_INVALID', column: '处罚决定\n日期', found: '2O26-03-12', message: '日历上没有这一天', fix: '请按决定书填写', proposed: '2026-03-12' }],
  };
  const [mark] = [...placeMarks([row], [], { ...SHEET, toRow: (n) => n + 1 }).marks.all()];
  expect(mark).toMatchObject({ row: 8, column: 4, notes: ['【核对·待确认】第 7 行 处罚决定日期\n填的是：2O26-03-12\n日历上没有这一天。\n请按决定书填写。\n建议改为：2026-03-12'] });
});

test('a fault kept without its words still says where it is', () => {
  const row: JudgedRow = { row: 7, outcome: 'rejected', code: 'DATE_INVALID', faults: [{ code: 'DATE_INVALID', column: null }] };
  const [mark] = [...placeMarks([row], [], SHEET).marks.all()];
  expect(mark?.notes).toEqual(['【核对·退回】整行\n这一列也有问题（DATE_INVALID）。']);
});

test('a cell that lost its digits is to hold text', () => {
  const [mark] = [...placeMarks([judged(7, 'rejected', ['EXCEL_NUMERIC_IDENTIFIER', '代码'])], [], SHEET).marks.all()];
  expect(mark).toMatchObject({ column: 3, asText: true });
});

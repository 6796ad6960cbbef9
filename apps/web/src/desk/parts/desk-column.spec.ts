import { choicesOf, filterRows, type DeskColumn } from './desk-column.js';

interface Row {
  readonly name: string;
  readonly state: string;
}
const COLUMNS: readonly DeskColumn<Row>[] = [
  { key: 'name', heading: '名称', text: ({ name }) => name, filter: 'text' },
  { key: 'state', heading: '结果', text: ({ state }) => state, filter: 'choice' },
];
const ROWS: readonly Row[] = [{ name: 'Alpha 食品', state: '退回' }, { name: '建材', state: '待确认' }, { name: '食品二厂', state: '退回' }];

test('rows hold what is typed, in letters of any case, and equal what is chosen', () => {
  expect(filterRows(ROWS, COLUMNS, { name: 'alpha', state: '退回' })).toEqual([ROWS[0]]);
  expect(filterRows(ROWS, COLUMNS, { state: '退' })).toEqual([]);
});

test('an empty filter is none', () => {
  expect(filterRows(ROWS, COLUMNS, { name: ' ', state: '' })).toEqual(ROWS);
});

test('choices are the values that are there, each once', () => {
  expect(COLUMNS.slice(1).flatMap((column) => choicesOf(ROWS, column))).toEqual(['退回', '待确认']);
});

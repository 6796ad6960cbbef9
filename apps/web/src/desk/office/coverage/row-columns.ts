import type { DeskColumn } from '../../parts/desk-column.js';
import type { FileRow } from './api.js';

/** Results of rows, as they are asked for and as they are told. */
export const OUTCOMES: readonly (readonly [id: string, word: string])[] = [
  ['accepted', '接收'], ['accepted-with-warning', '接收并提示'], ['rejected', '退回'], ['quarantined', '待确认'], ['duplicate', '重复'], ['skipped', '略过'],
];
const WORDS = new Map(OUTCOMES);

export const ROW_COLUMNS: readonly DeskColumn<FileRow>[] = [
  { key: 'row', heading: '行', text: ({ row }) => String(row), width: 72, numeric: true },
  { key: 'outcome', heading: '结果', text: ({ outcome }) => WORDS.get(outcome) ?? outcome, width: 120 },
  { key: 'column', heading: '列', text: ({ column }) => column ?? '', width: 160, filter: 'choice' },
  { key: 'message', heading: '说明', text: ({ message }) => message ?? '', width: 360, filter: 'text' },
  { key: 'fix', heading: '怎么改', text: ({ fix }) => fix ?? '', width: 300 },
];

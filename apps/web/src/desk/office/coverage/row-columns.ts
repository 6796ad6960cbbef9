import type { DeskColumn } from '../../parts/desk-column.js';
import { outcomeWords } from '../../sending/row-words.js';
import type { FileRow } from './api.js';

export const ROW_COLUMNS: readonly DeskColumn<FileRow>[] = [
  { key: 'row', heading: '行', text: ({ row }) => String(row), width: 72, numeric: true },
  { key: 'outcome', heading: '结果', text: ({ outcome }) => outcomeWords(outcome), width: 120 },
  { key: 'column', heading: '列', text: ({ column }) => column ?? '', width: 160, filter: 'choice' },
  { key: 'message', heading: '说明', text: ({ message }) => message ?? '', width: 360, filter: 'text' },
  { key: 'fix', heading: '怎么改', text: ({ fix }) => fix ?? '', width: 300 },
];

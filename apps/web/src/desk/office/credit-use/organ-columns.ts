import { percentWords } from '../../../words.js';
import { countColumn, type DeskColumn } from '../../parts/desk-column.js';
import type { UseOfOrgan } from './api.js';

const count = countColumn<UseOfOrgan>(110);

export const ORGAN_COLUMNS: readonly DeskColumn<UseOfOrgan>[] = [
  { key: 'name', heading: '部门', text: ({ name }) => name, width: 260, filter: 'text' },
  count('checks', '核查次数', ({ checks }) => checks),
  count('lines', '核查的单位', ({ lines }) => lines),
  count('green', '给出绿色通道', ({ green }) => green),
  { key: 'scenarios', heading: '作什么决定', text: ({ scenarios }) => scenarios.map(({ name, checks }) => `${name} ${checks}`).join('，'), width: 280 },
  count('due', '联合奖惩到期', ({ stepsDue }) => stepsDue),
  count('in-time', '按时办理', ({ stepsInTime }) => stepsInTime),
  { key: 'percent', heading: '按时率', text: ({ inTimePercent }) => percentWords(inTimePercent), width: 90, numeric: true },
];

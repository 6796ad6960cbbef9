import type { DeskColumn } from '../../parts/desk-column.js';
import type { ObligationLine } from './api.js';
import { dueWords, obligationStateWords } from './obligation-words.js';

export const OBLIGATION_COLUMNS: readonly DeskColumn<ObligationLine>[] = [
  { key: 'id', heading: '条款', text: ({ id }) => id, width: 90 },
  { key: 'must', heading: '要做什么', text: ({ must }) => must, width: 420, filter: 'text' },
  { key: 'kind', heading: '类型', text: ({ kindName }) => kindName, width: 110, filter: 'choice' },
  { key: 'leads', heading: '牵头', text: ({ leads }) => leads.map(({ name }) => name).join('、') || '—', width: 200 },
  { key: 'state', heading: '状态', text: ({ state }) => obligationStateWords(state), width: 100 },
  { key: 'due', heading: '期限', text: dueWords, width: 170 },
  { key: 'reminders', heading: '催办', text: ({ reminders }) => (reminders === 0 ? '' : `${reminders} 次`), width: 80 },
];

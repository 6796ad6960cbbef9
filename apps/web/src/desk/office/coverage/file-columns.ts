import { dayWords } from '../../../words.js';
import { countColumn, type DeskColumn } from '../../parts/desk-column.js';
import { fileStateWords } from '../../sending/result-words.js';
import type { CellFile } from './api.js';

const count = countColumn<CellFile>(84);

export const FILE_COLUMNS: readonly DeskColumn<CellFile>[] = [
  { key: 'receipt', heading: '回执号', text: ({ receipt }) => receipt, width: 180, filter: 'text' },
  { key: 'received', heading: '收到', text: ({ receivedOn }) => dayWords(receivedOn), width: 130, oneLine: true },
  { key: 'file', heading: '文件', text: ({ fileName, operation }) => (operation === 'correct' ? `${fileName}（更正）` : fileName), width: 240, filter: 'text' },
  { key: 'state', heading: '状态', text: ({ state, refusal }) => (refusal === null ? fileStateWords(state) : `整份不收：${refusal}`), width: 160 },
  count('rows', '数据行', ({ dataRows }) => dataRows),
  count('accepted', '接收', ({ accepted, acceptedWithWarning }) => accepted + acceptedWithWarning),
  count('late', '迟报', ({ late }) => late),
  count('rejected', '退回', ({ rejected }) => rejected),
  count('quarantined', '待确认', ({ quarantined }) => quarantined),
  count('duplicate', '重复', ({ duplicate }) => duplicate),
];

import { dayWords } from '../../../words.js';
import { countColumn, type DeskColumn } from '../../parts/desk-column.js';
import type { OfficeCell } from './api.js';

const count = countColumn<OfficeCell>(84);
const SECTOR: DeskColumn<OfficeCell> = { key: 'sector', heading: '领域', text: ({ sectorName }) => sectorName, width: 150, filter: 'choice' };
const DEPARTMENT: DeskColumn<OfficeCell> = { key: 'department', heading: '部门', text: ({ departmentName }) => departmentName, width: 190, filter: 'text' };

/** Columns of the matrix; without that of the department where all cells are one's. */
export function cellColumns(of: 'all' | 'department'): readonly DeskColumn<OfficeCell>[] {
  return [
    SECTOR,
    ...(of === 'all' ? [DEPARTMENT] : []),
    { key: 'category', heading: '信用信息类别', text: ({ categoryName }) => categoryName, width: 220, filter: 'text' },
    { key: 'state', heading: '状态', text: ({ stateName, overdue }) => (overdue ? `${stateName}（已过期）` : stateName), width: 120, filter: 'choice' },
    { key: 'due', heading: '最后一日', text: ({ dueOn }) => (dueOn === null ? '—' : dayWords(dueOn)), width: 130, oneLine: true },
    count('submissions', '报送份数', ({ submissions }) => submissions),
    count('refused', '整份不收', ({ refusedSubmissions }) => refusedSubmissions),
    count('accepted', '接收行', ({ accepted, acceptedWithWarning }) => accepted + acceptedWithWarning),
    count('late', '迟报行', ({ late }) => late),
    count('rejected', '退回行', ({ rejected }) => rejected),
    count('quarantined', '待确认', ({ quarantined }) => quarantined),
    { key: 'last', heading: '最近收到', text: ({ lastReceived }) => (lastReceived === null ? '从未' : dayWords(lastReceived)), width: 130, oneLine: true },
  ];
}

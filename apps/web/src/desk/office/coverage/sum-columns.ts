import { dayWords, percentWords } from '../../../words.js';
import { countColumn, type DeskColumn } from '../../parts/desk-column.js';
import type { OfficeSum } from './api.js';

/** A measure of a sum in percent; a dash where there is nothing to divide by. */
export function percentOf({ measures }: { readonly measures: readonly Pick<OfficeSum['measures'][number], 'id' | 'percent'>[] }, id: string): string {
  return percentWords(measures.find((each) => each.id === id)?.percent ?? null);
}

const count = countColumn<OfficeSum>(84);
const rate = (id: string, heading: string): DeskColumn<OfficeSum> => ({ key: id, heading, text: (sum) => percentOf(sum, id), width: 92, numeric: true });

/** Columns of departments, and of sectors. */
export function sumColumns(what: string): readonly DeskColumn<OfficeSum>[] {
  return [
    { key: 'name', heading: what, text: ({ name }) => name, width: 240, filter: 'text' },
    rate('late-rate', '迟报率'),
    count('late', '迟报行', ({ late }) => late),
    count('due', '到期', ({ due }) => due),
    count('silent', '未报送', ({ silent }) => silent),
    rate('coverage-rate', '覆盖率'),
    count('submissions', '报送份数', ({ submissions }) => submissions),
    count('refused', '整份不收', ({ refusedSubmissions }) => refusedSubmissions),
    count('accepted', '接收行', ({ accepted, acceptedWithWarning }) => accepted + acceptedWithWarning),
    count('rejected', '退回行', ({ rejected }) => rejected),
    count('quarantined', '待确认', ({ quarantined }) => quarantined),
    rate('compliance-rate', '合规率'),
    rate('timely-rate', '及时率'),
    rate('concealment-rate', '瞒报率'),
    { key: 'last', heading: '最近收到', text: ({ lastReceived }) => (lastReceived === null ? '—' : dayWords(lastReceived)), width: 130, oneLine: true },
  ];
}

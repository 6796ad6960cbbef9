import type { OwnCell, OwnClause, OwnDepartment } from './api.js';
import { askedNext } from './asked-next.js';

const cell = (category: string, more: Partial<OwnCell> = {}): OwnCell => ({
  department: 'd', category, categoryName: category, dueFrom: null, dueUntil: null, dueOn: null, overdue: false, state: 'quiet', silent: false,
  refusedSubmissions: 0, rejected: 0, quarantined: 0, late: 0, ...more,
});
const clause = (id: string, more: Partial<OwnClause> = {}): OwnClause => ({ id, must: '', state: 'open', dueOn: null, overdue: false, reminders: 0, ...more });
const page = (...nodes: OwnClause[]) => ({ total: nodes.length, nodes });
const department = (more: { readonly now?: readonly OwnCell[]; readonly before?: readonly OwnCell[] } & Partial<Pick<OwnDepartment, 'returned' | 'overdue' | 'open'>>): OwnDepartment => ({
  now: { month: '2026-11', asOf: '2026-11-02', cells: more.now ?? [] }, before: { month: '2026-10', asOf: '2026-10-31', cells: more.before ?? [] },
  returned: more.returned ?? page(), overdue: more.overdue ?? page(), open: more.open ?? page(),
});

test('what is due soonest comes first, and a file that was refused is no answer', () => {
  const { due } = askedNext(department({ now: [cell('乙', { silent: true, dueOn: '2026-11-20' }), cell('甲', { state: 'refused-only', dueOn: '2026-11-09' }), cell('丙', { state: 'reported', dueOn: '2026-11-09' })] }));
  expect(due.map(({ category }) => category)).toEqual(['甲', '乙']);
});

test('a refused file of what is not due is to be mended, not missing', () => {
  const asked = askedNext(department({ now: [cell('甲', { state: 'refused-only', refusedSubmissions: 1 })] }));
  expect({ due: asked.due.length, toMend: asked.toMend.length }).toEqual({ due: 0, toMend: 1 });
});

test('rows of both months that were sent back or late are told with their month', () => {
  const { toMend } = askedNext(department({ now: [cell('甲', { late: 3 })], before: [cell('甲', { rejected: 1 }), cell('乙')] }));
  expect(toMend.map(({ month, category }) => `${month} ${category}`)).toEqual(['2026-10 甲', '2026-11 甲']);
});

test('a clause is told once, the overdue first; one without a day or a reminder waits in the list', () => {
  const late = clause('2', { state: 'returned', overdue: true, dueOn: '2026-10-01' });
  const { clauses } = askedNext(department({ overdue: page(late), returned: page(late, clause('1', { state: 'returned' })), open: page(clause('3'), clause('4', { dueOn: '2026-12-01' }), clause('5', { reminders: 1 })) }));
  expect(clauses.map(({ id }) => id)).toEqual(['2', '4', '1', '5']);
});

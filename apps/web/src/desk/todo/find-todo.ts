import { monthBefore } from '../../month-words.js';
import { DEPARTMENT, type Role } from '../roles.js';
import type { DeskSession } from '../session.js';
import { bulletinOf, clauses, filesToMend, notSent, tasksOf, waitingRows } from './api.js';
import { byDeadline, type TodoItem } from './todo-item.js';
import { bulletinItems, clauseItems, dueItems, fileItems, reportedItems, rowItems, taskItems } from './todo-items.js';

/** What waits for somebody, and the day from which days are counted. */
export interface Todo {
  readonly today: string;
  readonly items: readonly TodoItem[];
}

/** Everything that waits, of what their roles let them do (`roles.yaml`); asked side by side. */
export async function findTodo({ organ, organName, roles }: DeskSession, signal: AbortSignal): Promise<Todo> {
  const holds = (...wanted: readonly Role[]): boolean => roles.some(({ id }) => wanted.includes(id));
  const [ofDepartment, closes] = [holds(...DEPARTMENT), holds('office')];
  const due = notSent(organ, signal);
  const [{ asOf: today }, ...found] = await Promise.all([
    due,
    ...(ofDepartment ? [waitingRows(signal).then(rowItems), filesToMend(signal).then(fileItems), tasksOf(organ, signal).then(taskItems), clauses({ department: organ }, signal).then(clauseItems), due.then(dueItems)] : []),
    ...(closes ? [clauses({ state: 'reported' }, signal).then(reportedItems)] : []),
    ...(ofDepartment || closes ? [due.then(({ month }) => bulletinOf(monthBefore(month), signal)).then((bulletin) => bulletinItems(bulletin, { organName, closes }))] : []),
  ]);
  return { today, items: found.flat().sort(byDeadline) };
}

import { monthWords } from '../../month-words.js';
import { countWords, dayWords } from '../../words.js';
import { taskStateWords } from '../joint/task-words.js';
import type { TodoBulletin, TodoClauses, TodoDue, TodoFile, TodoRows, TodoTasks } from './api.js';
import type { TodoItem } from './todo-item.js';

const MOST_NAMED = 3;

/** A list that may be longer than what was read of it. */
function atLeast(count: number, more: boolean): string {
  return `${more ? '超过 ' : ''}${countWords(count)}`;
}

export function rowItems({ edges, pageInfo }: TodoRows): readonly TodoItem[] {
  const days = edges.map(({ node }) => node.receivedOn).sort();
  const [oldest] = days;
  return oldest === undefined ? [] : [{ key: 'rows', kind: '待确认', what: `${atLeast(edges.length, pageInfo.hasNextPage)} 行待确认，最早的 ${dayWords(oldest)}收到`, due: null, to: '/quarantine' }];
}

export function fileItems(files: readonly TodoFile[]): readonly TodoItem[] {
  return files.map(({ receipt, fileName, state, counts }) => ({
    key: receipt, kind: '退回', what: state === 'REFUSED' ? `“${fileName}”整份没有收` : `“${fileName}”退回 ${countWords(counts.rejected)} 行，改好再报`, due: null, to: `/sent/${receipt}`,
  }));
}

const TASK_STATES = [['notified', 'notified'], ['toExecute', 'to-execute'], ['executed', 'executed'], ['toLift', 'to-lift']] as const;

export function taskItems(tasks: TodoTasks): readonly TodoItem[] {
  return TASK_STATES.flatMap(([name, state]): readonly TodoItem[] => {
    const { nodes, pageInfo } = tasks[name];
    if (nodes.length === 0) return [];
    const [first] = nodes.flatMap(({ due }) => (due === null ? [] : [due])).sort();
    return [{ key: state, kind: '联合奖惩', what: `${atLeast(nodes.length, pageInfo.hasNextPage)} 项${taskStateWords(state)}`, due: first ?? null, to: `/joint?state=${state}` }];
  });
}

/** One line for each last day, with the first few of what is due on it. */
export function dueItems({ month, cells }: TodoDue): readonly TodoItem[] {
  const days = new Map<string | null, string[]>();
  for (const { dueOn, categoryName } of cells) days.set(dueOn, [...(days.get(dueOn) ?? []), categoryName]);
  return [...days].map(([due, names]) => ({
    key: `due ${due}`, kind: '应报', what: `${monthWords(month)}应报而没有收到的 ${countWords(names.length)} 类：${names.slice(0, MOST_NAMED).join('、')}${names.length > MOST_NAMED ? '……' : ''}`, due, to: '/due',
  }));
}

/** Of a department: clauses with a day set, and those that came back. */
export function clauseItems({ nodes }: TodoClauses): readonly TodoItem[] {
  return nodes.filter(({ state, dueOn }) => state === 'returned' || (state === 'open' && dueOn !== null)).map(({ id, must, state, dueOn }) => ({
    key: `clause ${id}`, kind: '任务条款', what: `${id} ${must}${state === 'returned' ? '（已退回，请重新填报）' : ''}`, due: dueOn, to: `/obligations/${id}`,
  }));
}

/** Of the office: clauses that departments reported on. */
export function reportedItems({ total }: TodoClauses): readonly TodoItem[] {
  return total === 0 ? [] : [{ key: 'reported', kind: '任务条款', what: `${countWords(total)} 项已填报，待认可`, due: null, to: '/obligations?state=reported' }];
}

export function bulletinItems(bulletin: TodoBulletin | undefined, reader: { readonly organName: string; readonly closes: boolean }): readonly TodoItem[] {
  if (bulletin?.state !== 'draft') return [];
  const said = bulletin.comments.some(({ organName }) => organName === reader.organName);
  if (!reader.closes && said) return [];
  const what = `${monthWords(bulletin.month)}情况通报${reader.closes ? '还没有关账' : '正在征求意见'}`;
  return [{ key: 'bulletin', kind: '情况通报', what, due: null, to: `/bulletin?month=${bulletin.month}` }];
}

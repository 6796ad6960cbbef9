import { afterAct, afterEnd, deadlineIn, DEPARTMENT_ACTS, isOpen, type DepartmentAct, type TaskState } from './task-state.js';

const ALLOWED: Readonly<Record<TaskState, Partial<Record<DepartmentAct, TaskState>>>> = {
  notified: { accept: 'to-execute', 'no-matter': 'declined', except: 'declined' },
  informed: {},
  'to-execute': { 'no-matter': 'declined', except: 'declined', execute: 'executed' },
  declined: { accept: 'to-execute' },
  executed: { 'feed-back': 'fed-back' },
  'fed-back': {},
  void: {},
  'to-lift': { 'confirm-lift': 'lifted' },
  lifted: {},
};
const STATES = ['notified', 'informed', 'to-execute', 'declined', 'executed', 'fed-back', 'void', 'to-lift', 'lifted'] as const satisfies readonly TaskState[];

test.each(STATES)('in %s a department can do exactly what the loop foresees', (state) => {
  expect(Object.fromEntries(DEPARTMENT_ACTS.flatMap((act) => (afterAct(state, act) === undefined ? [] : [[act, afterAct(state, act)]])))).toEqual(ALLOWED[state]);
});

test.each<[TaskState, TaskState]>([
  ['notified', 'void'], ['informed', 'void'], ['to-execute', 'void'], ['declined', 'void'], ['executed', 'to-lift'], ['fed-back', 'to-lift'], ['void', 'void'], ['to-lift', 'to-lift'], ['lifted', 'lifted'],
])('off the list, %s becomes %s', (state, ended) => {
  expect(afterEnd(state)).toBe(ended);
});

test('only while the listing is in force a task is open', () => {
  expect(STATES.filter(isOpen)).toEqual(['notified', 'informed', 'to-execute', 'declined', 'executed', 'fed-back']);
});

test('a deadline runs exactly where something is waited for', () => {
  expect(STATES.map(deadlineIn)).toEqual(['measure-respond', null, 'measure-execute', null, 'measure-feedback', null, null, 'measure-lift-confirm', null]);
});

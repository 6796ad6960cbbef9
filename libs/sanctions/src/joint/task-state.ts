/**
 * How a task stands (领域参考§9.6).
 *
 * - `notified`: the department has been told and has not answered
 * - `informed`: of a measure that others take voluntarily; nothing is asked
 * - `to-execute`: it will apply the measure
 * - `declined`: it has no matching matter, or an exception holds
 * - `executed`: applied, and the result not yet fed back
 * - `fed-back`: done
 * - `void`: the subject left the list before the measure was applied
 * - `to-lift`: the subject left the list; the department has yet to confirm that the measure is lifted
 * - `lifted`: confirmed
 */
export type TaskState = 'notified' | 'informed' | 'to-execute' | 'declined' | 'executed' | 'fed-back' | 'void' | 'to-lift' | 'lifted';

/** What a department does about a task. */
export type DepartmentAct = 'accept' | 'no-matter' | 'except' | 'execute' | 'feed-back' | 'confirm-lift';

export const DEPARTMENT_ACTS = ['accept', 'no-matter', 'except', 'execute', 'feed-back', 'confirm-lift'] as const satisfies readonly DepartmentAct[];

/** What happens to a task: by the platform, or by its department. Only ever appended. */
export type TaskAct = 'notify' | 'inform' | 'change' | 'end' | DepartmentAct;

/** The state after a department's act; undefined where the act is not one for the present state. An answer may be changed until the measure has been applied. */
export function afterAct(state: TaskState, act: DepartmentAct): TaskState | undefined {
  switch (act) {
    case 'accept':
      return state === 'notified' || state === 'declined' ? 'to-execute' : undefined;
    case 'no-matter':
    case 'except':
      return state === 'notified' || state === 'to-execute' ? 'declined' : undefined;
    case 'execute':
      return state === 'to-execute' ? 'executed' : undefined;
    case 'feed-back':
      return state === 'executed' ? 'fed-back' : undefined;
    case 'confirm-lift':
      return state === 'to-lift' ? 'lifted' : undefined;
  }
}

/** The state once the subject has left the list: what was not applied is void the same day, what was applied has to be lifted. */
export function afterEnd(state: TaskState): TaskState {
  switch (state) {
    case 'executed':
    case 'fed-back':
      return 'to-lift';
    case 'notified':
    case 'informed':
    case 'to-execute':
    case 'declined':
      return 'void';
    case 'void':
    case 'to-lift':
    case 'lifted':
      return state;
  }
}

/** True while the listing that a task rests on is in force. */
export function isOpen(state: TaskState): boolean {
  return afterEnd(state) !== state;
}

/** Code of the deadline that runs in a state; null where nothing is waited for. */
export function deadlineIn(state: TaskState): string | null {
  switch (state) {
    case 'notified':
      return 'measure-respond';
    case 'to-execute':
      return 'measure-execute';
    case 'executed':
      return 'measure-feedback';
    case 'to-lift':
      return 'measure-lift-confirm';
    case 'informed':
    case 'declined':
    case 'fed-back':
    case 'void':
    case 'lifted':
      return null;
  }
}

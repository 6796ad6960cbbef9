import { deadlineEnd, type Day } from '@credit/domain';
import { deadlineIn, type ChangeQuestion, type TaskState } from '@credit/sanctions';
import type { Catalogue } from './catalogue.js';
import { isOneDepartment } from './receivers.js';

/** What tasks of joint measures are judged by on a day: the law, who is a department, and the deadlines. */
export function taskQuestion(catalogue: Catalogue, day: Day): ChangeQuestion {
  return { law: catalogue, day, isDepartment: (id) => isOneDepartment(catalogue, id), dueOn: (state) => taskDue(catalogue, state, day) };
}

/** Last day for what is waited for in a state that began on a day; null where nothing is, or the working calendar lacks the year. */
export function taskDue({ deadlines, workingCalendar: calendar }: Pick<Catalogue, 'deadlines' | 'workingCalendar'>, state: TaskState, began: Day): Day | null {
  const deadline = deadlines.get(deadlineIn(state) ?? '');
  const end = deadline && deadlineEnd(deadline, began, { calendar });
  return end?.status === 'known' ? end.lastDay : null;
}

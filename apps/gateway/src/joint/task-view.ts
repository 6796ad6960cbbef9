import { organsOf, type Catalogue } from '@credit/catalogue';
import type { StoredAct, StoredTask } from '@credit/db';
import { daysBetween, type Day, type SubjectKind } from '@credit/domain';
import { afterEnd, type MeasureTask, type TaskState } from '@credit/sanctions';

/** A task as it is told to departments today. */
export interface TaskView {
  readonly id: string;
  readonly department: string;
  readonly departmentName: string;
  /** Who takes the department's place today; none: the joint-meeting office has to say so in the data. */
  readonly organs: readonly { readonly uscc: string; readonly name: string }[];
  readonly subject: { readonly code: string | null; readonly name: string; readonly kind: SubjectKind };
  readonly listing: MeasureTask['listing'];
  readonly measure: MeasureTask['measure'];
  readonly state: TaskState;
  readonly notifiedOn: Day;
  readonly due: Day | null;
  /** Calendar days to the last one, which is 0; negative when it is over. Null: nothing is waited for. */
  readonly daysLeft: number | null;
  readonly overdue: boolean;
}

export interface TaskFile extends TaskView {
  readonly acts: readonly StoredAct[];
}

/** A listing whose last day is over takes its tasks along on that day, whether or not the worker has written it yet. */
export function toTaskView(task: StoredTask, { catalogue, today }: { readonly catalogue: Catalogue; readonly today: Day }): TaskView {
  const { id, department, subject, listing, measure, notifiedOn } = task;
  const state = stateOn(today, task);
  const due = state === task.state ? task.due : null;
  return {
    id: String(id),
    department,
    departmentName: catalogue.departments.get(department)?.name ?? department,
    organs: organsOf(catalogue, department).map(({ uscc, name }) => ({ uscc, name })),
    subject: { code: subject.code, name: subject.name, kind: subject.kind },
    listing, measure, state, notifiedOn, due,
    daysLeft: due === null ? null : daysBetween(today, due),
    overdue: due !== null && due < today,
  };
}

export function stateOn(today: Day, { state, listing }: Pick<StoredTask, 'state' | 'listing'>): TaskState {
  return listing.until !== null && listing.until < today ? afterEnd(state) : state;
}

import type { MeasureTask, TaskAct, TaskState } from '@credit/sanctions';
import type { SubjectKind } from '@credit/domain';

/** One thing that happened to a task. */
export interface StoredAct {
  readonly seq: number;
  readonly act: TaskAct;
  /** The state after it. */
  readonly state: TaskState;
  /** Last day for what is waited for then; null: nothing is, or the working calendar lacks the year. */
  readonly due: string | null;
  readonly on: string;
  /** Who did it; null: the platform. */
  readonly organ: string | null;
  readonly operator: string | null;
  /** In words of the act; of a correction the listing and measure as they are from then on. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A task as it stands: state and due day are those of its last act. */
export interface StoredTask extends MeasureTask {
  readonly id: number;
  readonly subject: { readonly id: number; readonly code: string | null; readonly name: string; readonly kind: SubjectKind };
  readonly state: TaskState;
  readonly due: string | null;
  /** How often anything happened to it: who acts on it says what they saw. */
  readonly seq: number;
  readonly notifiedOn: string;
  /** Unified code of the organ that sent the listing; null where it cannot be told. */
  readonly listedBy: string | null;
}

export interface TaskRow {
  readonly id: number;
  readonly department: string;
  readonly listing: MeasureTask['listing'];
  readonly measure: MeasureTask['measure'];
  readonly subject_id: number;
  readonly code: string | null;
  readonly current_name: string;
  readonly kind: SubjectKind;
  readonly state: TaskState;
  readonly due: string | null;
  readonly seq: number;
  readonly notified_on: string;
  readonly listed_by: string | null;
  readonly changed: Partial<MeasureTask> | null;
}

/** A task with its subject. What the platform was told later of its listing stands in the last act that changed it. */
export const TASKS = `
  select t.id, t.department, t.listing, t.measure, t.subject_id, s.code, s.current_name, s.kind, t.state, t.due, t.seq, t.notified_on, t.listed_by, c.detail as changed
    from credit.measure_task t
    join credit.subject s on s.id = t.subject_id
    left join lateral (select a.detail from credit.measure_task_act a where a.task_id = t.id and a.act = 'change' order by a.seq desc limit 1) c on true`;

export function toStoredTask({ id, department, listing, measure, subject_id, code, current_name: name, kind, state, due, seq, notified_on: notifiedOn, listed_by: listedBy, changed }: TaskRow): StoredTask {
  return { id, department, listing: changed?.listing ?? listing, measure: changed?.measure ?? measure, subject: { id: subject_id, code, name, kind }, state, due, seq, notifiedOn, listedBy };
}

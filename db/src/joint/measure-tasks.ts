import type { DepartmentAct, TaskState } from '@credit/sanctions';
import type { Pool } from '../connection.js';
import { TASKS, toStoredTask, type StoredAct, type StoredTask, type TaskRow } from './stored-task.js';

export interface TaskQuery {
  /** Ids of departments; null: of all. */
  readonly departments: readonly string[] | null;
  /** Unified code of the organ that sent the listing; null: whichever did. */
  readonly listedBy: string | null;
  readonly state: TaskState | null;
  /** Tasks whose last day is before this one. */
  readonly dueBefore: string | null;
  /** Code of the subject. */
  readonly code: string | null;
  readonly after: number;
  readonly limit: number;
}

/** What a department did about a task. */
export interface DoneAct {
  readonly task: number;
  /** `seq` of the task as whoever acts has seen it. */
  readonly seen: number;
  readonly act: DepartmentAct;
  readonly state: TaskState;
  readonly due: string | null;
  /** The day on which it was done, as the department says; … */
  readonly on: string;
  /** … and on which it was written down. */
  readonly writtenOn: string;
  readonly organ: string;
  readonly operator: string;
  readonly detail: StoredAct['detail'];
}

/** Tasks of joint measures, as departments read them and act on them. */
export class MeasureTasks {
  constructor(private readonly pool: Pool) {}

  async find(id: number): Promise<StoredTask | undefined> {
    const { rows } = await this.pool.query<TaskRow>(`${TASKS} where t.id = $1`, [id]);
    return rows[0] && toStoredTask(rows[0]);
  }

  /** In the order in which they were made, after the one with the id `after`. */
  async page({ departments, listedBy, state, dueBefore, code, after, limit }: TaskQuery): Promise<readonly StoredTask[]> {
    const { rows } = await this.pool.query<TaskRow>(
      `${TASKS} where t.id > $1 and ($2::text[] is null or t.department = any($2)) and ($3::text is null or t.state = $3)
          and ($4::date is null or t.due < $4) and ($5::text is null or s.code = $5) and ($6::text is null or t.listed_by = $6)
        order by t.id limit $7`,
      [after, departments, state, dueBefore, code, listedBy, limit],
    );
    return rows.map(toStoredTask);
  }

  /** All that happened to a task, the earliest first. */
  async actsOf(id: number): Promise<readonly StoredAct[]> {
    const { rows } = await this.pool.query<StoredAct>(
      'select seq, act, state, due, done_on as "on", organ, operator, detail from credit.measure_task_act where task_id = $1 order by seq', [id]);
    return rows;
  }

  /** Appends what a department did; false where something else has happened to the task since it was seen. */
  async append({ task, seen, act, state, due, on, writtenOn, organ, operator, detail }: DoneAct): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `with done as (
         insert into credit.measure_task_act (task_id, seq, act, state, due, done_on, organ, operator, detail, written_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict do nothing returning task_id, seq, state, due)
       update credit.measure_task t set state = done.state, due = done.due, seq = done.seq from done where t.id = done.task_id`,
      [task, seen + 1, act, state, due, on, organ, operator, JSON.stringify(detail), writtenOn],
    );
    return rowCount === 1;
  }
}

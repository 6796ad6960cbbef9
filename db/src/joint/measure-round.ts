import type { SubjectKind } from '@credit/domain';
import { taskKey, type MeasureChanges } from '@credit/sanctions';
import { listedRecords } from '../checks/listed-records.js';
import type { ReadRecord } from '../records/record-reader.js';
import { inTransaction, type Client, type Pool, type Queryable } from '../connection.js';
import { withLock } from '../locks.js';
import { TASKS, toStoredTask, type StoredTask, type TaskRow } from './stored-task.js';

const LOCK_SPACE = 46;
/** Batches of ingest that are looked at together, if they are small. */
const LINES = 50;

/** A subject to look at, with its records and the tasks whose listing was in force when it was looked at last. */
export interface SubjectForMeasures {
  readonly id: number;
  readonly kind: SubjectKind;
  readonly records: readonly ReadRecord[];
  readonly open: readonly StoredTask[];
}

export interface RoundMoment {
  readonly day: string;
  readonly rules: string;
  readonly categories: readonly string[];
}

type SubjectChanges = MeasureChanges<StoredTask> & { readonly subjectId: number };

/** States in which a subject's listing was in force, as SQL knows them. */
const OPEN = `('notified', 'informed', 'to-execute', 'declined', 'executed', 'fed-back')`;

/** Looks at subjects whose listings may have changed, and writes what departments are to be told. One worker at a time. */
export class MeasureRound {
  constructor(private readonly pool: Pool) {}

  /** Runs `work` unless another worker is at it. */
  exclusively(work: () => Promise<void>): Promise<boolean> {
    return withLock(this.pool, { space: LOCK_SPACE, key: 'measures' }, work);
  }

  /**
   * Looks at about `limit` subjects (those of one batch of ingest together), one transaction: those about which something came in, whose day has come, and those last
   * looked at under other rules. Returns how many there were; what is written and the bookmarks stand or fall together.
   */
  async advance(moment: RoundMoment, limit: number, look: (subject: SubjectForMeasures) => MeasureChanges<StoredTask>): Promise<number> {
    return inTransaction(this.pool, async (client) => {
      const { lines, subjects } = await due(client, moment, limit);
      if (subjects.length === 0) return 0;
      const changes = (await readSubjects(client, subjects, moment)).map((subject): SubjectChanges => ({ subjectId: subject.id, ...look(subject) }));
      await notify(client, changes, moment.day);
      await appendActs(client, changes, moment.day);
      await moveOn(client, changes, moment);
      await client.query('delete from credit.measure_due where id = any($1)', [lines]);
      return subjects.length;
    });
  }
}

async function due(client: Client, { day, rules }: RoundMoment, limit: number): Promise<{ readonly lines: readonly number[]; readonly subjects: readonly number[] }> {
  const came = await client.query<{ id: number; subjects: readonly string[] }>('select id, subjects from credit.measure_due order by id limit $1', [LINES]);
  const turned = await client.query<{ subject_id: number }>(
    'select subject_id from credit.listed_subject where next_day <= $1 or rules <> $2 limit $3', [day, rules, limit]);
  const subjects = new Set(turned.rows.map((row) => row.subject_id));
  const lines: number[] = [];
  for (const line of came.rows) {
    if (lines.length > 0 && subjects.size + line.subjects.length > limit) break;
    lines.push(line.id);
    for (const id of line.subjects) subjects.add(Number(id));
  }
  return { lines, subjects: [...subjects] };
}

async function readSubjects(client: Client, ids: readonly number[], { day, categories }: RoundMoment): Promise<readonly SubjectForMeasures[]> {
  const { rows: subjects } = await client.query<{ id: number; kind: SubjectKind }>('select id, kind from credit.subject where id = any($1)', [ids]);
  const records = await listedRecords(client, { subjects: ids, categories, asOf: day });
  const { rows } = await client.query<TaskRow>(`${TASKS} where t.subject_id = any($1) and t.state in ${OPEN} order by t.id`, [ids]);
  const open = rows.map(toStoredTask);
  return subjects.map(({ id, kind }) => ({ id, kind, records: records.get(id) ?? [], open: open.filter(({ subject }) => subject.id === id) }));
}

async function notify(client: Queryable, changes: readonly SubjectChanges[], day: string): Promise<void> {
  const tasks = changes.flatMap(({ subjectId, notify: told }) => told.map((task) => ({ subjectId, ...task })));
  if (tasks.length === 0) return;
  await client.query(
    `with made as (
       insert into credit.measure_task (subject_id, key, episode, department, listing, measure, notified_on, state, due, seq, listed_by)
       select w.subject_id, w.key, 1 + (select count(*) from credit.measure_task o where o.subject_id = w.subject_id and o.key = w.key), w.department, w.listing, w.measure, $8, w.state, w.due, 1,
              (select r.source_organ from credit.record_revision r
                where r.subject_id = w.subject_id and r.category = w.listing ->> 'listKind' and r.key_hash = decode(w.listing ->> 'record', 'hex') order by r.seq desc limit 1)
         from unnest($1::bigint[], $2::text[], $3::text[], $4::jsonb[], $5::jsonb[], $6::text[], $7::date[]) as w(subject_id, key, department, listing, measure, state, due)
       returning id, state, due)
     insert into credit.measure_task_act (task_id, seq, act, state, due, done_on, written_on)
     select made.id, 1, case when made.state = 'informed' then 'inform' else 'notify' end, made.state, made.due, $8, $8 from made`,
    [
      tasks.map(({ subjectId }) => subjectId), tasks.map(taskKey), tasks.map(({ department }) => department), tasks.map(({ listing }) => JSON.stringify(listing)),
      tasks.map(({ measure }) => JSON.stringify(measure)), tasks.map(({ state }) => state), tasks.map(({ due: last }) => last), day,
    ],
  );
}

/** Under the sequence that was read: where a department acted meanwhile the whole piece is done again on what is there then. */
async function appendActs(client: Queryable, changes: readonly SubjectChanges[], day: string): Promise<void> {
  const acts = changes.flatMap((change) => change.acts);
  if (acts.length === 0) return;
  await client.query(
    `with done as (
       insert into credit.measure_task_act (task_id, seq, act, state, due, done_on, written_on, detail)
       select task_id, seq, act, state, due, $1, $1, detail from unnest($2::bigint[], $3::smallint[], $4::text[], $5::text[], $6::date[], $7::jsonb[]) as w(task_id, seq, act, state, due, detail)
       returning task_id, seq, state, due)
     update credit.measure_task t set state = done.state, due = done.due, seq = done.seq from done where t.id = done.task_id`,
    [
      day, acts.map(({ task }) => task.id), acts.map(({ task }) => task.seq + 1), acts.map(({ act }) => act), acts.map(({ state }) => state),
      acts.map(({ due: last }) => last), acts.map(({ detail }) => JSON.stringify(detail)),
    ],
  );
}

async function moveOn(client: Queryable, changes: readonly SubjectChanges[], { day, rules }: RoundMoment): Promise<void> {
  const listed = changes.flatMap(({ subjectId, next }) => (next === null ? [] : [{ subjectId, day: next.day }]));
  const others = changes.flatMap(({ subjectId, next }) => (next === null ? [subjectId] : []));
  await client.query(
    `insert into credit.listed_subject (subject_id, looked_on, rules, next_day) select w.id, $1, $2, w.next_day from unnest($3::bigint[], $4::date[]) as w(id, next_day)
     on conflict (subject_id) do update set looked_on = $1, rules = $2, next_day = excluded.next_day`,
    [day, rules, listed.map(({ subjectId }) => subjectId), listed.map((each) => each.day)],
  );
  await client.query('delete from credit.listed_subject where subject_id = any($1)', [others]);
}

import type { SubjectKind } from '@credit/domain';
import type { Queryable } from '../connection.js';

/** A subject as a list of subjects names it. */
export interface ListedSubject {
  readonly id: number;
  readonly kind: SubjectKind;
  readonly code: string | null;
  readonly name: string;
}

/** Ids of all subjects that had a record of some categories on a day, in order. Reads the index of categories: for questions about the whole register. */
export async function subjectsWithRecords(db: Queryable, { categories, asOf }: { readonly categories: readonly string[]; readonly asOf: string }): Promise<readonly number[]> {
  const { rows } = await db.query<{ id: number }>(
    'select distinct subject_id as id from credit.record_revision where category = any($1) and known_on <= $2 order by subject_id', [categories, asOf]);
  return rows.map(({ id }) => id);
}

/** Subjects by their ids, in the order of ids. */
export async function subjectsById(db: Queryable, ids: readonly number[]): Promise<readonly ListedSubject[]> {
  const { rows } = await db.query<ListedSubject>('select id, kind, code, current_name as name from credit.subject where id = any($1) order by id', [ids]);
  return rows;
}

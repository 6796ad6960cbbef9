import { matchingName } from '@credit/domain';
import type { Queryable } from '../connection.js';
import type { KnownRegistered } from '../subjects/register-lookup.js';

/** Registered names that subjects bore before, by subject. Only subjects with more than one name are asked for, all at once. */
export async function formerNamesOf(db: Queryable, subjects: readonly KnownRegistered[], asOf: string): Promise<ReadonlyMap<number, readonly string[]>> {
  const renamed = new Map(subjects.filter(({ namesForMatching }) => namesForMatching.size > 1).map((each) => [each.id, matchingName(each.currentName)]));
  const former = new Map<number, string[]>();
  if (renamed.size === 0) return former;
  const { rows } = await db.query<{ subject_id: number; name: string; name_for_matching: string }>({
    text: `select w.id as subject_id, n.name, n.name_for_matching
             from unnest($1::bigint[]) as w(id)
            cross join lateral (
              select * from credit.subject_name n where n.subject_id = w.id and n.role <> 'reported' and n.known_on <= $2 offset 0) n
            order by n.recorded_at, n.name`,
    values: [[...renamed.keys()], asOf],
  });
  for (const { subject_id: id, name, name_for_matching: matching } of rows) {
    const names = former.get(id) ?? [];
    if (matching !== renamed.get(id) && !names.includes(name)) names.push(name);
    former.set(id, names);
  }
  return former;
}

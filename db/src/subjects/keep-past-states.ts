import type { Client } from '../connection.js';
import type { RegistrationLine } from './write-names.js';

/** Names hold no control character: one parts them. */
const BETWEEN = '\u0001';

/**
 * Keeps the states of subjects that registrations are about to change; must come before their names are written. The rows are
 * locked first, in one order: what another worker has just written is then part of the state that is kept.
 */
export async function keepPastStates(client: Client, lines: readonly RegistrationLine[]): Promise<void> {
  if (lines.length === 0) return;
  const ids = lines.map(({ subjectId }) => subjectId);
  await client.query('select id from credit.subject where id = any($1::bigint[]) order by id for update', [ids]);
  await client.query(
    `insert into credit.subject_past (subject_id, version, kind, current_name, status, registered, names_for_matching, names)
     select s.id, s.version, s.kind, s.current_name, s.status, s.registered, s.names_for_matching, n.known
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as t(id, kind, name, status, matching, written)
      cross join lateral (select * from credit.subject s where s.id = t.id offset 0) s
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_array(n.name, n.known_on) order by n.recorded_at, n.name), '[]') as known,
               coalesce(array_agg(n.name), '{}') as names
          from credit.subject_name n where n.subject_id = s.id and n.role <> 'reported') n
      where (s.kind, s.current_name, s.status, s.registered) is distinct from (t.kind, t.name, t.status, true)
         or not string_to_array(t.matching, E'\\x01') <@ s.names_for_matching or not string_to_array(t.written, E'\\x01') <@ n.names`,
    [
      ids, lines.map(({ kind }) => kind), lines.map(({ name }) => name), lines.map(({ status }) => status),
      lines.map(({ namesForMatching }) => namesForMatching.join(BETWEEN)), lines.map(({ name, formerNames }) => [name, ...formerNames].join(BETWEEN)),
    ],
  );
}

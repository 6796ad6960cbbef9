import { matchingName } from '@credit/domain';
import type { Client } from '../connection.js';

/** A name under which a row knows a subject, and in which role. */
export interface NameLine {
  readonly subjectId: number;
  readonly role: 'registered' | 'former' | 'reported';
  readonly name: string;
  readonly searchable: boolean;
}

/** Keeps names as they were given; a name that is known in its role is kept once. */
export async function writeNames(client: Client, lines: readonly NameLine[], knownOn: string): Promise<void> {
  if (lines.length === 0) return;
  const unique = new Map(lines.map((l) => [`${l.subjectId} ${l.role} ${matchingName(l.name)}`, l]));
  const ordered = [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, l]) => l);
  await client.query(
    `insert into credit.subject_name (subject_id, role, name_for_matching, name, searchable, known_on)
     select subject_id, role, matching, name, searchable, $6::date
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::boolean[]) as t(subject_id, role, matching, name, searchable)
     on conflict (subject_id, role, name_for_matching) do nothing`,
    [
      ordered.map((l) => l.subjectId),
      ordered.map((l) => l.role),
      ordered.map((l) => matchingName(l.name)),
      ordered.map((l) => l.name),
      ordered.map((l) => l.searchable),
      knownOn,
    ],
  );
}

/** What a registration says of its subject. */
export interface RegistrationLine {
  readonly subjectId: number;
  readonly kind: string;
  readonly name: string;
  readonly status: string | null;
  readonly township: string | null;
  /** Former names as this registration writes them. */
  readonly formerNames: readonly string[];
  /** Present and former names for matching, as this registration states them. */
  readonly namesForMatching: readonly string[];
}

/** Names for matching hold no control character: one parts them. */
const BETWEEN = '\u0001';

/** A registration names its subject and states its status; the name of before becomes a former one. A state that was kept as past makes way for the next version. */
export async function writeRegistrations(client: Client, lines: readonly RegistrationLine[]): Promise<void> {
  if (lines.length === 0) return;
  const ordered = [...lines].sort((a, b) => a.subjectId - b.subjectId);
  await client.query(
    `update credit.subject s
        set kind = t.kind, current_name = t.name, status = t.status, registered = true,
            version = s.version + (select count(*) from credit.subject_past p where p.subject_id = s.id and p.version = s.version),
            township = coalesce(t.township, s.township),
            names_for_matching = case
              when s.registered then (select array_agg(distinct n) from unnest(s.names_for_matching || string_to_array(t.names, E'\\x01')) n)
              else string_to_array(t.names, E'\\x01') end
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as t(id, kind, name, status, township, names)
      where s.id = t.id`,
    [
      ordered.map((l) => l.subjectId),
      ordered.map((l) => l.kind),
      ordered.map((l) => l.name),
      ordered.map((l) => l.status),
      ordered.map((l) => l.township),
      ordered.map((l) => [...new Set(l.namesForMatching)].join(BETWEEN)),
    ],
  );
}

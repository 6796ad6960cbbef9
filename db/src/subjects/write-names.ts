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
}

/** A registration names its subject and states its status; the name of before becomes a former one. */
export async function writeRegistrations(client: Client, lines: readonly RegistrationLine[]): Promise<void> {
  if (lines.length === 0) return;
  const ordered = [...lines].sort((a, b) => a.subjectId - b.subjectId);
  await client.query(
    `update credit.subject s
        set kind = t.kind, current_name = t.name, status = t.status, registered = true,
            township = coalesce(t.township, s.township)
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[]) as t(id, kind, name, status, township)
      where s.id = t.id`,
    [
      ordered.map((l) => l.subjectId),
      ordered.map((l) => l.kind),
      ordered.map((l) => l.name),
      ordered.map((l) => l.status),
      ordered.map((l) => l.township),
    ],
  );
}

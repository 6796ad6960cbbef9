import { maskIdentityNumber, matchingName } from '@credit/domain';
import type { Client } from '../connection.js';
import type { Vault } from '../vault/vault.js';
import type { NewSubject } from './batch-register.js';
import { identifierKey } from './register-lookup.js';

/** Another worker wrote one of the same subjects or records first: the batch is done again on what is there now. */
export class BatchRace extends Error {
  override readonly name = 'BatchRace';
}

/**
 * Writes the subjects that a batch brought and returns their ids by provisional id. Identifiers are written in one order
 * everywhere, so workers wait for each other instead of blocking each other.
 */
export async function writeNewSubjects(
  client: Client,
  added: readonly NewSubject[],
  context: { readonly knownOn: string; readonly vault: Vault; readonly townshipOf: (text: string) => string | null },
): Promise<ReadonlyMap<number, number>> {
  if (added.length === 0) return new Map();
  const allotted = await client.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence('credit.subject', 'id')) as id from generate_series(1, $1)`,
    [added.length],
  );
  const ids = new Map(added.map((subject, i) => [subject.id, allotted.rows[i]?.id ?? 0]));
  const { rowCount } = await client.query(
    `insert into credit.subject (id, kind, code, current_name, township, known_on, names_for_matching)
     select id, kind, code, name, township, $6::date, array[matching]
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $7::text[]) as t(id, kind, code, name, township, matching)
      order by code
     on conflict (code) do nothing`,
    [
      [...ids.values()],
      added.map((s) => s.kind),
      added.map((s) => s.code),
      added.map((s) => s.currentName),
      added.map((s) => (s.person ? null : context.townshipOf(s.currentName))),
      context.knownOn,
      added.map((s) => matchingName(s.currentName)),
    ],
  );
  if (rowCount !== added.length) throw new BatchRace('subjects were added meanwhile');
  await writeIdentifiers(client, { added, ids, ...context });
  return ids;
}

async function writeIdentifiers(
  client: Client,
  batch: {
    readonly added: readonly NewSubject[];
    readonly ids: ReadonlyMap<number, number>;
    readonly knownOn: string;
    readonly vault: Vault;
  },
): Promise<void> {
  const lines = batch.added
    .flatMap((subject) =>
      subject.identifiers.map(({ scheme, value }) => ({
        scheme,
        key: identifierKey(scheme, value, batch.vault),
        subject: batch.ids.get(subject.id) ?? 0,
        founding: scheme !== 'ORG',
        masked: subject.person ? maskIdentityNumber(value) : value,
        sealed: subject.person ? batch.vault.seal(value) : null,
      })),
    )
    .sort((a, b) => (a.scheme + a.key < b.scheme + b.key ? -1 : 1));
  const { rows } = await client.query<{ scheme: string }>(
    `insert into credit.subject_identifier (scheme, value_key, subject_id, masked, sealed, known_on)
     select scheme, value_key, subject_id, masked, sealed, $6::date
       from unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::bytea[]) as t(scheme, value_key, subject_id, masked, sealed)
     on conflict (scheme, value_key) do nothing
     returning scheme`,
    [
      lines.map((l) => l.scheme),
      lines.map((l) => l.key),
      lines.map((l) => l.subject),
      lines.map((l) => l.masked),
      lines.map((l) => l.sealed),
      batch.knownOn,
    ],
  );
  const written = rows.filter((r) => r.scheme !== 'ORG').length;
  if (written !== lines.filter((l) => l.founding).length) throw new BatchRace('identifiers were added meanwhile');
}

import { birthDateOf, matchingName, type CreditSubject, type IdentifierScheme, type SubjectKind } from '@credit/domain';
import type { Vault } from '../vault/vault.js';
import { identifierKey } from './register-lookup.js';

export interface SubjectRow {
  readonly id: number;
  readonly code: string | null;
  readonly kind: SubjectKind;
  readonly current_name: string;
  readonly status: string | null;
  readonly registered: boolean;
  readonly township: string | null;
  readonly known_on: string;
  readonly identifiers: readonly { readonly scheme: IdentifierScheme; readonly value: string }[];
  /** A natural person's identity number as it is kept. */
  readonly identity: Buffer | null;
  readonly names: readonly { readonly name: string; readonly matching: string }[] | null;
}

/** Which subject, by one of its numbers, as known on which day. Numbers of persons are found by their keyed digest. */
export interface WantedSubject {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  readonly asOf: string;
}

/** A subject by one of its numbers ($1 scheme, $2 key), as known on a day ($3). */
export const SUBJECT_BY_NUMBER = `select s.id, s.code, s.kind, s.current_name, s.status, s.registered, s.township, s.known_on,
                  (select json_agg(json_build_object('scheme', i.scheme, 'value', i.masked) order by i.scheme desc)
                     from credit.subject_identifier i where i.subject_id = s.id) as identifiers,
                  (select i.sealed from credit.subject_identifier i where i.subject_id = s.id and i.scheme = 'ID' limit 1) as identity,
                  (select json_agg(json_build_object('name', n.name, 'matching', n.name_for_matching) order by n.recorded_at, n.name)
                     from credit.subject_name n
                    where n.subject_id = s.id and n.role <> 'reported' and n.known_on <= $3) as names
             from credit.subject_identifier w join credit.subject s on s.id = w.subject_id
            where w.scheme = $1 and w.value_key = $2 and s.known_on <= $3`;

/** The values of $1, $2 and $3. */
export function wantedValues(wanted: WantedSubject, vault: Vault): readonly unknown[] {
  return [wanted.scheme, identifierKey(wanted.scheme, wanted.value, vault), wanted.asOf];
}

/** Numbers of persons are shown masked. */
export function toSubject(row: SubjectRow, vault: Vault): CreditSubject {
  const current = matchingName(row.current_name);
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    currentName: row.current_name,
    formerNames: [...new Set((row.names ?? []).filter((n) => n.matching !== current).map((n) => n.name))],
    status: row.status,
    township: row.township,
    identifiers: row.identifiers,
    bornOn: row.identity === null ? null : birthDateOf(vault.open(row.identity).toString('utf8')),
    knownOn: row.known_on,
  };
}

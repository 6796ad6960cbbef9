import { birthDateOf, matchingName, type CreditSubject, type IdentifierScheme, type SubjectKind } from '@credit/domain';
import type { Vault } from '../vault/vault.js';

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
  /** As the number is kept, where it is known so. */
  readonly key?: string;
  readonly asOf: string;
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

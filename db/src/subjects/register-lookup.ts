import type { IdentifierScheme, KnownSubject, SubjectClaim, SubjectKind } from '@credit/domain';
import type { Queryable } from '../connection.js';
import type { Vault } from '../vault/vault.js';

/** Numbers of persons are matched by their keyed digest. */
const PERSONAL = new Set<IdentifierScheme>(['ID', 'PASSPORT']);

export function identifierKey(scheme: IdentifierScheme, value: string, vault: Vault): string {
  return PERSONAL.has(scheme) ? vault.matchKey(value) : value;
}

export interface RegisterExtract {
  /** By the unified code that the subject bears. */
  readonly byCode: ReadonlyMap<string, KnownRegistered>;
  /** By `scheme:key`. */
  readonly byIdentifier: ReadonlyMap<string, KnownRegistered>;
  /** Organisations by present or former name. */
  readonly byName: ReadonlyMap<string, readonly KnownRegistered[]>;
}

export interface KnownRegistered extends KnownSubject {
  readonly registered: boolean;
  readonly status: string | null;
  /** Version of its present state (`subject_past` has those before). */
  readonly version: number;
}

/** Reads the part of the register that a batch of claims can meet: one index look-up for each identifier and each bare name. */
export async function lookUpRegister(db: Queryable, claims: readonly SubjectClaim[], vault: Vault): Promise<RegisterExtract> {
  const codes = new Set<string>();
  const others = new Map<string, WantedIdentifier>();
  const names = new Set<string>();
  for (const subject of claims) {
    let anchored = false;
    for (const { scheme, value } of subject.identifiers) {
      anchored ||= scheme === 'USCC' || PERSONAL.has(scheme);
      if (scheme === 'USCC') codes.add(value);
      else {
        const key = identifierKey(scheme, value, vault);
        others.set(`${scheme}:${key}`, { scheme, key });
      }
    }
    if (!anchored && !subject.person) names.add(subject.nameForMatching);
  }
  const subjects = new Map<number, KnownRegistered>();
  const byCode = await findByCodes(db, codes, subjects);
  for (const code of codes) if (!byCode.has(code)) others.set(`USCC:${code}`, { scheme: 'USCC', key: code });
  return {
    byCode,
    byIdentifier: await findByIdentifiers(db, [...others.values()], subjects),
    byName: names.size === 0 ? new Map() : await findByNames(db, [...names], subjects),
  };
}

interface WantedIdentifier {
  readonly scheme: IdentifierScheme;
  readonly key: string;
}

/**
 * Most rows name their subject by the code that it bears today: one look-up less than by way of its identifiers. Codes have
 * no blanks, so that they can be asked for as one text; and one JSON costs a fraction of as many rows.
 */
async function findByCodes(db: Queryable, codes: ReadonlySet<string>, subjects: Map<number, KnownRegistered>): Promise<ReadonlyMap<string, KnownRegistered>> {
  if (codes.size === 0) return new Map();
  const { rows } = await db.query<{ found: readonly SubjectCells[] | null }>(
    `select json_agg(json_build_array(k.id, k.code, k.kind, k.current_name, k.status, k.registered, k.names_for_matching, k.version)) as found
       from unnest(string_to_array($1, ' ')) as w(code)
      cross join lateral (select ${SUBJECT_FIELDS} from credit.subject s where s.code = w.code offset 0) k`,
    [[...codes].join(' ')],
  );
  const found = new Map<string, KnownRegistered>();
  for (const [id, code, kind, current_name, status, registered, names_for_matching, version] of rows[0]?.found ?? []) {
    if (code !== null) found.set(code, toKnown({ id, code, kind, current_name, status, registered, names_for_matching, version }, subjects));
  }
  return found;
}

/** A subject's cells in the order of `SUBJECT_FIELDS`. */
type SubjectCells = readonly [
  id: number, code: string | null, kind: SubjectKind, currentName: string, status: string | null, registered: boolean, namesForMatching: readonly string[], version: number,
];

async function findByIdentifiers(
  db: Queryable,
  identifiers: readonly WantedIdentifier[],
  subjects: Map<number, KnownRegistered>,
): Promise<ReadonlyMap<string, KnownRegistered>> {
  if (identifiers.length === 0) return new Map();
  // The look-up is kept apart (offset 0): however many are asked for, the register is never read as a whole.
  const { rows } = await db.query<SubjectRow & { scheme: string; value_key: string }>(
    `select w.scheme, w.value_key, k.*
       from unnest($1::text[], $2::text[]) as w(scheme, value_key)
      cross join lateral (
        select ${SUBJECT_FIELDS} from credit.subject_identifier i join credit.subject s on s.id = i.subject_id
         where i.scheme = w.scheme and i.value_key = w.value_key
        offset 0) k`,
    [identifiers.map((i) => i.scheme), identifiers.map((i) => i.key)],
  );
  return new Map(rows.map((row) => [`${row.scheme}:${row.value_key}`, toKnown(row, subjects)]));
}

async function findByNames(
  db: Queryable,
  names: readonly string[],
  subjects: Map<number, KnownRegistered>,
): Promise<ReadonlyMap<string, readonly KnownRegistered[]>> {
  const { rows } = await db.query<SubjectRow & { name_for_matching: string }>(
    `select w.name as name_for_matching, k.*
       from unnest($1::text[]) as w(name)
      cross join lateral (
        select distinct ${SUBJECT_FIELDS} from credit.subject_name n join credit.subject s on s.id = n.subject_id
         where n.searchable and n.name_for_matching = w.name and w.name = any(s.names_for_matching)
        offset 0) k
      order by k.id`,
    [names],
  );
  const byName = new Map<string, KnownRegistered[]>();
  for (const row of rows) {
    const known = byName.get(row.name_for_matching);
    if (known) known.push(toKnown(row, subjects));
    else byName.set(row.name_for_matching, [toKnown(row, subjects)]);
  }
  return byName;
}

const SUBJECT_FIELDS = 's.id, s.code, s.kind, s.current_name, s.status, s.registered, s.names_for_matching, s.version';

interface SubjectRow {
  readonly id: number;
  readonly code: string | null;
  readonly kind: SubjectKind;
  readonly current_name: string;
  readonly status: string | null;
  readonly registered: boolean;
  readonly names_for_matching: readonly string[];
  readonly version: number;
}

/** One object a subject, whichever way it was found. */
function toKnown(row: SubjectRow, subjects: Map<number, KnownRegistered>): KnownRegistered {
  const known = subjects.get(row.id);
  if (known) return known;
  const subject = {
    id: row.id,
    code: row.code,
    kind: row.kind,
    currentName: row.current_name,
    status: row.status,
    registered: row.registered,
    namesForMatching: new Set(row.names_for_matching),
    version: row.version,
  };
  subjects.set(row.id, subject);
  return subject;
}

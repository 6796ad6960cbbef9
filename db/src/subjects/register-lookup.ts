import type { IdentifierScheme, KnownSubject, RecordDraft, SubjectKind } from '@credit/domain';
import type { Queryable } from '../connection.js';
import type { Vault } from '../vault/vault.js';

/** Numbers of persons are matched by their keyed digest. */
const PERSONAL = new Set<IdentifierScheme>(['ID', 'PASSPORT']);

export function identifierKey(scheme: IdentifierScheme, value: string, vault: Vault): string {
  return PERSONAL.has(scheme) ? vault.matchKey(value) : value;
}

export interface RegisterExtract {
  /** By `scheme:key`. */
  readonly byIdentifier: ReadonlyMap<string, number>;
  /** Ids of organisations by present or former name. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly subjects: ReadonlyMap<number, KnownRegistered>;
}

export interface KnownRegistered extends KnownSubject {
  readonly registered: boolean;
  readonly status: string | null;
}

/** Reads the part of the register that a batch of drafts can meet: two statements for the whole batch. */
export async function lookUpRegister(
  db: Queryable,
  drafts: readonly RecordDraft[],
  vault: Vault,
): Promise<RegisterExtract> {
  const schemes: string[] = [];
  const keys: string[] = [];
  const names = new Set<string>();
  for (const { subject } of drafts) {
    for (const { scheme, value } of subject.identifiers) {
      schemes.push(scheme);
      keys.push(identifierKey(scheme, value, vault));
    }
    const anchored = subject.identifiers.some((i) => i.scheme === 'USCC' || PERSONAL.has(i.scheme));
    if (!anchored && !subject.person) names.add(subject.nameForMatching);
  }
  const found = await db.query<{ scheme: string; value_key: string; subject_id: number }>(
    `select i.scheme, i.value_key, i.subject_id
       from (select distinct * from unnest($1::text[], $2::text[]) as wanted(scheme, value_key)) wanted
       join credit.subject_identifier i using (scheme, value_key)`,
    [schemes, keys],
  );
  const named = names.size === 0 ? [] : await lookUpNames(db, [...names]);
  const byName = new Map<string, number[]>();
  for (const { name_for_matching, subject_id } of named) {
    byName.set(name_for_matching, [...(byName.get(name_for_matching) ?? []), subject_id]);
  }
  const ids = new Set([...found.rows.map((r) => r.subject_id), ...named.map((r) => r.subject_id)]);
  return {
    byIdentifier: new Map(found.rows.map((r) => [`${r.scheme}:${r.value_key}`, r.subject_id])),
    byName,
    subjects: await loadKnownSubjects(db, [...ids]),
  };
}

async function lookUpNames(
  db: Queryable,
  names: readonly string[],
): Promise<readonly { name_for_matching: string; subject_id: number }[]> {
  const { rows } = await db.query<{ name_for_matching: string; subject_id: number }>(
    `select distinct n.name_for_matching, n.subject_id
       from credit.subject_name n join credit.subject s on s.id = n.subject_id
      where n.searchable and n.name_for_matching = any($1::text[])
        and (n.role <> 'reported' or (not s.registered and n.name = s.current_name))
      order by n.subject_id`,
    [names],
  );
  return rows;
}

/** Subjects with all names under which they are known: registered and former ones, else the one first reported. */
export async function loadKnownSubjects(db: Queryable, ids: readonly number[]): Promise<Map<number, KnownRegistered>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{
    id: number;
    code: string | null;
    kind: SubjectKind;
    current_name: string;
    status: string | null;
    registered: boolean;
    names: string[] | null;
  }>(
    `select s.id, s.code, s.kind, s.current_name, s.status, s.registered,
            array_agg(n.name_for_matching) filter (where n.role <> 'reported' or (not s.registered and n.name = s.current_name)) as names
       from unnest($1::bigint[]) as w(id)
       join credit.subject s on s.id = w.id
       left join credit.subject_name n on n.subject_id = s.id
      group by s.id`,
    [ids],
  );
  return new Map(
    rows.map((r) => [
      r.id,
      {
        id: r.id,
        code: r.code,
        kind: r.kind,
        currentName: r.current_name,
        status: r.status,
        registered: r.registered,
        namesForMatching: new Set(r.names ?? []),
      },
    ]),
  );
}

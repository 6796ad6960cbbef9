import type { SubjectKind } from '@credit/domain';
import { matchingName } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { foldRecords, RECORD_VALUES, toRecordRow, type ReadRecord, type RecordValues } from '../records/record-reader.js';
import type { KnownRegistered } from '../subjects/register-lookup.js';

/** All that a check wants to know of the subject that bears a code today. */
export interface KnownOfCode {
  readonly subject: KnownRegistered;
  readonly records: readonly ReadRecord[];
  /** Registered names that it bore before. */
  readonly formerNames: readonly string[];
}

export interface CodesAsked {
  readonly codes: readonly string[];
  /** Of which categories records are wanted. */
  readonly categories: readonly string[];
  readonly asOf: string;
}

/** So many codes are asked for in one statement that is planned once; a long list is worth a plan of its own. */
export const FEW_CODES = 256;

/** Subjects by the code that they bear today, with their records and former names: one statement for all of it. */
export async function knownOfCodes(db: Queryable, { codes, categories, asOf }: CodesAsked): Promise<ReadonlyMap<string, KnownOfCode>> {
  if (codes.length === 0) return new Map();
  const asked = { text: KNOWN_OF_CODES, values: [`{${codes.join(',')}}`, `{${categories.join(',')}}`, asOf] };
  const { rows } = await db.query<KnownRow>(codes.length > FEW_CODES ? asked : { ...asked, name: 'known-of-codes' });
  return new Map(rows.map((row) => [row.code, toKnown(row)]));
}

/** The look-ups are kept apart (offset 0): however many are asked for, no table is read as a whole. The categories filter, they are no condition of the index (is true): a subject has few records. */
const KNOWN_OF_CODES = `
select k.* from unnest($1::text[]) as w(code)
 cross join lateral (
   select s.id, s.code, s.kind, s.current_name, s.status, s.registered, s.version, array_to_string(s.names_for_matching, E'\\x01') as names,
          (select json_agg(${RECORD_VALUES} order by r.category, r.key_hash, r.seq) from credit.record_revision r
            where r.subject_id = s.id and (r.category = any($2::text[])) is true and r.known_on <= $3) as revisions,
          case when cardinality(s.names_for_matching) > 1 then (
            select json_agg(json_build_array(n.name, n.name_for_matching) order by n.recorded_at, n.name) from credit.subject_name n
             where n.subject_id = s.id and n.role <> 'reported' and n.known_on <= $3) end as registered_names
     from credit.subject s where s.code = w.code
   offset 0) k`;

interface KnownRow {
  readonly id: number;
  readonly code: string;
  readonly kind: SubjectKind;
  readonly current_name: string;
  readonly status: string | null;
  readonly registered: boolean;
  readonly version: number;
  readonly names: string;
  readonly revisions: readonly RecordValues[] | null;
  readonly registered_names: readonly (readonly [name: string, matching: string])[] | null;
}

const NONE: readonly never[] = Object.freeze([]);
/** Names for matching hold no control character: one parts them. */
const BETWEEN = '\u0001';

function toKnown({ id, code, kind, current_name: currentName, status, registered, version, names, revisions, registered_names: registeredNames }: KnownRow): KnownOfCode {
  return {
    subject: { id, code, kind, currentName, status, registered, version, namesForMatching: new Set(names.split(BETWEEN)) },
    records: revisions === null ? NONE : foldRecords(revisions.map((values) => toRecordRow(id, values))),
    formerNames: registeredNames === null ? NONE : formerAmong(registeredNames, currentName),
  };
}

function formerAmong(names: readonly (readonly [name: string, matching: string])[], currentName: string): readonly string[] {
  const current = matchingName(currentName);
  return [...new Set(names.filter(([, matching]) => matching !== current).map(([name]) => name))];
}

import { matchingName, type RegisterView, type SubjectKind } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { foldRecords, RECORD_FIELDS, type RecordRow } from '../records/record-reader.js';
import type { KnownRegistered } from '../subjects/register-lookup.js';
import type { AskedRegister } from './check-register.js';
import type { Knew, SubjectPin } from './knew.js';

/** The register as a line met it, with what the store no longer has of it, in words. */
export interface PastRegister extends AskedRegister {
  readonly missing: readonly string[];
}

/** Reads what some lines knew. Records are read up to the pinned point of their history and the day, whatever came after. */
export async function readPast(db: Queryable, lines: readonly Knew[], asOf: string): Promise<(line: Knew) => PastRegister> {
  const subjects = await pastSubjects(db, lines.flatMap(([, pins]) => pins), asOf);
  const records = await pastRecords(db, lines, asOf);
  return (line) => toRegister(line, { subjects, records });
}

interface PastSubject {
  readonly subject: KnownRegistered;
  readonly formerNames: readonly string[];
  /** `scheme:value` */
  readonly identifiers: ReadonlySet<string>;
}

interface Past {
  readonly subjects: ReadonlyMap<string, PastSubject>;
  readonly records: ReadonlyMap<string, readonly RecordRow[]>;
}

function toRegister([row, pins, recordPins]: Knew, { subjects, records }: Past): PastRegister {
  const missing: string[] = [];
  const known = pins.flatMap(([id, version]) => {
    const found = subjects.get(`${id} ${version}`);
    if (!found) missing.push('当时对上的主体，其当时的登记状况已不在库中');
    return found ?? [];
  });
  const read = recordPins.flatMap(([category, record, seq]) => {
    const history = records.get(`${row} ${category} ${record}`) ?? [];
    if (history.at(-1)?.seq !== seq) missing.push(`当时所依据的记录（${category}，第 ${seq} 次来文）已不在库中`);
    return history;
  });
  const register: RegisterView<KnownRegistered> = {
    findByIdentifier: (scheme, value) => known.find(({ identifiers }) => identifiers.has(`${scheme}:${value}`))?.subject,
    findByName: (name) => known.filter(({ subject }) => subject.namesForMatching.has(name)).map(({ subject }) => subject),
  };
  const factsOf: AskedRegister['factsOf'] = ({ id }) => ({ records: foldRecords(read), formerNames: known.find(({ subject }) => subject.id === id)?.formerNames ?? [] });
  return { register, factsOf, missing };
}

async function pastSubjects(db: Queryable, pins: readonly SubjectPin[], asOf: string): Promise<ReadonlyMap<string, PastSubject>> {
  if (pins.length === 0) return new Map();
  const distinct = [...new Map(pins.map((pin) => [pin.join(' '), pin])).values()];
  const { rows } = await db.query<SubjectRow>(PAST_SUBJECTS, [distinct.map(([id]) => id), distinct.map(([, version]) => version)]);
  return new Map(rows.map((row) => [`${row.id} ${row.version}`, toPastSubject(row, asOf)]));
}

/** The present state, or the one of before that has the version. */
const PAST_SUBJECTS = `
select w.id, w.version, k.*, i.identifiers from unnest($1::bigint[], $2::int[]) as w(id, version)
 cross join lateral (
   select s.code, s.kind, s.current_name, s.status, s.registered, s.names_for_matching,
          (select jsonb_agg(jsonb_build_array(n.name, n.known_on) order by n.recorded_at, n.name) from credit.subject_name n where n.subject_id = s.id and n.role <> 'reported') as names
     from credit.subject s where s.id = w.id and s.version = w.version
   union all
   select s.code, p.kind, p.current_name, p.status, p.registered, p.names_for_matching, p.names
     from credit.subject_past p join credit.subject s on s.id = p.subject_id where p.subject_id = w.id and p.version = w.version
   offset 0) k
 cross join lateral (select jsonb_agg(i.scheme || ':' || i.value_key) as identifiers from credit.subject_identifier i where i.subject_id = w.id) i`;

interface SubjectRow {
  readonly id: number;
  readonly version: number;
  readonly code: string | null;
  readonly kind: SubjectKind;
  readonly current_name: string;
  readonly status: string | null;
  readonly registered: boolean;
  readonly names_for_matching: readonly string[];
  readonly names: readonly (readonly [name: string, knownOn: string])[] | null;
  readonly identifiers: readonly string[] | null;
}

function toPastSubject(row: SubjectRow, asOf: string): PastSubject {
  const { id, version, code, kind, current_name: currentName, status, registered } = row;
  const current = matchingName(currentName);
  const before = (row.names ?? []).filter(([name, knownOn]) => knownOn <= asOf && matchingName(name) !== current).map(([name]) => name);
  const namesForMatching = new Set(row.names_for_matching);
  return {
    subject: { id, version, code, kind, currentName, status, registered, namesForMatching },
    formerNames: namesForMatching.size > 1 ? [...new Set(before)] : [],
    identifiers: new Set(row.identifiers ?? []),
  };
}

/** Histories up to the pinned points, by row, category and record. */
async function pastRecords(db: Queryable, lines: readonly Knew[], asOf: string): Promise<ReadonlyMap<string, readonly RecordRow[]>> {
  const pins = lines.flatMap(([row, [subject], records]) => (subject === undefined ? [] : records.map(([category, record, seq]) => ({ row, subject: subject[0], category, record, seq }))));
  if (pins.length === 0) return new Map();
  const { rows } = await db.query<RecordRow & { readonly line: number }>(
    `select w.line, k.* from unnest($1::int[], $2::bigint[], $3::text[], $4::text[], $5::int[]) as w(line, subject_id, category, record, seq)
      cross join lateral (
        select ${RECORD_FIELDS} from credit.record_revision r
         where r.subject_id = w.subject_id and r.category = w.category and r.key_hash = decode(w.record, 'hex') and r.seq <= w.seq and r.known_on <= $6
        offset 0) k
      order by w.line, k.category, k.id, k.seq`,
    [pins.map(({ row }) => row), pins.map(({ subject }) => subject), pins.map(({ category }) => category), pins.map(({ record }) => record), pins.map(({ seq }) => seq), asOf],
  );
  const histories = new Map<string, RecordRow[]>();
  for (const row of rows) {
    const key = `${row.line} ${row.category} ${row.id}`;
    const history = histories.get(key);
    if (history) history.push(row);
    else histories.set(key, [row]);
  }
  return histories;
}

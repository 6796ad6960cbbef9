import DataLoader from 'dataloader';
import type { CreditSubject, IdentifierScheme } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { foldRecords, RECORD_VALUES, toRecordRow, type ReadRecord, type RecordValues } from '../records/record-reader.js';
import type { Vault } from '../vault/vault.js';
import { identifierKey } from './register-lookup.js';
import { toSubject, type SubjectRow, type WantedSubject } from './subject-reader.js';

/** A subject with all its records, each at its latest revision, as known on a day. */
export interface StoredProfile {
  readonly subject: CreditSubject;
  readonly records: readonly ReadRecord[];
}

interface ProfileRow extends SubjectRow {
  /** Place of the question among those of the statement, from 0. */
  readonly n: number;
  readonly revisions: readonly RecordValues[] | null;
}

/** Questions that one statement answers: most of its cost is spent once, and several statements still use several processors. */
const MOST = 8;

/**
 * Profiles by number and day. What is asked for while the process is busy anyway goes out together: a statement for eight
 * costs server and client little more than half of eight statements. A subject is one row: its revisions come as one JSON
 * text, since taking twenty rows of fifteen columns apart costs twice as much as reading that.
 */
export class ProfileReader {
  private readonly loader: DataLoader<WantedSubject, ProfileRow | undefined>;

  constructor(
    private readonly db: Queryable,
    private readonly vault: Vault,
  ) {
    this.loader = new DataLoader((wanted) => this.findRows(wanted), { cache: false, maxBatchSize: MOST, batchScheduleFn: (send) => setImmediate(send) });
  }

  async find(wanted: WantedSubject): Promise<StoredProfile | undefined> {
    const row = await this.loader.load(wanted);
    return row && { subject: toSubject(row, this.vault), records: foldRecords((row.revisions ?? []).map((values) => toRecordRow(row.id, values))) };
  }

  /** The profile of a subject that is known by its id alone; undefined on a day on which it was not known. */
  async findOwn(subjectId: number, asOf: string): Promise<StoredProfile | undefined> {
    const { rows } = await this.db.query<{ scheme: IdentifierScheme; value_key: string }>(
      "select scheme, value_key from credit.subject_identifier where subject_id = $1 order by scheme = 'USCC' desc, scheme limit 1",
      [subjectId],
    );
    const [row] = rows;
    return row && this.find({ scheme: row.scheme, value: '', key: row.value_key, asOf });
  }

  private async findRows(wanted: readonly WantedSubject[]): Promise<readonly (ProfileRow | undefined)[]> {
    const asked = wanted.map(({ scheme, value, key, asOf }, n) => ({ n, scheme, key: key ?? identifierKey(scheme, value, this.vault), day: asOf }));
    const { rows } = await this.db.query<ProfileRow>({ name: 'find-profiles', text: FIND, values: [JSON.stringify(asked)] });
    const found = new Map(rows.map((row) => [row.n, row]));
    return wanted.map((_, n) => found.get(n));
  }
}

/**
 * The questions come as JSON: of an array the planner knows the length, and would plan anew for each. `offset 0` keeps each
 * number an index look-up; joined freely, a hundred numbers would be worth a scan of a small register.
 */
const FIND = `
select asked.n, s.*, i.identifiers, i.identity,
       (select json_agg(json_build_object('name', n.name, 'matching', n.name_for_matching) order by n.recorded_at, n.name)
          from credit.subject_name n
         where n.subject_id = s.id and n.role <> 'reported' and n.known_on <= asked.day) as names,
       (select json_agg(${RECORD_VALUES} order by r.category, r.key_hash, r.seq)
          from credit.record_revision r where r.subject_id = s.id and r.known_on <= asked.day) as revisions
  from json_to_recordset($1) as asked (n int, scheme text, key text, day date)
 cross join lateral (
       select s.id, s.code, s.kind, s.current_name, s.status, s.registered, s.township, s.known_on
         from credit.subject_identifier w join credit.subject s on s.id = w.subject_id
        where w.scheme = asked.scheme and w.value_key = asked.key and s.known_on <= asked.day
       offset 0) s
 cross join lateral (
       select json_agg(json_build_object('scheme', i.scheme, 'value', i.masked) order by i.scheme desc) as identifiers,
              (array_agg(i.sealed) filter (where i.scheme = 'ID'))[1] as identity
         from credit.subject_identifier i where i.subject_id = s.id) i`;

import type { SearchDocument } from '@credit/search';
import type { Pool, Queryable } from '../connection.js';
import { withLock } from '../locks.js';

/** Spaces of locks. */
const FOLLOWING = 44;
const BUILDING = 45;

/** A document as it was written last; null: the public may not find the subject (any more). */
export interface WrittenDocument {
  readonly subjectId: number;
  readonly version: number;
  readonly document: SearchDocument | null;
}

export interface SubjectVersion {
  readonly subjectId: number;
  readonly code: string;
  readonly version: number;
}

/** The documents of the search as the database holds them: what engines that stand elsewhere are copied from. */
export class SearchStore {
  constructor(private readonly pool: Pool) {}

  /** What was written after a version, in the order of writing. */
  async writtenAfter(version: number, limit: number): Promise<readonly WrittenDocument[]> {
    const { rows } = await this.pool.query<DocumentRow>({
      name: 'search-written-after',
      text: `select subject_id, version, code, kind, status, township, known_on, names, terms, shown
               from credit.search_document where version > $1 order by version limit $2`,
      values: [version, limit],
    });
    return rows.map((row) => ({ subjectId: row.subject_id, version: row.version, document: toDocument(row) }));
  }

  /** How many lines of the outbox wait up to one of them. */
  async waiting(upTo: number): Promise<number> {
    const { rows } = await this.pool.query<{ count: number }>('select count(*) from credit.outbox where id <= $1', [upTo]);
    return rows[0]?.count ?? 0;
  }

  /** Whether something that was taken in is not in the documents yet. */
  async isBehind(): Promise<boolean> {
    const { rows } = await this.pool.query('select 1 from credit.outbox limit 1');
    return rows.length > 0;
  }

  /** The highest version that was written; 0 where nothing was. */
  async latestVersion(): Promise<number> {
    const { rows } = await this.pool.query<{ version: number }>('select coalesce(max(version), 0) as version from credit.search_document');
    return rows[0]?.version ?? 0;
  }

  /** Subjects that can be found, after one of them, with the versions of their documents; in ascending order. */
  async versionsAfter(subjectId: number, limit: number): Promise<readonly SubjectVersion[]> {
    const { rows } = await this.pool.query<SubjectVersion>(
      `select subject_id as "subjectId", code, version from credit.search_document
        where subject_id > $1 and code is not null order by subject_id limit $2`,
      [subjectId, limit],
    );
    return rows;
  }

  /** Runs `work` while nobody else writes the copy under that name; false, at once, when somebody does. */
  whileFollowing(copy: string, work: () => Promise<void>): Promise<boolean> {
    return withLock(this.pool, { space: FOLLOWING, key: copy }, work);
  }

  /** Runs `work` while nobody else builds that copy anew; false, at once, when somebody does. */
  whileBuilding(copy: string, work: () => Promise<void>): Promise<boolean> {
    return withLock(this.pool, { space: BUILDING, key: copy }, work);
  }

  /** Has every document written anew, as when the law that decides what is public has changed. Returns how many, and the last line. */
  async renewAll(): Promise<{ readonly count: number; readonly upTo: number }> {
    const { rows } = await this.pool.query<{ count: number; upTo: number }>(
      `with line as (insert into credit.outbox (subject_id) select id from credit.subject where kind <> 'natural-person' or id in (select subject_id from credit.search_document) order by id returning id)
       select count(*), coalesce(max(id), 0) as "upTo" from line`,
    );
    return rows[0] ?? { count: 0, upTo: 0 };
  }
}

interface DocumentRow extends Omit<SearchDocument, 'code' | 'knownOn'> {
  readonly subject_id: number;
  readonly version: number;
  readonly code: string | null;
  readonly known_on: string;
}

function toDocument({ code, kind, status, township, known_on: knownOn, names, terms, shown }: DocumentRow): SearchDocument | null {
  return code === null ? null : { code, kind, status, township, knownOn, names, terms, shown };
}

/** The documents of subjects that can be found. */
export async function readDocuments(db: Queryable, subjectIds: readonly number[]): Promise<ReadonlyMap<number, SearchDocument>> {
  const { rows } = await db.query<DocumentRow>(
    `select subject_id, version, code, kind, status, township, known_on, names, terms, shown
       from credit.search_document where subject_id = any($1::bigint[]) and code is not null`,
    [subjectIds],
  );
  return new Map(rows.flatMap((row) => {
    const document = toDocument(row);
    return document === null ? [] : [[row.subject_id, document] as const];
  }));
}

/** Writes documents, each under a new version. Only under the lock of the projection: versions grow as they are committed. */
export async function writeDocuments(db: Queryable, documents: ReadonlyMap<number, SearchDocument | null>): Promise<void> {
  const lines = [...documents].flatMap(([id, document]) => (document === null ? [] : [{ ...document, subject_id: id, known_on: document.knownOn }]));
  const gone = [...documents].flatMap(([id, document]) => (document === null ? [id] : []));
  if (lines.length > 0) await db.query({ name: 'write-search-documents', text: WRITE, values: [JSON.stringify(lines)] });
  if (gone.length > 0) await db.query({ name: 'empty-search-documents', text: EMPTY, values: [gone] });
}

const WRITE = `
insert into credit.search_document (subject_id, version, code, kind, status, township, known_on, names, terms, shown)
select d.subject_id, nextval('credit.search_version'), d.code, d.kind, d.status, d.township, d.known_on, d.names, d.terms, d.shown
  from json_to_recordset($1) as d (subject_id bigint, code text, kind text, status text, township text, known_on date, names json, terms text[], shown jsonb)
on conflict (subject_id) do update set
  version = excluded.version, code = excluded.code, kind = excluded.kind, status = excluded.status, township = excluded.township,
  known_on = excluded.known_on, names = excluded.names, terms = excluded.terms, shown = excluded.shown`;

/** Who never was to be found gets no row. */
const EMPTY = `
update credit.search_document
   set version = nextval('credit.search_version'), code = null, kind = null, status = null, township = null, known_on = null,
       names = '[]', terms = '{}', shown = '[]'
 where subject_id = any($1::bigint[]) and code is not null`;

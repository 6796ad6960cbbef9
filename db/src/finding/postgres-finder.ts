import { matchingName, tidyIdentifier, type SubjectKind } from '@credit/domain';
import type { FoundPage, FoundSubject, SubjectFinder, SubjectQuery } from '@credit/search';
import type { Pool } from '../connection.js';

/** Totals are counted up to here; beyond, the answer says that there are more. */
const TOTAL_CAP = 1000;
const CODE_SHAPE = /^[0-9A-Z]{8,18}$/;

/**
 * The Postgres engine of search: codes by their beginning, names and former names by part of them. Only organisations,
 * and of an individual business that is cancelled nothing.
 */
export class PostgresFinder implements SubjectFinder {
  constructor(private readonly pool: Pool) {}

  async find(query: SubjectQuery): Promise<FoundPage> {
    const text = matchingName(query.text);
    if (text === '') return { subjects: [], endCursor: null, hasNextPage: false, total: 0, totalCapped: false };
    const code = tidyIdentifier(query.text);
    const offset = query.after === null ? 0 : readCursor(query.after);
    const { rows } = await this.pool.query<FoundRow>(FIND, [
      `%${text.replace(/[\\%_]/g, '\\$&')}%`, text, CODE_SHAPE.test(code) ? code : null, query.kind, query.township, TOTAL_CAP + 1,
    ]);
    const page = rows.slice(offset, offset + query.first);
    const end = offset + page.length;
    return {
      subjects: page.map((row, i) => toFound(row, offset + i + 1)),
      endCursor: page.length > 0 ? writeCursor(end) : null,
      hasNextPage: end < Math.min(rows.length, TOTAL_CAP),
      total: Math.min(rows.length, TOTAL_CAP),
      totalCapped: rows.length > TOTAL_CAP,
    };
  }
}

/** Exact first, then names that begin with the text, then those that hold it; present names before former ones. */
const FIND = `
with named as (
  select distinct on (n.subject_id) n.subject_id, n.name as matched,
         case when n.name_for_matching = $2 then 0 when n.name_for_matching like $2 || '%' then 2 else 4 end
           + case when n.name = s.current_name then 0 else 1 end as rank,
         n.name = s.current_name as current
    from credit.subject_name n join credit.subject s on s.id = n.subject_id
   where n.searchable and n.name_for_matching like $1
     and (n.role <> 'reported' or (not s.registered and n.name = s.current_name))
   order by n.subject_id, rank
), coded as (
  select s.id as subject_id, s.code as matched, -1 as rank, true as current
    from credit.subject_identifier i join credit.subject s on s.id = i.subject_id
   where $3::text is not null and i.scheme in ('USCC', 'ORG', 'REGNO') and i.value_key = $3
)
select s.code, s.current_name, s.kind, s.status, s.township, f.matched,
       case when f.rank = -1 then 'code' when f.current then 'name' else 'former-name' end as matched_by
  from (select distinct on (subject_id) * from (select * from coded union all select * from named) u order by subject_id, rank) f
  join credit.subject s on s.id = f.subject_id
 where s.kind <> 'natural-person' and s.code is not null
   and not (s.kind = 'individual-business' and s.status is not distinct from '注销')
   and ($4::text is null or s.kind = $4) and ($5::text is null or s.township = $5)
 order by f.rank, length(s.current_name), s.code
 limit $6`;

interface FoundRow {
  readonly code: string;
  readonly current_name: string;
  readonly kind: SubjectKind;
  readonly status: string | null;
  readonly township: string | null;
  readonly matched: string;
  readonly matched_by: FoundSubject['matched']['by'];
}

function toFound(row: FoundRow, position: number): FoundSubject {
  return {
    code: row.code,
    name: row.current_name,
    kind: row.kind,
    status: row.status,
    township: row.township,
    matched: { by: row.matched_by, text: row.matched },
    cursor: writeCursor(position),
  };
}

function writeCursor(position: number): string {
  return Buffer.from(`p${position}`).toString('base64url');
}

function readCursor(cursor: string): number {
  const match = /^p(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  return match ? Number(match[1]) : 0;
}

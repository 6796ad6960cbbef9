import { headOfficeNames, matchingName, type SubjectKind } from '@credit/domain';
import type { Queryable } from '../connection.js';

/** A subject whose registered name begins with another's, or the other way round. */
export interface NameKin {
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly status: string | null;
}

const MOST = 200;

/**
 * Registered subjects whose present name begins with the whole of this one, and those whose whole name this one may begin
 * with. Both by the indexes over names; persons have no code and are not among them.
 */
export async function nameKin(db: Queryable, code: string): Promise<{ readonly name: string; readonly longer: readonly NameKin[]; readonly shorter: readonly NameKin[] } | undefined> {
  const { rows } = await db.query<{ current_name: string }>('select current_name from credit.subject where code = $1 and registered', [code]);
  const name = rows[0]?.current_name;
  if (name === undefined) return undefined;
  const [longer, shorter] = await Promise.all([
    kin(db, `n.name_for_matching like $1 and n.name_for_matching <> $2`, [`${escaped(matchingName(name))}%`, matchingName(name)]),
    kin(db, `n.name_for_matching = any($1::text[])`, [headOfficeNames(name)]),
  ]);
  return { name, longer, shorter };
}

async function kin(db: Queryable, condition: string, values: readonly unknown[]): Promise<readonly NameKin[]> {
  const { rows } = await db.query<NameKin>(
    `select s.code, s.current_name as name, s.kind, s.status
       from (select n.subject_id from credit.subject_name n where n.searchable and n.role = 'registered' and ${condition} limit ${MOST}) n
       join credit.subject s on s.id = n.subject_id
      where s.code is not null and s.registered and s.kind <> 'natural-person' order by s.code`,
    [...values],
  );
  return rows;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

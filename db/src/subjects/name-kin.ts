import DataLoader from 'dataloader';
import { headOfficeNames, matchingName, type SubjectKind } from '@credit/domain';
import type { Queryable } from '../connection.js';

/** A subject whose registered name begins with another's, or the other way round. */
export interface NameKin {
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly status: string | null;
}

/** Of one subject: those whose name begins with the whole of its own, and those whose whole name its own may begin with. */
export interface FoundKin {
  readonly name: string;
  readonly longer: readonly NameKin[];
  readonly shorter: readonly NameKin[];
}

interface OwnRow {
  readonly n: number;
  readonly current_name: string;
  /** A name that it is or was registered under, for matching. */
  readonly own: string;
  readonly longer: readonly NameKin[] | null;
}

/** Questions that one statement answers, as for profiles. */
const MOST_ASKED = 8;
const MOST_KIN = 200;

/** Registered subjects beside each other by their present names. Persons have no code and are not among them. */
export class NameKinReader {
  private readonly own: DataLoader<string, OwnRow | undefined>;

  constructor(private readonly db: Queryable) {
    this.own = new DataLoader((codes) => this.findOwn(codes), { cache: false, maxBatchSize: MOST_ASKED, batchScheduleFn: (send) => setImmediate(send) });
  }

  /** Undefined for a code that is not on the register. */
  async find(code: string): Promise<FoundKin | undefined> {
    const row = await this.own.load(code);
    if (!row) return undefined;
    const heads = headOfficeNames(row.current_name);
    return { name: row.current_name, longer: row.longer ?? [], shorter: heads.length === 0 ? [] : await this.named(heads) };
  }

  private async findOwn(codes: readonly string[]): Promise<readonly (OwnRow | undefined)[]> {
    const { rows } = await this.db.query<OwnRow>({ name: 'find-name-kin', text: OWN, values: [JSON.stringify(codes.map((code, n) => ({ n, code })))] });
    const found = new Map(rows.filter((row) => row.own === matchingName(row.current_name)).map((row) => [row.n, row]));
    return codes.map((_, n) => found.get(n));
  }

  private async named(names: readonly string[]): Promise<readonly NameKin[]> {
    const { rows } = await this.db.query<{ readonly kin: readonly NameKin[] | null }>(`select ${kin('n.name_for_matching = any($1::text[])')} as kin`, [names]);
    return rows[0]?.kin ?? [];
  }
}

function kin(condition: string): string {
  return `(select json_agg(json_build_object('code', s.code, 'name', s.current_name, 'kind', s.kind, 'status', s.status) order by s.code)
          from (select n.subject_id from credit.subject_name n where n.searchable and n.role = 'registered' and ${condition} limit ${MOST_KIN}) n
          join credit.subject s on s.id = n.subject_id
         where s.code is not null and s.registered and s.kind <> 'natural-person')`;
}

/** Longer names lie between the name and the name with the last character there is after it, in the order of their bytes. */
const OWN = `
select asked.n, s.current_name, m.own, ${kin(`n.name_for_matching ~>~ m.own and n.name_for_matching ~<~ (m.own || chr(1114111))`)} as longer
  from json_to_recordset($1) as asked (n int, code text)
 cross join lateral (select s.id, s.current_name from credit.subject s where s.code = asked.code and s.registered offset 0) s
 cross join lateral (select n.name_for_matching as own from credit.subject_name n where n.subject_id = s.id and n.role = 'registered' offset 0) m`;

import { inTransaction, type Pool } from '../connection.js';
import { nextReceipt } from '../next-receipt.js';
import type { Grantee, NewAuthorisation, StoredAuthorisation } from './authorisation.js';

/** How many of the looks under an authorisation are told with it: the latest. */
const USES_TOLD = 50;

const FIELDS = `a.number, a.subject_id as "subjectId", a.given_by as "givenBy", json_build_object('kind', a.grantee_kind, 'name', a.grantee,
    'subjectId', (select g.id from credit.subject g where a.grantee_kind = 'organisation' and g.code = a.grantee)) as grantee,
  a.categories, a.purpose, a.one_time as "oneTime", a.given_on as "givenOn", a.until, s.current_name as "subjectName", s.code as "subjectCode",
  coalesce((select json_agg(json_build_object('at', u.at, 'operator', u.operator) order by u.id)
              from (select * from credit.authorisation_event e where e.number = a.number and e.act = 'use' order by e.id desc limit ${USES_TOLD}) u), '[]') as uses,
  (select json_build_object('at', e.at, 'operator', e.operator, 'reason', e.reason)
     from credit.authorisation_event e where e.number = a.number and e.act = 'revoke') as revoked
  from credit.authorisation a join credit.subject s on s.id = a.subject_id`;

/** Authorisations that subjects gave: given, used, revoked. Nothing is changed or deleted. */
export class Authorisations {
  constructor(private readonly pool: Pool) {}

  /** Its number is given in the order of the day. */
  async give(given: NewAuthorisation): Promise<string> {
    return inTransaction(this.pool, async (client) => {
      const number = await nextReceipt(client, 'A', given.givenOn);
      await client.query(
        `insert into credit.authorisation (number, subject_id, given_by, grantee_kind, grantee, categories, purpose, one_time, given_on, until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [number, given.subjectId, given.givenBy, given.grantee.kind, given.grantee.name, given.categories, given.purpose, given.oneTime, given.givenOn, given.until],
      );
      return number;
    });
  }

  async find(number: string): Promise<StoredAuthorisation | undefined> {
    const { rows } = await this.pool.query<StoredAuthorisation>(`select ${FIELDS} where a.number = $1`, [number]);
    return rows[0];
  }

  /** Those that a subject gave, the latest first, before the one named by `after`. */
  async givenBy(subjectId: number, page: { readonly limit: number; readonly after: string | null }): Promise<readonly StoredAuthorisation[]> {
    const { rows } = await this.pool.query<StoredAuthorisation>(
      `select ${FIELDS} where a.subject_id = $1 and ($2::text is null or a.number < $2) order by a.number desc limit $3`,
      [subjectId, page.after, page.limit],
    );
    return rows;
  }

  /** Those that somebody was given, under any of their names, the latest first, before the one named by `after`. */
  async givenTo(grantee: { readonly kind: Grantee['kind']; readonly names: readonly string[] }, page: { readonly limit: number; readonly after: string | null }): Promise<readonly StoredAuthorisation[]> {
    const { rows } = await this.pool.query<StoredAuthorisation>(
      `select ${FIELDS} where a.grantee_kind = $1 and a.grantee = any($2) and ($3::text is null or a.number < $3) order by a.number desc limit $4`,
      [grantee.kind, grantee.names, page.after, page.limit],
    );
    return rows;
  }

  /**
   * Notes a look under it; false where it is not in force any more. Of two looks at the same moment under a one-time
   * authorisation the database lets one through.
   */
  async use(number: string, by: { readonly operator: string; readonly on: string }): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `insert into credit.authorisation_event (number, act, single, operator, on_day)
       select a.number, 'use', a.one_time, $2, $3 from credit.authorisation a
        where a.number = $1 and $3::date between a.given_on and a.until
          and not exists (select from credit.authorisation_event e where e.number = a.number and e.act = 'revoke')
       on conflict do nothing`,
      [number, by.operator, by.on],
    );
    return rowCount === 1;
  }

  /** Takes it back at once; false where that had been done already. */
  async revoke(number: string, by: { readonly operator: string; readonly reason: string | null; readonly on: string }): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `insert into credit.authorisation_event (number, act, single, operator, reason, on_day) values ($1, 'revoke', true, $2, $3, $4) on conflict do nothing`,
      [number, by.operator, by.reason, by.on],
    );
    return rowCount === 1;
  }
}

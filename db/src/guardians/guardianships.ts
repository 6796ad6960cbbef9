import type { Pool } from '../connection.js';
import { identifierKey } from '../subjects/register-lookup.js';
import type { Vault } from '../vault/vault.js';

/** Guardianships that were confirmed, and not ended since. That a ward has grown up is told by the ward's day of birth, not here. */
export class Guardianships {
  constructor(
    private readonly pool: Pool,
    private readonly vault: Vault,
  ) {}

  /** False where it is confirmed already. */
  async confirm(given: { readonly wardId: number; readonly guardian: string; readonly document: string; readonly by: string; readonly on: string }): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `insert into credit.guardianship (ward_id, guardian_key, document, confirmed_by, confirmed_on)
       select $1, $2, $3, $4, $5 where not exists (
         select from credit.guardianship g where g.ward_id = $1 and g.guardian_key = $2 and not exists (select from credit.guardianship_end e where e.id = g.id))`,
      [given.wardId, identifierKey('ID', given.guardian, this.vault), given.document, given.by, given.on],
    );
    return rowCount === 1;
  }

  /** False where there is none. */
  async end(given: { readonly wardId: number; readonly guardian: string; readonly reason: string; readonly by: string; readonly on: string }): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `insert into credit.guardianship_end (id, ended_by, reason, ended_on)
       select g.id, $3, $4, $5 from credit.guardianship g where g.ward_id = $1 and g.guardian_key = $2
       on conflict do nothing`,
      [given.wardId, identifierKey('ID', given.guardian, this.vault), given.by, given.reason, given.on],
    );
    return (rowCount ?? 0) > 0;
  }

  /** Ids of the subjects whose guardian the account's person is. */
  async wardsOf(account: number): Promise<readonly number[]> {
    const { rows } = await this.pool.query<{ id: number }>(
      `select distinct g.ward_id as id from credit.account a join credit.guardianship g on g.guardian_key = a.person_key
        where a.id = $1 and not exists (select from credit.guardianship_end e where e.id = g.id) order by 1`,
      [account],
    );
    return rows.map(({ id }) => id);
  }
}

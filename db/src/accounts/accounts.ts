import type { Role } from '@credit/domain';
import { inTransaction, type Pool, type Queryable } from '../connection.js';
import type { Vault } from '../vault/vault.js';
import { identifierKey } from '../subjects/register-lookup.js';
import type { Account, RoleEvent, Vouched, WrittenRoleEvent } from './account.js';
import { toRoleRefused } from './role-refused.js';

const FIELDS = 'id, name, organ, roles, closed_at is not null as closed';

/** Accounts and their roles. */
export class Accounts {
  constructor(
    private readonly pool: Pool,
    private readonly vault: Vault,
  ) {}

  /** The account of somebody who signs in; the first time it is made, with the roles for which the sign-in service vouches. Throws `RoleRefused`. */
  async admit(vouched: Vouched): Promise<Account> {
    return refusing(() => inTransaction(this.pool, async (client) => {
      const { issuer, subject, name, organ, represents } = vouched;
      const key = vouched.identityNumber === null ? null : identifierKey('ID', vouched.identityNumber, this.vault);
      const { rows: made } = await client.query<{ id: number }>(
        `insert into credit.account (issuer, issuer_subject, name, organ, person_key, represents) values ($1, $2, $3, $4, $5, $6)
         on conflict (issuer, issuer_subject) do nothing returning id`,
        [issuer, subject, name, organ, key, represents],
      );
      for (const role of made[0] ? vouched.roles : []) await writeEvent(client, { account: made[0]?.id ?? 0, role, given: true, by: null, reason: '第一次登录，按登录服务的说明' });
      // Who somebody is and whom they represent is the sign-in service's to say, every time; where they work and what they may is not.
      const { rows } = await client.query<Account>(
        `update credit.account set name = $3, person_key = $4, represents = $5 where issuer = $1 and issuer_subject = $2 returning ${FIELDS}`,
        [issuer, subject, name, key, represents],
      );
      const [account] = rows;
      if (!account) throw new Error('the account that was just written is not there');
      return account;
    }));
  }

  async find(id: number): Promise<Account | undefined> {
    const { rows } = await this.pool.query<Account>(`select ${FIELDS} from credit.account where id = $1`, [id]);
    return rows[0];
  }

  /** What was decided on an account's roles, the latest first. */
  async eventsOf(account: number): Promise<readonly WrittenRoleEvent[]> {
    const { rows } = await this.pool.query<WrittenRoleEvent>(
      `select e.at, e.role, e.given, b.name as by, e.reason from credit.account_role_event e left join credit.account b on b.id = e.by_account
        where e.account_id = $1 order by e.id desc`,
      [account],
    );
    return rows;
  }

  /** Officers' accounts, in order of their numbers. */
  async page({ organ, after, limit }: { readonly organ: string | null; readonly after: number; readonly limit: number }): Promise<readonly Account[]> {
    const { rows } = await this.pool.query<Account>(
      `select ${FIELDS} from credit.account where id > $1 and organ is not null and organ = coalesce($2, organ) order by id limit $3`,
      [after, organ, limit],
    );
    return rows;
  }

  /** Gives or takes a role. Throws `RoleRefused` where the database does not allow it. */
  async change(event: RoleEvent): Promise<Account | undefined> {
    return refusing(() => inTransaction(this.pool, async (client) => {
      await writeEvent(client, event);
      const { rows } = await client.query<Account>(`select ${FIELDS} from credit.account where id = $1`, [event.account]);
      return rows[0];
    }));
  }

  /** Closes an account, or opens it again; its sessions are over at once. The answer is undefined where there is none. */
  async close(account: number, closed: boolean): Promise<Account | undefined> {
    const { rows } = await this.pool.query<Account>(`update credit.account set closed_at = case when $2 then coalesce(closed_at, now()) end where id = $1 returning ${FIELDS}`, [account, closed]);
    return rows[0];
  }

  /** An officer works for another organ now: what the account may, it may no longer. Throws `RoleRefused`. */
  async move(account: number, to: { readonly organ: string; readonly by: number; readonly reason: string }): Promise<Account | undefined> {
    return refusing(() => inTransaction(this.pool, async (client) => {
      const { rows: held } = await client.query<{ roles: readonly Role[] }>('select roles from credit.account where id = $1 for update', [account]);
      for (const role of held[0]?.roles ?? []) await writeEvent(client, { account, role, given: false, by: to.by, reason: to.reason });
      const { rows } = await client.query<Account>(`update credit.account set organ = $2 where id = $1 returning ${FIELDS}`, [account, to.organ]);
      return rows[0];
    }));
  }
}

async function writeEvent(db: Queryable, { account, role, given, by, reason }: RoleEvent): Promise<void> {
  await db.query('insert into credit.account_role_event (account_id, role, given, by_account, reason) values ($1, $2, $3, $4, $5)', [account, role, given, by, reason]);
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toRoleRefused(error) ?? error;
  }
}

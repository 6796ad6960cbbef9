import { randomBytes } from 'node:crypto';
import DataLoader from 'dataloader';
import type { Moment } from '@credit/domain';
import type { Pool } from '../connection.js';
import { credentialHash } from '../vault/digests.js';
import type { Vault } from '../vault/vault.js';
import type { Session, SessionBegun, SessionClock, SessionEnded } from './session.js';

const MINUTE_MS = 60_000;
const SECOND_MS = 1000;
/** A session's last request is known to a minute: not every request writes. */
const NOTED_MS = MINUTE_MS;
const LONG_OVER_MS = 24 * 60 * MINUTE_MS;
/** Sessions that one statement looks up. */
const MOST = 32;

interface Asked {
  readonly token: string;
  readonly clock: SessionClock;
}

/** Sessions of those who have signed in, kept for all gateways. Only the digest of a session's secret is here. */
export class Sessions {
  private readonly loader: DataLoader<Asked, Session | undefined>;

  constructor(
    private readonly pool: Pool,
    private readonly vault: Vault,
  ) {
    this.loader = new DataLoader((asked) => this.findAll(asked), { cache: false, maxBatchSize: MOST, batchScheduleFn: (send) => setImmediate(send) });
  }

  /** Begins a session; the answer is its secret, which was never used before. What is long over is forgotten on the way. */
  async begin({ account, authenticatedAt, secondFactorAt, idToken }: SessionBegun, { law, moment }: SessionClock): Promise<string> {
    const token = freshSecret();
    const sealed = idToken === null ? null : this.vault.seal(idToken);
    await this.pool.query(
      `insert into credit.session (account_id, token_digest, begun_at, rotated_at, seen_at, ends_at, authenticated_at, second_factor_at, id_token)
       values ($1, $2, ${at(3)}, ${at(3)}, ${at(3)}, ${at(4)}, ${at(5)}, ${at(6)}, $7)`,
      [account, credentialHash(token), moment, moment + law.absoluteMinutes * MINUTE_MS, authenticatedAt, secondFactorAt, sealed],
    );
    await this.pool.query(`delete from credit.session where ends_at < ${at(1)}`, [moment - LONG_OVER_MS]);
    return token;
  }

  /** The session of a secret; undefined where there is none, or none any more: signed out, idle or lasting too long, or replaced. */
  find(token: string, clock: SessionClock): Promise<Session | undefined> {
    return this.loader.load({ token, clock });
  }

  /** Notes that the session is in use. */
  async note({ id, seenAt }: Session, moment: Moment): Promise<void> {
    if (moment - seenAt < NOTED_MS) return;
    await this.pool.query(`update credit.session set seen_at = greatest(seen_at, ${at(2)}) where id = $1`, [id, moment]);
  }

  /**
   * Replaces the secret when it has served its time; undefined while it has not, and where another request has just done so. The one
   * before is taken for a little longer.
   */
  async rotate(token: string, { current, rotatedAt, id }: Session, { law, moment }: SessionClock): Promise<string | undefined> {
    if (!current || moment - rotatedAt < law.rotateMinutes * MINUTE_MS) return undefined;
    const fresh = freshSecret();
    const { rowCount } = await this.pool.query(
      `update credit.session set token_digest = $3, previous_digest = token_digest, previous_until = ${at(5)}, rotated_at = ${at(4)}, seen_at = ${at(4)}
        where id = $1 and token_digest = $2 and ended_at is null`,
      [id, credentialHash(token), credentialHash(fresh), moment, moment + law.graceSeconds * SECOND_MS],
    );
    return rowCount === 1 ? fresh : undefined;
  }

  /** Ends the session of a secret; the answer is what the sign-in service gave to be shown when signing out. */
  async end(token: string, moment: Moment): Promise<SessionEnded | undefined> {
    const { rows } = await this.pool.query<{ account_id: number; id_token: Buffer | null }>(
      `update credit.session s set ended_at = ${at(2)}, id_token = null from (select id, id_token from credit.session where token_digest = $1 or previous_digest = $1 for update) o
        where s.id = o.id and s.ended_at is null returning s.account_id, o.id_token`,
      [credentialHash(token), moment],
    );
    const [row] = rows;
    return row && { account: row.account_id, idToken: row.id_token === null ? null : this.opened(row.id_token) };
  }

  /** What a key sealed that has been retired since is not worth keeping somebody signed in. */
  private opened(sealed: Buffer): string | null {
    try {
      return this.vault.open(sealed).toString('utf8');
    } catch {
      return null;
    }
  }

  private async findAll(asked: readonly Asked[]): Promise<readonly (Session | undefined)[]> {
    const questions = asked.map(({ token, clock }, n) => ({ n, digest: credentialHash(token).toString('hex'), now: clock.moment, idle: clock.moment - clock.law.idleMinutes * MINUTE_MS }));
    const { rows } = await this.pool.query<Session & { readonly n: number }>({ name: 'find-sessions', text: FIND, values: [JSON.stringify(questions)] });
    const found = new Map(rows.map(({ n, ...session }) => [n, session]));
    return asked.map((_, n) => found.get(n));
  }
}

/** A moment among a statement's parameters. */
function at(n: number): string {
  return `to_timestamp($${n}::float8 / 1000)`;
}

/** 256 bits that nobody can guess. */
function freshSecret(): string {
  return randomBytes(32).toString('base64url');
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

/** `offset 0` keeps each look-up one by an index. What an account may is read anew each time: what was taken from it is gone at once. */
const FIND = `
select asked.n, s.id, a.id as account, a.name, a.organ, a.roles, s.current,
       ${ms('s.authenticated_at')} as "authenticatedAt", ${ms('s.second_factor_at')} as "secondFactorAt", ${ms('s.rotated_at')} as "rotatedAt",
       ${ms('s.seen_at')} as "seenAt", ${ms('s.ends_at')} as "endsAt",
       coalesce((select json_agg(i.subject_id order by i.subject_id) from credit.subject_identifier i
                  where (i.scheme = 'ID' and i.value_key = a.person_key) or (i.scheme = 'USCC' and i.value_key = any(a.represents))), '[]') as "subjectIds"
  from json_to_recordset($1) as asked (n int, digest text, now float8, idle float8)
 cross join lateral (
       select *, true as current from credit.session where token_digest = decode(asked.digest, 'hex')
        union all
       select *, false from credit.session where previous_digest = decode(asked.digest, 'hex') and previous_until > to_timestamp(asked.now / 1000)
       offset 0) s
  join credit.account a on a.id = s.account_id
 where s.ended_at is null and a.closed_at is null and s.ends_at > to_timestamp(asked.now / 1000) and s.seen_at > to_timestamp(asked.idle / 1000)`;

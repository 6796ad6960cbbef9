import type { Moment } from '@credit/domain';
import type { Pool } from '../connection.js';
import { credentialHash, sameDigest } from '../vault/digests.js';
import type { Vault } from '../vault/vault.js';

/** A sign-in that went to the sign-in service and has not come back. */
export interface SignInAttempt {
  readonly nonce: string;
  readonly verifier: string;
  /** The path of the platform to which it leads. */
  readonly next: string;
}

/** How long somebody may take at the sign-in service. */
export const ATTEMPT_MS = 15 * 60 * 1000;

/** Sign-ins under way: each comes back once, to the browser from which it went. */
export class SignInAttempts {
  constructor(
    private readonly pool: Pool,
    private readonly vault: Vault,
  ) {}

  async begin({ state, browser }: { readonly state: string; readonly browser: string }, { nonce, verifier, next }: SignInAttempt, moment: Moment): Promise<void> {
    await this.pool.query(
      'insert into credit.sign_in_attempt (state_digest, browser_digest, secrets, next, ends_at) values ($1, $2, $3, $4, to_timestamp($5::float8 / 1000))',
      [credentialHash(state), credentialHash(browser), this.vault.seal(JSON.stringify({ nonce, verifier })), next, moment + ATTEMPT_MS],
    );
    await this.pool.query('delete from credit.sign_in_attempt where ends_at < to_timestamp($1::float8 / 1000)', [moment]);
  }

  /** The attempt of a state, which is over with this; undefined where there is none, it took too long, or it went from another browser. */
  async take(state: string, browser: string, moment: Moment): Promise<SignInAttempt | undefined> {
    const { rows } = await this.pool.query<{ browser_digest: Buffer; secrets: Buffer; next: string }>(
      'delete from credit.sign_in_attempt where state_digest = $1 and ends_at > to_timestamp($2::float8 / 1000) returning browser_digest, secrets, next',
      [credentialHash(state), moment],
    );
    const [row] = rows;
    if (!row || !sameDigest(row.browser_digest, credentialHash(browser))) return undefined;
    const { nonce, verifier }: { readonly nonce: string; readonly verifier: string } = JSON.parse(this.vault.open(row.secrets).toString('utf8'));
    return { nonce, verifier, next: row.next };
  }
}

import type { Pool } from '../connection.js';
import { credentialHash, sameDigest } from '../vault/vault.js';

/** Credentials of the platform's operator, kept as digests only. */
export class Credentials {
  constructor(private readonly pool: Pool) {}

  /** Keeps the credential under its name; a new one replaces the old. */
  async keep(name: string, token: string): Promise<void> {
    await this.pool.query(
      `insert into credit.api_credential (name, token_hash) values ($1, $2)
       on conflict (name) do update set token_hash = excluded.token_hash, created_at = now()`,
      [name, credentialHash(token)],
    );
  }

  /** Name of the credential that the token is; undefined when it is none. */
  async findHolder(token: string): Promise<string | undefined> {
    const digest = credentialHash(token);
    const { rows } = await this.pool.query<{ name: string; token_hash: Buffer }>('select name, token_hash from credit.api_credential');
    return rows.find((row) => sameDigest(row.token_hash, digest))?.name;
  }
}

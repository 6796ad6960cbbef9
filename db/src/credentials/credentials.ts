import type { Pool } from '../connection.js';
import { credentialHash, sameDigest } from '../vault/digests.js';

/** Credentials of the platform's operator, kept as digests only. */
export class Credentials {
  private kept: { readonly until: number; readonly all: Promise<readonly KeptCredential[]> } | undefined;

  constructor(private readonly pool: Pool) {}

  /** Keeps the credential under its name; a new one replaces the old. */
  async keep(name: string, token: string): Promise<void> {
    await this.pool.query(
      `insert into credit.api_credential (name, token_hash) values ($1, $2)
       on conflict (name) do update set token_hash = excluded.token_hash, created_at = now()`,
      [name, credentialHash(token)],
    );
  }

  /** Name of the credential that the token is; undefined when it is none. One that was taken back is known for a second more; a new one at once. */
  async findHolder(token: string): Promise<string | undefined> {
    const digest = credentialHash(token);
    const among = (all: readonly KeptCredential[]): string | undefined => all.find((each) => sameDigest(each.token_hash, digest))?.name;
    const kept = this.kept !== undefined && Date.now() < this.kept.until ? among(await this.kept.all) : undefined;
    return kept ?? among(await this.readAll());
  }

  private async readAll(): Promise<readonly KeptCredential[]> {
    const all = this.pool.query<KeptCredential>('select name, token_hash from credit.api_credential').then(({ rows }) => rows);
    const reading = { until: Date.now() + KEPT_MS, all };
    this.kept = reading;
    all.catch(() => {
      if (this.kept === reading) this.kept = undefined;
    });
    return all;
  }
}

const KEPT_MS = 1000;

interface KeptCredential {
  readonly name: string;
  readonly token_hash: Buffer;
}

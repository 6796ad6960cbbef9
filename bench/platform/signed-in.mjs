import { createHash, randomBytes } from 'node:crypto';
import { withPool } from './with-pool.mjs';

/** Officers of an organ with a session each, as sign-in leaves them; the answers are the headers of their browsers. */
export async function signInOfficers(ownerUrl, { count, organ }) {
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
  const digests = tokens.map((token) => createHash('sha256').update(token).digest());
  await withPool(ownerUrl, async (pool) => {
    await pool.query(
      `insert into credit.account (issuer, issuer_subject, name, organ) select 'https://login.invalid', encode(d, 'hex'), '测', $2 from unnest($1::bytea[]) d`, [digests, organ],
    );
    await pool.query(`insert into credit.account_role_event (account_id, role, given, reason) select id, 'clerk', true, '测' from credit.account`);
    await pool.query(
      `insert into credit.session (account_id, token_digest, begun_at, rotated_at, seen_at, ends_at, authenticated_at)
       select id, decode(issuer_subject, 'hex'), now(), now(), now(), now() + interval '10 hours', now() from credit.account where issuer_subject ~ '^[0-9a-f]{64}$'`,
    );
  });
  return tokens.map((token) => ({ cookie: `credit-session=${token}`, 'sec-fetch-site': 'same-origin' }));
}

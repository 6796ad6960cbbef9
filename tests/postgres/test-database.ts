import { randomBytes } from 'node:crypto';
import { ensureDatabase, openPool } from '@credit/db';

export const TEMPLATE_DATABASE = 'credit_template';

/** A fresh, migrated database for one test file. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const superuserUrl = requiredEnv('TEST_SUPERUSER_URL');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await ensureDatabase(superuserUrl, name, TEMPLATE_DATABASE);
  const within = (url: string): string => url.replace(/\/[^/]+$/, `/${name}`);
  return {
    ownerUrl: within(requiredEnv('TEST_OWNER_URL')),
    appUrl: within(requiredEnv('TEST_APP_URL')),
    drop: async () => {
      const pool = openPool(superuserUrl, { max: 1 });
      await pool.query(`drop database if exists "${name}" with (force)`);
      await pool.end();
    },
  };
}

function requiredEnv(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by the global set-up of the tests`);
  return value;
}

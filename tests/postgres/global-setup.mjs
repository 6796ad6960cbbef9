import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase, migrate, startEmbedded } from '@credit/db';

export const TEMPLATE_DATABASE = 'credit_template';

/** One real PostgreSQL for a run of tests, with a migrated database that each test file copies. Uses the built packages. */
export default async function setUp() {
  if (globalThis.creditTestServer) return;
  const dataDir = mkdtempSync(join(tmpdir(), 'credit-test-'));
  const server = await startEmbedded({ dataDir });
  globalThis.creditTestServer = { server, dataDir };
  await ensureDatabase(server.superuserUrl, TEMPLATE_DATABASE);
  await migrate(server.urlsOf(TEMPLATE_DATABASE).ownerUrl);
  process.env.TEST_SUPERUSER_URL = server.superuserUrl;
  process.env.TEST_OWNER_URL = server.ownerUrl;
  process.env.TEST_APP_URL = server.appUrl;
}

import 'reflect-metadata';
import { findEmbedded, migrate, openQueue, openStore, openVault, ReceivedFiles } from '@credit/db';
import { dataDirOf, keyFileOf, readConfig, type IngestConfig } from './config.js';
import { auditVerify } from './operator/audit.js';
import { catalogueCheck, catalogueDigests } from './operator/catalogue.js';
import { keysReseal, keysRetire, keysRotate } from './operator/keys.js';
import { retentionPlan, retentionRun } from './operator/retention.js';
import { loadSampleCounty } from './operator/sample-county.js';
import { indexCheck, indexRebuild } from './operator/search-index.js';

/** The operator's commands: they run on the server, on its database. */
async function main(command: string | undefined, options: readonly string[]): Promise<number> {
  switch (command) {
    case 'catalogue-check':
      return catalogueCheck(process.env, options.includes('--json'));
    case 'catalogue-digests':
      return catalogueDigests(process.env, options.includes('--json'));
    case 'index-check':
      return indexCheck(serverConfig(), options.includes('--json'));
    case 'index-rebuild':
      return indexRebuild(serverConfig(), options.includes('--json'));
    case 'audit-verify':
      return auditVerify(serverConfig(), options.includes('--json'));
    case 'keys-rotate':
      return keysRotate(serverConfig(), ownerUrl(), options.includes('--json'));
    case 'keys-reseal':
      return keysReseal(serverConfig(), ownerUrl(), options.includes('--json'));
    case 'keys-retire':
      return keysRetire(serverConfig(), ownerUrl(), options.includes('--json'));
    case 'retention-plan':
      return retentionPlan(serverConfig(), options.includes('--json'));
    case 'retention-run':
      return retentionRun(serverConfig(), options.includes('--json'));
    case 'migrate':
      return migrateDatabase();
    case 'load-sample-county':
      return loadSamples();
    default:
      console.error('用法：operator catalogue-check [--json] | catalogue-digests [--json] | index-check [--json] | index-rebuild [--json] | audit-verify [--json] | keys-rotate | keys-reseal | keys-retire | retention-plan | retention-run | migrate | load-sample-county');
      return 3;
  }
}

/** The settings of the server that runs here: also of `npm start` with its embedded database, which nobody has to name. */
function serverConfig(): IngestConfig {
  const embedded = process.env['DATABASE_URL'] ? undefined : findEmbedded(dataDirOf(process.env));
  return readConfig(embedded ? { ...process.env, DATABASE_URL: embedded.appUrl } : process.env);
}

/** The schema's owner, for what the application's role may not do. */
function ownerUrl(): string {
  const url = process.env['DATABASE_OWNER_URL'] || (process.env['DATABASE_URL'] ? undefined : findEmbedded(dataDirOf(process.env))?.ownerUrl);
  if (!url) throw new Error('缺少环境变量 DATABASE_OWNER_URL（库属主账号的 PostgreSQL 连接串）');
  return url;
}

async function migrateDatabase(): Promise<number> {
  await migrate(ownerUrl());
  console.log('数据库结构已是最新');
  return 0;
}

async function loadSamples(): Promise<number> {
  const config = readConfig(process.env);
  if (config.production) throw new Error('生产环境不载入样例县');
  const vault = openVault(keyFileOf(config), config.vault);
  const store = openStore({ url: config.databaseUrl, vault, maxConnections: 2 });
  const queue = await openQueue(config.databaseUrl, { supervise: false });
  try {
    await loadSampleCounty({ store, queue, files: new ReceivedFiles(config.dataDir, vault) }, (line) => console.log(line));
  } finally {
    await queue.stop({ graceful: false });
    await store.close();
  }
  return 0;
}

main(process.argv[2], process.argv.slice(3)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  },
);

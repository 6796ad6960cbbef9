import 'reflect-metadata';
import { catalogueFolder, checkCatalogue } from '@credit/catalogue';
import { migrate, openQueue, openStore, openVault, ReceivedFiles } from '@credit/db';
import { keyFileOf, readConfig } from './config.js';
import { loadSampleCounty } from './operator/sample-county.js';

/** The operator's commands: they run on the server, on its database. */
async function main(command: string | undefined, options: readonly string[]): Promise<number> {
  switch (command) {
    case 'catalogue-check':
      return catalogueCheck(options.includes('--json'));
    case 'migrate':
      return migrateDatabase();
    case 'load-sample-county':
      return loadSamples();
    default:
      console.error('用法：operator catalogue-check [--json] | migrate | load-sample-county');
      return 3;
  }
}

/** Exit status 1 when the catalogue has faults; each names file and line. */
function catalogueCheck(json: boolean): number {
  const { catalogue, faults } = checkCatalogue(catalogueFolder(process.env));
  if (json) {
    console.log(JSON.stringify({ version: catalogue?.version ?? null, categories: catalogue?.categories.size ?? null, faults }));
  } else {
    for (const fault of faults) console.log(`${fault.file}:${fault.line} ${fault.path}：${fault.message}`);
    console.log(catalogue ? `目录无误：${catalogue.categories.size} 个信息类别，版本 ${catalogue.version}` : `目录有 ${faults.length} 处错误`);
  }
  return catalogue ? 0 : 1;
}

async function migrateDatabase(): Promise<number> {
  const url = process.env['DATABASE_OWNER_URL'];
  if (!url) throw new Error('缺少环境变量 DATABASE_OWNER_URL（库属主账号的 PostgreSQL 连接串）');
  await migrate(url);
  console.log('数据库结构已是最新');
  return 0;
}

async function loadSamples(): Promise<number> {
  const config = readConfig(process.env);
  if (config.production) throw new Error('生产环境不载入样例县');
  const vault = openVault(keyFileOf(config));
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

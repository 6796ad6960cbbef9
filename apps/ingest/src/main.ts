import 'reflect-metadata';
import { CATALOGUE_DATA, loadCatalogue } from '@credit/catalogue';
import { openQueue, openStore, openVault, ReceivedFiles } from '@credit/db';
import { keyFileOf, readConfig } from './config.js';
import { startWorker } from './worker/work-queue.js';

/** The ingest app: a worker on the queue of submissions. Any number of them may run. */
async function main(): Promise<void> {
  const log = (line: string): void => console.log(`[归集] ${line}`);
  const config = readConfig(process.env);
  const catalogue = loadCatalogue(CATALOGUE_DATA, config.catalogue);
  const vault = openVault(keyFileOf(config));
  const store = openStore({ url: config.databaseUrl, vault, maxConnections: 6, onError: (e) => log(`数据库连接中断：${e.message}`) });
  const files = new ReceivedFiles(config.dataDir, vault);
  await files.sweep(await store.submissions.storedNames());
  const queue = await openQueue(config.databaseUrl, { supervise: true });
  const worker = await startWorker({ store, catalogue, files }, queue, log);
  log('就绪');
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void worker.stop().then(() => store.close()).then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.env['CREDIT_STOP_WITH_PARENT'] === '1') process.stdin.resume().on('end', stop);
}

main().catch((error: unknown) => {
  console.error(`[归集] 启动失败：${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});

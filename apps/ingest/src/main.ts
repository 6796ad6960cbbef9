import 'reflect-metadata';
import { loadCatalogue } from '@credit/catalogue';
import { auditFolder, openQueue, openStore, openVault, ReceivedFiles, sweepReceived, tidyJournals, todayOf, untilReachable, type Store } from '@credit/db';
import { startChaining } from './audit/chaining.js';
import { startProving } from './audit/proving.js';
import { keyFileOf, readConfig } from './config.js';
import { startFollowing } from './finding/following.js';
import { openCopy } from './finding/open-copy.js';
import { startTelling } from './joint/tell-departments.js';
import { startCountingGaps } from './reporting/counting-gaps.js';
import { startRetaining } from './retention/retaining.js';
import { startProjecting } from './worker/projecting.js';
import { repeat } from './worker/repeat.js';
import { startReturning } from './worker/returning.js';
import { startWorker } from './worker/work-queue.js';

/** What a crash left is looked for at the start and then so often; old returned workbooks too. */
const TIDY_MS = 5 * 60 * 1000;

/** The ingest app: a worker on the queues of submissions and of workbooks that go back. Any number of them may run. */
async function main(): Promise<void> {
  const log = (line: string): void => console.log(`[归集] ${line}`);
  const config = readConfig(process.env);
  const catalogue = loadCatalogue(config.catalogueDir, config.catalogue);
  const vault = openVault(keyFileOf(config), config.vault);
  const store = openStore({ url: config.databaseUrl, vault, maxConnections: 8, onError: (e) => log(`数据库连接中断：${e.message}`) });
  const files = new ReceivedFiles(config.dataDir, vault);
  await untilReachable(store.pool, (e) => log(`数据库暂时连不上，等它恢复：${e.message}`));
  const tidier = repeat(TIDY_MS, () => tidyFiles(store, files, auditFolder(config.dataDir)).catch((e: unknown) => log(`整理文件没有做完：${String(e)}`)));
  const queue = await openQueue(config.databaseUrl, { supervise: true });
  const context = { store, catalogue, files };
  const returning = startReturning(context, queue, log);
  const worker = await startWorker(context, queue, log);
  const chaining = startChaining(store.pool, config, log);
  const proving = startProving(store.pool, config, { queue, log });
  const retaining = startRetaining({ pool: store.pool, files, catalogue }, config, log);
  const counting = startCountingGaps({ pool: store.pool, catalogue }, config, log);
  const projecting = startProjecting({ pool: store.pool, vault, law: catalogue, today: () => todayOf(config) }, log);
  const telling = startTelling({ store, catalogue, today: config.today }, log);
  const copy = openCopy(config.elasticsearch, store);
  const following = copy ? startFollowing(copy, log) : undefined;
  log('就绪');
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    proving.stop();
    void Promise.all([tidier.stop(), projecting.stop(), following?.stop(), returning.stop(), telling.stop(), chaining.stop(), retaining.stop(), counting.stop(), worker.stop()])
      .then(() => Promise.all([store.close(), copy?.close()]))
      .then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.env['CREDIT_STOP_WITH_PARENT'] === '1') process.stdin.resume().on('end', stop);
}

/** Workbooks made long ago go; bytes that nobody holds go with them, and notes of events that are in the chain. */
async function tidyFiles(store: Store, files: ReceivedFiles, audit: string): Promise<void> {
  await store.returned.forgetOld();
  await sweepReceived(store.pool, files);
  await tidyJournals(store.pool, audit);
}

main().catch((error: unknown) => {
  console.error(`[归集] 启动失败：${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});

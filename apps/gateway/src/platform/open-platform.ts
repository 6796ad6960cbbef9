import { loadCatalogue } from '@credit/catalogue';
import { AuditLog, AuditTrail, auditFolder, openAuditKey, openQueue, openStore, openVault, ReceiptBook, ReceivedFiles, todayOf, untilReachable } from '@credit/db';
import { keyFileOf, type GatewayConfig } from '../config.js';
import { keepPresentRules } from '../replay/kept-rules.js';
import { publishReceiptKey } from '../receipts/published-keys.js';
import { openSigner } from '../receipts/receipt-signer.js';
import { openSearch } from '../search/open-search.js';
import type { Platform } from './platform.js';

export interface OpenPlatform extends Platform {
  close(): Promise<void>;
}

/** Opens all that the gateway needs: catalogue, database, queue, received files. */
export async function openPlatform(config: GatewayConfig, log: (line: string) => void): Promise<OpenPlatform> {
  const catalogue = loadCatalogue(config.catalogueDir, config.catalogue);
  const vault = openVault(keyFileOf(config), config.vault);
  const store = openStore({ url: config.databaseUrl, vault, maxConnections: 16, onError: (e) => log(`数据库连接中断：${e.message}`) });
  await untilReachable(store.pool, (e) => log(`数据库暂时连不上，等它恢复：${e.message}`));
  const queue = await openQueue(config.databaseUrl, { supervise: false });
  const trail = new AuditTrail({ folder: auditFolder(config.dataDir), key: openAuditKey(config.dataDir), onError: (e) => log(`审计日志的库外记录暂时写不进去：${e.message}`) });
  const signer = openSigner(config.dataDir, config.receiptAlgorithm);
  await keepPresentRules(catalogue, { store, config });
  await publishReceiptKey(signer.published, { store, dataDir: config.dataDir });
  const finding = await openSearch(store, catalogue, config.elasticsearch);
  return {
    config,
    catalogue,
    store,
    queue,
    files: new ReceivedFiles(config.dataDir, vault),
    search: finding.search,
    finding,
    signer,
    receipts: new ReceiptBook(store.pool, trail),
    audit: new AuditLog(store.pool, trail),
    today: () => todayOf(config),
    now: () => Date.now(),
    close: async () => {
      await finding.close();
      await queue.stop({ graceful: false });
      await trail.close();
      await store.close();
    },
  };
}

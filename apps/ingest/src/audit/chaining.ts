import { AuditChain, auditFolder, openAuditKey, todayOf, type Pool } from '@credit/db';
import type { IngestConfig } from '../config.js';
import { repeat } from '../worker/repeat.js';
import { tellOnce } from '../worker/tell-once.js';
import { openHeadSigner } from './head-signer.js';

const POLL_MS = 300;

/** Links what is written to the audit log into its chain, soon after it is written. Of several workers one at a time is at it. */
export function startChaining(pool: Pool, config: Pick<IngestConfig, 'dataDir' | 'receiptAlgorithm'>, log: (line: string) => void): { stop(): Promise<void> } {
  const tell = tellOnce(log);
  const chain = new AuditChain(pool, {
    folder: auditFolder(config.dataDir),
    key: openAuditKey(config.dataDir),
    dayOf: (at) => todayOf({ today: null }, () => at),
    sign: openHeadSigner(config),
  });
  let stopping = false;
  const chainer = repeat(POLL_MS, async () => {
    try {
      while (!stopping && (await chain.link()) > 0);
    } catch (error) {
      tell(`审计日志的链接中断，稍后自动继续：${error instanceof Error ? error.message : String(error)}`);
    }
  });
  return {
    stop: () => {
      stopping = true;
      return chainer.stop();
    },
  };
}

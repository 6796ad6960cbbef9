import { userInfo } from 'node:os';
import { AUDIT_PROOF_QUEUE, auditStanding, exclusively, type Pool, type ProofRequest, type Queue } from '@credit/db';
import type { IngestConfig } from '../config.js';
import { repeat } from '../worker/repeat.js';
import { takeJobs } from '../worker/take-jobs.js';
import { tellOnce } from '../worker/tell-once.js';
import { proveLog } from './prove-log.js';

/** The log is proved once a day, whoever asks; looked at so often whether it is time. */
const EVERY_MS = 24 * 60 * 60 * 1000;
const LOOK_MS = 60 * 60 * 1000;
/** A start is not held up by it. */
const FIRST_MS = 15 * 60 * 1000;

/** Proves the audit log every day, and when the audit administrator asks for it. Of several workers one is at it. */
export function startProving(pool: Pool, config: Pick<IngestConfig, 'dataDir'>, { queue, log }: { readonly queue: Queue; readonly log: (line: string) => void }): { stop(): void } {
  const tell = tellOnce(log);
  let stopping = false;
  const prove = async (by: ProofRequest): Promise<void> => {
    try {
      await exclusively(pool, 'audit-proof', async () => {
        const { faults } = await proveLog(pool, config, by);
        if (faults > 0) log(`审计链有 ${faults} 处不完整，请审计管理员查看`);
      });
    } catch (error) {
      if (!stopping) tell(`审计日志没有核验完，稍后再做：${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const asked = takeJobs<ProofRequest>(queue, AUDIT_PROOF_QUEUE, { work: prove, onError: (error) => tell(`暂时取不到核验的请求，稍后再试：${error instanceof Error ? error.message : String(error)}`) });
  let daily: { stop(): Promise<void> } | undefined;
  const timer = setTimeout(() => {
    daily = repeat(LOOK_MS, async () => {
      const last = await auditStanding(pool).then(({ proved }) => proved?.at.getTime() ?? 0, () => Date.now());
      if (Date.now() - last >= EVERY_MS) await prove(ofTheServer());
    });
  }, FIRST_MS);
  timer.unref();
  return {
    // A proof only reads: what is under way is not waited for.
    stop: () => {
      stopping = true;
      clearTimeout(timer);
      void asked.stop();
      void daily?.stop();
    },
  };
}

/** In the name of the machine's account that runs the worker. */
export function ofTheServer(): ProofRequest {
  return { operator: userInfo().username, account: 'server', role: null, organ: null };
}

import { userInfo } from 'node:os';
import { AuditLog, AuditTrail, auditFolder, openAuditKey, type AuditEvent, type Pool } from '@credit/db';
import type { IngestConfig } from '../config.js';

type OperatorEvent = Pick<AuditEvent, 'action' | 'detail'> & Partial<Pick<AuditEvent, 'object' | 'result'>>;

/** Lets a command of the operator write down what it does, under the name of the machine's account that runs it. */
export async function withOperatorLog<T>(pool: Pool, config: Pick<IngestConfig, 'dataDir'>, work: (write: (event: OperatorEvent) => Promise<void>) => Promise<T>): Promise<T> {
  const trail = new AuditTrail({ folder: auditFolder(config.dataDir), key: openAuditKey(config.dataDir) });
  const log = new AuditLog(pool, trail);
  const operator = userInfo().username;
  try {
    return await work((event) => log.write({ operator, account: 'server', organ: null, role: null, purpose: null, subjectId: null, ...event }));
  } finally {
    await trail.close();
  }
}

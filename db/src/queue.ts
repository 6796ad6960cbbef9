import PgBoss from 'pg-boss';
import { PATIENCE } from './connection.js';

export const SUBMISSION_QUEUE = 'submission';
export const RETURNED_QUEUE = 'returned-workbook';
export const AUDIT_PROOF_QUEUE = 'audit-proof';
const QUEUES = [SUBMISSION_QUEUE, RETURNED_QUEUE, AUDIT_PROOF_QUEUE];
/** How long a job may stay with a worker before it is given to another: a guard only, work is resumed by its checkpoint. */
const JOB_EXPIRY_HOURS = 12;

/** Makes or upgrades the queue's own tables. Run as the owner. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false, max: 2, ...PATIENCE });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const name of QUEUES) {
      if (await boss.getQueue(name)) continue;
      await boss.createQueue(name, { name, retryLimit: 1000, retryDelay: 2, expireInHours: JOB_EXPIRY_HOURS, retentionDays: 14 });
    }
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
}

/** The queue for the application: it sends and works, its tables are there already. */
export async function openQueue(appUrl: string, options: { readonly supervise: boolean }): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: appUrl, migrate: false, schedule: false, supervise: options.supervise, max: 3, ...PATIENCE });
  boss.on('error', () => undefined);
  await boss.start();
  return boss;
}

export type Queue = PgBoss;

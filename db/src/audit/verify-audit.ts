import type { Pool } from '../connection.js';
import { sameDigest } from '../vault/digests.js';
import { AuditFaults, type AuditFinding } from './audit-finding.js';
import { headOf, NO_HEAD } from './batch-head.js';
import { erasedThrough } from './erased-through.js';
import { verifyLinks, type StoredBatch } from './verify-links.js';
import { verifyJournals, verifyPending, verifyTwins } from './verify-unlinked.js';
import { readWitness, type SignedHead } from './witness.js';
import { WitnessedHeads } from './witnessed-heads.js';

export interface AuditVerification {
  readonly pool: Pool;
  readonly key: Buffer;
  /** Where journals and heads stand outside the database. */
  readonly folder: string;
  /** Whether a signed head is genuine. */
  readonly isGenuine: (signed: SignedHead) => boolean;
}

const BATCHES = 500;
/** Events that are read at once. */
const MOST_EVENTS = 5000;

/**
 * Walks the whole log in bounded memory: every event against its seal, every batch against its links and the head before it, every
 * head against what was told outside the database, every event noted outside against the log.
 */
export async function verifyAudit({ pool, key, folder, isGenuine }: AuditVerification): Promise<AuditFinding> {
  const faults = new AuditFaults();
  const looked = { key, folder, faults };
  const erased = await erasedThrough(pool, key);
  const witness = new WitnessedHeads(readWitness(folder), { faults, isGenuine });
  const sum = { events: 0, batches: 0, erased: 0 };
  let head: Buffer = NO_HEAD;
  let next = 1;
  for await (const page of batchPages(pool)) {
    for (const batch of page) {
      if (batch.number > next) faults.add('chain', `第 ${next === batch.number - 1 ? next : `${next} 至 ${batch.number - 1}`} 批被删除`, { batch: next });
      if (!sameDigest(headOf(batch, head), batch.head)) faults.add('chain', `第 ${batch.number} 批的链首摘要与前一批接不上`, { batch: batch.number, at: batch.last_at });
      await witness.compare(batch);
      head = batch.head;
      next = batch.number + 1;
      sum.batches += 1;
      if (batch.number <= erased) sum.erased += batch.events;
      else sum.events += batch.events;
    }
    for (const few of inEvents(page.filter(({ number }) => number > erased))) await verifyLinks(pool, few, looked);
  }
  await witness.end(next - 1);
  await verifyTwins(pool, looked);
  const pending = await verifyPending(pool, { ...looked, hasChain: sum.batches > 0 });
  await verifyJournals(pool, looked);
  return {
    events: sum.events + pending, batches: sum.batches, pending, erased: sum.erased, head: sum.batches === 0 ? null : head.toString('hex'), lastSigned: witness.lastSigned,
    faults: faults.count, listed: faults.listed,
  };
}

async function* batchPages(pool: Pool): AsyncGenerator<readonly StoredBatch[]> {
  for (let after = 0; ; ) {
    const { rows } = await pool.query<StoredBatch>('select number, events, digest, head, first_at, last_at from credit.audit_batch where number > $1 order by number limit $2', [after, BATCHES]);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.number;
  }
}

/** Batches that follow each other, so many that their events can be read at once. */
function* inEvents(batches: readonly StoredBatch[]): Generator<readonly StoredBatch[]> {
  let few: StoredBatch[] = [];
  let events = 0;
  for (const batch of batches) {
    if (few.length > 0 && events + batch.events > MOST_EVENTS) {
      yield few;
      [few, events] = [[], 0];
    }
    few.push(batch);
    events += batch.events;
  }
  if (few.length > 0) yield few;
}

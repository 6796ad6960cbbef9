import type { Pool } from '../connection.js';
import type { AuditFaults } from './audit-finding.js';
import { BatchDigest } from './batch-head.js';
import { EVENT_COLUMNS, type EventRow } from './event-row.js';
import { checkSeal, sealEvent } from './event-seal.js';
import { sameDigest } from '../vault/digests.js';

/** A batch as the database has it. */
export interface StoredBatch {
  readonly number: number;
  readonly events: number;
  readonly digest: Buffer;
  readonly head: Buffer;
  readonly first_at: Date;
  readonly last_at: Date;
}

type LinkRow = { readonly linkedId: number; readonly batch: number; readonly linkedSeal: Buffer } & (EventRow | { readonly id: null });

/** Compares batches that follow each other with their links, and these with their events. */
export async function verifyLinks(pool: Pool, batches: readonly StoredBatch[], { key, faults }: { readonly key: Buffer; readonly faults: AuditFaults }): Promise<void> {
  const { rows } = await pool.query<LinkRow>(
    `select l.event_id as "linkedId", l.batch, l.seal as "linkedSeal", ${EVENT_COLUMNS}
       from credit.audit_link l left join credit.audit_event e on e.id = l.event_id where l.batch between $1 and $2 order by l.batch, l.event_id`,
    [batches[0]?.number, batches.at(-1)?.number],
  );
  let at = 0;
  for (const batch of batches) {
    const digest = new BatchDigest();
    for (let row = rows[at]; row && row.batch <= batch.number; row = rows[(at += 1)]) {
      digest.add({ eventId: row.linkedId, seal: row.linkedSeal });
      verifyEvent(row, batch, { key, faults });
    }
    if (digest.count !== batch.events || !sameDigest(digest.end(), batch.digest)) {
      faults.add('chain', `第 ${batch.number} 批应有 ${batch.events} 个事件，现有 ${digest.count} 个链接，与本批摘要不符`, { batch: batch.number, at: batch.last_at });
    }
  }
}

function verifyEvent(row: LinkRow, { number: batch, last_at }: StoredBatch, { key, faults }: { readonly key: Buffer; readonly faults: AuditFaults }): void {
  if (row.id === null) {
    faults.add('deleted', `事件 ${row.linkedId} 被删除（第 ${batch} 批，不晚于 ${last_at.toISOString()}）`, { event: row.linkedId, batch, at: last_at });
    return;
  }
  const place = { event: row.id, batch, at: row.at };
  // Events of before there was a chain were sealed by the first batch.
  const isOlder = batch === 1 && row.seal === null && row.writer === null;
  const seal = isOlder ? sealEvent(row, key) : row.seal;
  if (isOlder ? !sameDigest(row.linkedSeal, seal ?? Buffer.alloc(0)) : checkSeal(row, seal, key) === 'changed') {
    faults.add('changed', `事件 ${row.id} 的内容被改动（第 ${batch} 批）`, place);
  } else if (checkSeal(row, seal, key) === 'foreign') {
    const isWritten = !sameDigest(row.linkedSeal, row.seal ?? Buffer.alloc(0));
    faults.add(isWritten ? 'changed' : 'inserted', isWritten ? `事件 ${row.id} 的封印被改动（第 ${batch} 批）` : `事件 ${row.id} 不是平台写入的（第 ${batch} 批）`, place);
  } else if (!sameDigest(row.linkedSeal, seal ?? Buffer.alloc(0))) {
    faults.add('changed', `事件 ${row.id} 被换成另一个事件（第 ${batch} 批）`, place);
  }
}

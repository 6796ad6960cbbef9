import type { Pool } from '../connection.js';
import { readJournals } from './read-journals.js';
import type { AuditFaults } from './audit-finding.js';
import { EVENT_COLUMNS, type EventRow } from './event-row.js';
import { checkSeal } from './event-seal.js';

const PAGE = 1000;
const MOST_TWINS = 100;

interface Looked {
  readonly key: Buffer;
  readonly folder: string;
  readonly faults: AuditFaults;
}

/** Events that are not in the chain yet: each must be one of ours, or of before there was a chain. How many there are. */
export async function verifyPending(pool: Pool, { key, faults, hasChain }: Looked & { readonly hasChain: boolean }): Promise<number> {
  let pending = 0;
  for (let after = 0; ; ) {
    const { rows } = await pool.query<EventRow>(
      `select ${EVENT_COLUMNS} from credit.audit_event e where e.id > $1 and not exists (select from credit.audit_link l where l.event_id = e.id) order by e.id limit $2`,
      [after, PAGE],
    );
    for (const row of rows) {
      if (!hasChain && row.writer === null && row.seal === null) continue;
      const found = checkSeal(row, row.seal, key);
      if (found === 'changed') faults.add('changed', `事件 ${row.id} 的内容被改动（尚未入链）`, { event: row.id, at: row.at });
      if (found === 'foreign') faults.add('inserted', `事件 ${row.id} 不是平台写入的（尚未入链）`, { event: row.id, at: row.at });
    }
    pending += rows.length;
    const last = rows.at(-1);
    if (!last) return pending;
    after = last.id;
  }
}

/** What processes noted of their events outside the database must be in it: found is also what was deleted before it was linked. */
export async function verifyJournals(pool: Pool, { folder, faults }: Looked): Promise<void> {
  for await (const { writer, notes } of readJournals(folder)) {
    const { rows } = await pool.query<{ serial: number; seal: Buffer }>(
      'select serial, seal from credit.audit_event where writer = $1 and serial = any($2)',
      [writer, notes.map(({ serial }) => serial)],
    );
    const found = new Map(rows.map((row) => [row.serial, row.seal.toString('hex')]));
    for (const { serial, seal, noted } of notes) {
      if (found.has(serial) && found.get(serial) === seal) continue;
      const word = found.has(serial) ? '的封印被改动' : '写入以后被删除';
      faults.add(found.has(serial) ? 'changed' : 'deleted', `写入进程 ${writer} 的第 ${serial} 个事件${word}（${noted.toISOString()} 以后的十分钟内写入）`, { at: noted });
    }
  }
}

/** Copies of an event carry the same writer and number; the index that refuses them may have been taken away. */
export async function verifyTwins(pool: Pool, { faults }: Looked): Promise<void> {
  const { rows } = await pool.query<{ writer: string; serial: number; ids: readonly string[] }>(
    `select writer, serial, array_agg(id order by id)::text[] as ids from credit.audit_event where writer is not null group by writer, serial having count(*) > 1 limit $1`,
    [MOST_TWINS],
  );
  for (const { ids } of rows) for (const id of ids.slice(1)) faults.add('inserted', `事件 ${id} 是事件 ${ids[0]} 的抄件`, { event: Number(id) });
}

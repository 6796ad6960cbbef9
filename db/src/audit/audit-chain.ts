import { inTransaction, type Client, type Pool } from '../connection.js';
import { withLock } from '../locks.js';
import { BatchDigest, headOf, NO_HEAD } from './batch-head.js';
import { EVENT_COLUMNS, type EventRow } from './event-row.js';
import { sealEvent } from './event-seal.js';
import { appendWitness, lastWitnessed, type DayHead, type SignedHead, type WitnessedHead, type WitnessLine } from './witness.js';

const SPACE = 47;
const MOST_AT_ONCE = 5000;
/** An event's number is given a moment before its transaction can be seen to be under way. */
const SETTLING_MS = 5000;

export interface ChainSettings {
  readonly folder: string;
  readonly key: Buffer;
  /** Day of a moment, Asia/Shanghai. */
  readonly dayOf: (at: Date) => string;
  /** Signs the head with which a day ends: a signed document's file. */
  readonly sign: (head: DayHead) => string;
}

interface Batch {
  readonly number: number;
  readonly events: number;
  readonly head: Buffer;
  readonly last_at: Date;
}

/**
 * Links events into the chain, batch by batch, and tells each head outside the database. Of several at once one is at it. Nothing
 * is passed over: an event whose transaction ends late has a lower number than those linked already, and gets into a later batch.
 */
export class AuditChain {
  /** All events up to this number are linked, and no more can come. */
  private settled = 0;
  private settling: { readonly upTo: number; readonly xmax: string; readonly since: number } | null = null;

  private hasTold = false;

  constructor(
    private readonly pool: Pool,
    private readonly settings: ChainSettings,
  ) {}

  /** Links what is there; how many events that were. None, too, where another is at it. */
  async link(): Promise<number> {
    let linked = 0;
    await withLock(this.pool, { space: SPACE, key: 'audit-chain' }, async () => {
      // What a crash left untold.
      if (!this.hasTold) await this.tell();
      this.hasTold = true;
      linked = await inTransaction(this.pool, (client) => this.linkNext(client));
      if (linked > 0) await this.tell();
    });
    return linked;
  }

  private async linkNext(client: Client): Promise<number> {
    const reached = await this.reached(client);
    const { rows } = await client.query<EventRow>({
      name: 'audit-unlinked',
      text: `select ${EVENT_COLUMNS} from credit.audit_event e
              where e.id > $1 and not exists (select from credit.audit_link l where l.event_id = e.id) order by e.id limit $2`,
      values: [this.settled, MOST_AT_ONCE],
    });
    if (rows.length < MOST_AT_ONCE) this.settled = reached;
    if (rows.length === 0) return 0;
    const before = await lastBatch(client);
    const links = rows.map((row) => ({ eventId: row.id, seal: sealOfRow(row, { isFirstBatch: before === undefined, key: this.settings.key }) }));
    const digest = new BatchDigest();
    for (const link of links) digest.add(link);
    const batch = { number: (before?.number ?? 0) + 1, events: links.length, digest: digest.end() };
    const moments = rows.map(({ at }) => at.getTime());
    await client.query(
      `with linked as (insert into credit.audit_link (event_id, batch, seal) select id, $1, seal from unnest($2::bigint[], $3::bytea[]) as w(id, seal))
       insert into credit.audit_batch (number, events, first_at, last_at, digest, head) values ($1, $4, $5, $6, $7, $8)`,
      [
        batch.number, links.map(({ eventId }) => eventId), links.map(({ seal }) => seal), batch.events,
        new Date(Math.min(...moments)), new Date(Math.max(...moments)), batch.digest, headOf(batch, before?.head ?? NO_HEAD),
      ],
    );
    return links.length;
  }

  /** Up to which number everything is there once it is linked this time. */
  private async reached(client: Client): Promise<number> {
    const { rows } = await client.query<{ last: number | null; xmin: string; xmax: string }>({
      name: 'audit-reached',
      text: `select (select max(id) from credit.audit_event) as last, pg_snapshot_xmin(pg_current_snapshot())::text as xmin, pg_snapshot_xmax(pg_current_snapshot())::text as xmax`,
    });
    const { last = 0, xmin = '0', xmax = '0' } = rows[0] ?? {};
    const now = performance.now();
    const isOver = this.settling !== null && now - this.settling.since > SETTLING_MS && BigInt(xmin) >= BigInt(this.settling.xmax);
    const reached = isOver ? (this.settling?.upTo ?? 0) : this.settled;
    if (isOver || this.settling === null) this.settling = { upTo: last ?? 0, xmax, since: now };
    return Math.max(reached, this.settled);
  }

  /** Tells outside what the database has and the outside has not: one batch as a rule, several after a failure. */
  private async tell(): Promise<void> {
    const { folder, dayOf } = this.settings;
    const { head, signed } = await lastWitnessed(folder);
    const { rows } = await this.pool.query<Batch>({
      name: 'audit-untold',
      text: 'select number, events, head, last_at from credit.audit_batch where number > $1 order by number limit 1000',
      values: [head?.batch ?? 0],
    });
    const lines: WitnessLine[] = [];
    let before = head;
    for (const batch of rows) {
      const day = before && dayOf(new Date(before.at));
      if (before && day !== null && day < dayOf(batch.last_at) && (signed?.batch ?? 0) < before.batch) lines.push(this.signed(before, day));
      before = { batch: batch.number, events: batch.events, head: batch.head.toString('hex'), at: batch.last_at.toISOString() };
      lines.push(before);
    }
    if (lines.length > 0) await appendWitness(folder, lines);
  }

  private signed({ batch, head }: WitnessedHead, day: string): SignedHead {
    return { day, batch, head, file: this.settings.sign({ day, batch, head }) };
  }
}

/** Events of before there was a chain have no seal: the first batch seals them as they stand. */
function sealOfRow(row: EventRow, { isFirstBatch, key }: { readonly isFirstBatch: boolean; readonly key: Buffer }): Buffer {
  return row.seal ?? (isFirstBatch && row.writer === null ? sealEvent(row, key) : Buffer.alloc(0));
}

async function lastBatch(client: Client): Promise<Batch | undefined> {
  const { rows } = await client.query<Batch>({ name: 'audit-last-batch', text: 'select number, events, head, last_at from credit.audit_batch order by number desc limit 1' });
  return rows[0];
}

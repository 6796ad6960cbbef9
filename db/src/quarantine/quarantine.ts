import type { RecordDraft, RowCode } from '@credit/domain';
import type { Pool, Queryable } from '../connection.js';
import type { Vault } from '../vault/vault.js';

export type QuarantineState = 'pending' | 'attached' | 'dismissed';

/** A row that waits, or waited, for a person's decision. */
export interface QuarantineEntry {
  readonly id: number;
  readonly receipt: string;
  readonly row: number;
  readonly item: string;
  readonly organ: string;
  readonly code: RowCode;
  readonly message: string;
  readonly name: string;
  readonly candidates: readonly QuarantineCandidate[];
  readonly draft: RecordDraft;
  readonly receivedOn: string;
  readonly state: QuarantineState;
  /** Number of decisions so far; the next one is written only if none came between. */
  readonly decisions: number;
}

export interface QuarantineCandidate {
  readonly id: number;
  readonly code: string | null;
  readonly name: string;
}

const SELECT = `
select e.id, s.receipt, e.row, e.item, e.organ, e.code, e.message, e.name, e.candidates, e.draft, e.received_on,
       d.decision, coalesce(d.seq, 0) as decisions
  from credit.quarantine_entry e
  join credit.submission s on s.id = e.submission_id
  left join lateral (select decision, seq from credit.quarantine_decision where entry_id = e.id order by seq desc limit 1) d on true`;

/** Reads waiting rows. */
export class Quarantine {
  constructor(
    private readonly pool: Pool,
    private readonly vault: Vault,
  ) {}

  async page(query: {
    readonly state: QuarantineState;
    readonly receipt: string | null;
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly QuarantineEntry[]> {
    const { rows } = await this.pool.query<EntryRow>(
      `${SELECT}
        where e.id > $1 and ($2::text is null or s.receipt = $2)
          and case coalesce(d.decision, 'undo') when 'attach' then 'attached' when 'dismiss' then 'dismissed' else 'pending' end = $3
        order by e.id limit $4`,
      [query.after, query.receipt, query.state, query.limit],
    );
    return rows.map((row) => toEntry(row, this.vault));
  }

  async find(id: number, db: Queryable = this.pool): Promise<QuarantineEntry | undefined> {
    const { rows } = await db.query<EntryRow>(`${SELECT} where e.id = $1`, [id]);
    const [row] = rows;
    return row && toEntry(row, this.vault);
  }
}

interface EntryRow {
  readonly id: number;
  readonly receipt: string;
  readonly row: number;
  readonly item: string;
  readonly organ: string;
  readonly code: RowCode;
  readonly message: string;
  readonly name: string;
  readonly candidates: readonly QuarantineCandidate[];
  readonly draft: Buffer;
  readonly received_on: string;
  readonly decision: 'attach' | 'dismiss' | 'undo' | null;
  readonly decisions: number;
}

function toEntry(row: EntryRow, vault: Vault): QuarantineEntry {
  const draft: RecordDraft = JSON.parse(vault.open(row.draft).toString('utf8'));
  return {
    id: row.id,
    receipt: row.receipt,
    row: row.row,
    item: row.item,
    organ: row.organ,
    code: row.code,
    message: row.message,
    name: row.name,
    candidates: row.candidates,
    draft,
    receivedOn: row.received_on,
    state: stateOf(row.decision),
    decisions: row.decisions,
  };
}

function stateOf(decision: EntryRow['decision']): QuarantineState {
  switch (decision) {
    case 'attach':
      return 'attached';
    case 'dismiss':
      return 'dismissed';
    case 'undo':
    case null:
      return 'pending';
  }
}

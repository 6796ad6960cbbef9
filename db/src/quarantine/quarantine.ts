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

const FIELDS = `e.id, s.receipt, e.row, e.item, e.organ, e.code, e.message, e.name, e.candidates, e.draft, e.received_on, w.state,
       coalesce((select max(d.seq) from credit.quarantine_decision d where d.entry_id = e.id), 0) as decisions`;

/** What still waits is found among all that was ever decided. */
const PAGE = `
select ${FIELDS}
  from (select * from credit.quarantine_state where state = $2 and entry_id > $1 order by entry_id limit $3) w
  join credit.quarantine_entry e on e.id = w.entry_id
  join credit.submission s on s.id = e.submission_id
 order by w.entry_id`;

/** The same of one organ. */
const PAGE_OF_ORGAN = PAGE.replace('where state = $2', 'where organ = $4 and state = $2');

/** Entries of one submission are few: they are found first (offset 0), and then looked at for their state. */
const PAGE_OF_SUBMISSION = `
select ${FIELDS}
  from credit.submission s
 cross join lateral (select * from credit.quarantine_entry e where e.submission_id = s.id and e.id > $1 offset 0) e
  join credit.quarantine_state w on w.entry_id = e.id
 where w.state = $2 and s.receipt = $4 and e.organ = coalesce($5, e.organ)
 order by e.id limit $3`;

/** Reads waiting rows. */
export class Quarantine {
  constructor(
    private readonly pool: Pool,
    private readonly vault: Vault,
  ) {}

  async page(query: {
    readonly state: QuarantineState;
    readonly receipt: string | null;
    /** Whose rows; null: everybody's. */
    readonly organ: string | null;
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly QuarantineEntry[]> {
    const { rows } = await this.pool.query<EntryRow>(pageAsked(query));
    return rows.map((row) => toEntry(row, this.vault));
  }

  async find(id: number, db: Queryable = this.pool): Promise<QuarantineEntry | undefined> {
    const { rows } = await db.query<EntryRow>(
      `select ${FIELDS}
         from credit.quarantine_entry e
         join credit.submission s on s.id = e.submission_id
         join credit.quarantine_state w on w.entry_id = e.id
        where e.id = $1`,
      [id],
    );
    const [row] = rows;
    return row && toEntry(row, this.vault);
  }
}

function pageAsked({ state, receipt, organ, after, limit }: Parameters<Quarantine['page']>[0]): { readonly text: string; readonly values: unknown[] } {
  if (receipt !== null) return { text: PAGE_OF_SUBMISSION, values: [after, state, limit, receipt, organ] };
  return organ === null ? { text: PAGE, values: [after, state, limit] } : { text: PAGE_OF_ORGAN, values: [after, state, limit, organ] };
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
  readonly state: QuarantineState;
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
    state: row.state,
    decisions: row.decisions,
  };
}

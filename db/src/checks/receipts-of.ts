import type { Queryable } from '../connection.js';
import type { AskedFor } from './receipt-book.js';

/** Which receipts of an organ (null: those that name none), the latest first. */
export interface ReceiptsQuery {
  readonly organ: string | null;
  /** Given on this day or later. */
  readonly since: string | null;
  /** What stands in the project, the purpose or the list's name; null: anything. */
  readonly text: string | null;
  /** Number of the last receipt that is known already. */
  readonly after: string | null;
  readonly limit: number;
}

/** A receipt by what tells it from others of the organ. */
export interface ReceiptLine extends Omit<AskedFor, 'credential'> {
  readonly number: string;
  readonly checkedOn: string;
  readonly issuedAt: Date;
  readonly scenario: string;
  readonly rows: number;
  /** The watch that asked again; null: somebody asked before a decision. */
  readonly watch: string | null;
}

/** Numbers of a day have no gaps and grow, so they are also the order of time; a day with more than 999,999 receipts has longer ones. */
export async function receiptsOf(db: Queryable, { organ, since, text, after, limit }: ReceiptsQuery): Promise<readonly ReceiptLine[]> {
  const { rows } = await db.query<ReceiptRow>(
    `select number, checked_on, issued_at, scenario, row_count, watch, asked from credit.check_receipt
      where ${organ === null ? 'organ is null and $1::text is null' : 'organ = $1'} and ($2::text is null or number < $2) and ($3::date is null or checked_on >= $3)
        and ($4::text is null or position(lower($4) in lower(concat_ws(' ', asked ->> 'project', asked ->> 'purpose', asked ->> 'fileName'))) > 0)
      order by number desc limit $5`,
    [organ, after, since, text, limit],
  );
  return rows.map(({ number, checked_on: checkedOn, issued_at: issuedAt, scenario, row_count: count, watch, asked: { credential: _credential, ...asked } }) => ({ ...asked, number, checkedOn, issuedAt, scenario, rows: count, watch }));
}

interface ReceiptRow {
  readonly number: string;
  readonly checked_on: string;
  readonly issued_at: Date;
  readonly scenario: string;
  readonly row_count: number;
  readonly watch: string | null;
  readonly asked: AskedFor;
}

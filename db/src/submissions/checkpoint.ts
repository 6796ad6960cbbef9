import type { RowCode, RowOutcome } from '@credit/domain';
import type { Client } from '../connection.js';
import type { OutcomeCounts, Submission, Tallies } from './submission.js';

/** The submission was taken over by another worker, or is finished: this worker's batch must not count. */
export class CheckpointLost extends Error {
  override readonly name = 'CheckpointLost';
}

const COUNTED_AS: Readonly<Record<RowOutcome, keyof OutcomeCounts>> = {
  accepted: 'accepted',
  'accepted-with-warning': 'acceptedWithWarning',
  rejected: 'rejected',
  quarantined: 'quarantined',
  duplicate: 'duplicate',
  skipped: 'skipped',
};

/** What became of a row, as far as it is counted. */
interface JudgedLine {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly faults: readonly { readonly code: RowCode }[];
  /** Under which it is stored: the item itself, or its twin for a person's row. */
  readonly category: string | null;
}

/** Moves the checkpoint over a batch, in the batch's own transaction. `lastRow` is where the batch began, `tallies` stand at its end. */
export async function advanceCheckpoint(
  client: Client,
  submission: Pick<Submission, 'id' | 'item' | 'lastRow'> & { readonly tallies: Tallies },
  results: readonly JudgedLine[],
): Promise<void> {
  const added: Record<keyof OutcomeCounts, number> = {
    accepted: 0, acceptedWithWarning: 0, rejected: 0, quarantined: 0, duplicate: 0, skipped: 0,
  };
  let [late, twins] = [0, 0];
  for (const { outcome, faults, category } of results) {
    added[COUNTED_AS[outcome]] += 1;
    if (outcome === 'accepted-with-warning' && faults.some(({ code }) => code === 'REPORTED_LATE')) late += 1;
    if (category !== null && category !== submission.item) twins += 1;
  }
  const { rowCount } = await client.query(
    `update credit.submission set
       last_row = $3, processed_rows = processed_rows + $4, failures = 0, unfinished = 1, tallies = $11, late_rows = late_rows + $12, twin_rows = twin_rows + $13,
       counts = jsonb_build_object(
         'accepted', (counts->>'accepted')::int + $5::int,
         'acceptedWithWarning', (counts->>'acceptedWithWarning')::int + $6::int,
         'rejected', (counts->>'rejected')::int + $7::int,
         'quarantined', (counts->>'quarantined')::int + $8::int,
         'duplicate', (counts->>'duplicate')::int + $9::int,
         'skipped', (counts->>'skipped')::int + $10::int)
     where id = $1 and last_row = $2 and state = 'working'`,
    [
      submission.id, submission.lastRow, results.at(-1)?.row ?? submission.lastRow, results.length,
      added.accepted, added.acceptedWithWarning, added.rejected, added.quarantined, added.duplicate, added.skipped,
      JSON.stringify(submission.tallies), late, twins,
    ],
  );
  if (rowCount !== 1) throw new CheckpointLost(`submission ${submission.id} moved on from row ${submission.lastRow}`);
}

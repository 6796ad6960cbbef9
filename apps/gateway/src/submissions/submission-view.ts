import type { SentSubmission } from '@credit/db';
import type { RecordCategory } from '@credit/domain';
import type { Submission } from './submission.types.js';

/** A submission as its sender sees it. */
export function toSubmissionView(sent: SentSubmission, categories: ReadonlyMap<string, RecordCategory>): Submission {
  const { receipt, state, item, organ, operation, fileName, sha256, receivedOn, recordedAt, processedRows, counts, refusal, sameAs } = sent;
  const { accepted, acceptedWithWarning, rejected, quarantined, duplicate, skipped } = counts;
  return {
    receipt, state, item, itemName: categories.get(item)?.name ?? item, organ, operation, fileName, sha256, receivedOn, sentAt: recordedAt.toISOString(), processedRows,
    // Rows that hold data: all but those that were skipped as blank, total or note.
    dataRows: state === 'done' ? accepted + acceptedWithWarning + rejected + quarantined + duplicate : null,
    counts: { accepted, acceptedWithWarning, rejected, quarantined, duplicate, skipped }, refusal, sameAs,
  };
}

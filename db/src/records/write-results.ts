import type { Client } from '../connection.js';
import { writeQuestions } from '../quarantine/write-questions.js';
import { copyIn, type CopyValue } from './copy-in.js';
import type { RowResult } from './row-result.js';
import type { TakeContext } from './take-context.js';

const REVISION_COLUMNS = [
  'subject_id', 'category', 'key_hash', 'seq', 'act', 'revision', 'content_hash', 'keyed_by_subject', 'document_no',
  'decided_on', 'valid_from', 'valid_until', 'indefinite', 'organ_name', 'source_organ', 'known_on', 'submission_id', 'row',
  'reason', 'fields', 'personal',
];

const ROW_COLUMNS = [
  'submission_id', 'row', 'outcome', 'code', 'column_heading', 'also', 'found', 'message', 'fix', 'category', 'subject_id',
  'key_hash', 'seq', 'quarantine_id',
];

/** Writes what a batch adds: waiting rows, revisions, one outbox line per touched record, and the report's rows. */
export async function writeResults(
  client: Client,
  results: readonly RowResult[],
  context: Pick<TakeContext, 'submission' | 'vault'>,
): Promise<void> {
  const questions = await writeQuestions(client, results, context);
  await copyIn(client, { table: 'credit.record_revision', columns: REVISION_COLUMNS }, revisionLines(results, context));
  await copyIn(
    client,
    { table: 'credit.outbox', columns: ['subject_id'] },
    results.flatMap((r) => (r.revision ? [[r.subjectId]] : [])),
  );
  await copyIn(
    client,
    { table: 'credit.submission_row', columns: ROW_COLUMNS },
    results.map((r) => rowLine(r, { submissionId: context.submission.id, question: questions.get(r.row) ?? null })),
  );
}

function revisionLines(
  results: readonly RowResult[],
  { submission, vault }: Pick<TakeContext, 'submission' | 'vault'>,
): readonly (readonly CopyValue[])[] {
  return results.flatMap((r) => {
    if (!r.revision) return [];
    const { draft, act, seq, revision, contentHash } = r.revision;
    const personal = Object.keys(draft.personal).length > 0 ? vault.seal(JSON.stringify(draft.personal)) : null;
    return [
      [
        r.subjectId, draft.category, r.keyHash, seq, act, revision, contentHash, r.keyedBySubject, draft.documentNo,
        draft.decidedOn, draft.validFrom, draft.validUntil, draft.indefinite, draft.organName, submission.organ,
        submission.receivedOn, submission.id, draft.row, draft.reason, draft.fields, personal,
      ],
    ];
  });
}

function rowLine(r: RowResult, kept: { readonly submissionId: number; readonly question: number | null }): readonly CopyValue[] {
  const [first, ...others] = r.faults;
  return [
    kept.submissionId, r.row, r.outcome, r.code, first?.column ?? null,
    others.length > 0 ? others.map(({ code, column }) => ({ code, column })) : null,
    first?.found ?? null, first?.message ?? null, first?.fix ?? null,
    r.category, r.subjectId, r.keyHash, r.revision?.seq ?? null, kept.question,
  ];
}

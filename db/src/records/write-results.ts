import type { Client } from '../connection.js';
import { writeQuestions } from '../quarantine/write-questions.js';
import { copyIn } from './copy-in.js';
import { copyDigest, copyPlain, copyText } from './copy-values.js';
import { addRevision, isTaken, REVISION_COLUMNS } from './copy-revision.js';
import type { RowResult } from './row-result.js';
import type { TakeContext } from './take-context.js';

const ROW_COLUMNS = [
  'submission_id', 'row', 'outcome', 'code', 'column_heading', 'also', 'found', 'message', 'fix', 'proposed', 'category', 'subject_id',
  'key_hash', 'seq', 'quarantine_id',
];

type Writing = Pick<TakeContext, 'submission' | 'vault'>;

/** Writes what a batch adds: waiting rows, revisions, one outbox line per touched subject, and the report's rows. */
export async function writeResults(client: Client, results: readonly RowResult[], context: Writing): Promise<void> {
  const questions = await writeQuestions(client, results, context);
  const taken = results.filter(isTaken).sort(byRecord);
  await copyIn(client, { table: 'credit.record_revision', columns: REVISION_COLUMNS }, taken, (result, room) => addRevision(result, context, room));
  const touched = new Set(taken.map(({ subjectId }) => subjectId));
  await copyIn(client, { table: 'credit.outbox', columns: ['subject_id'] }, [...touched], (subjectId, room) => room.add(`${subjectId}\n`));
  await copyIn(client, { table: 'credit.submission_row', columns: ROW_COLUMNS }, results, (result, room) => {
    room.add(rowLine(result, { submissionId: context.submission.id, question: questions.get(result.row) ?? null }));
  });
}

/** Records are written in one order everywhere: of two workers that bring the same ones, one waits for the other and never both. */
function byRecord(a: RowResult, b: RowResult): number {
  if (a.subjectId !== b.subjectId) return (a.subjectId ?? 0) - (b.subjectId ?? 0);
  if (a.keyHash === b.keyHash) return 0;
  return (a.keyHash ?? '') < (b.keyHash ?? '') ? -1 : 1;
}

/** One line of the report; `code`, `outcome` and `category` are identifiers of ours and need no escape. */
function rowLine(result: RowResult, kept: { readonly submissionId: number; readonly question: number | null }): string {
  const [first, ...others] = result.faults;
  const head = `${kept.submissionId}\t${result.row}\t${result.outcome}\t${copyPlain(result.code)}`;
  const also = others.length > 0 ? JSON.stringify(others) : null;
  const fault = first
    ? `${copyText(first.column)}\t${copyText(also)}\t${copyText(first.found)}\t${copyText(first.message)}\t${copyText(first.fix)}\t${copyText(first.proposed ?? null)}`
    : NO_FAULT;
  return `${head}\t${fault}\t${copyPlain(result.category)}\t${copyPlain(result.subjectId)}\t${copyDigest(result.keyHash)}\t${copyPlain(result.revision?.seq ?? null)}\t${copyPlain(kept.question)}\n`;
}

const NO_FAULT = Array(6).fill('\\N').join('\t');

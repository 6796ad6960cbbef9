import type { Client } from '../connection.js';
import { writeQuestions } from '../quarantine/write-questions.js';
import { copyIn } from './copy-in.js';
import { copyBytes, copyDigest, copyPlain, copyText } from './copy-values.js';
import type { RevisionLine, RowResult } from './row-result.js';
import type { TakeContext } from './take-context.js';

const REVISION_COLUMNS = [
  'subject_id', 'category', 'key_hash', 'seq', 'act', 'revision', 'content_hash', 'keyed_by_subject', 'document_no',
  'decided_on', 'valid_from', 'valid_until', 'indefinite', 'organ_name', 'source_organ', 'known_on', 'submission_id', 'row',
  'reason', 'fields', 'personal',
];

const ROW_COLUMNS = [
  'submission_id', 'row', 'outcome', 'code', 'column_heading', 'also', 'found', 'message', 'fix', 'proposed', 'category', 'subject_id',
  'key_hash', 'seq', 'quarantine_id',
];

type Writing = Pick<TakeContext, 'submission' | 'vault'>;

/** Writes what a batch adds: waiting rows, revisions, one outbox line per touched subject, and the report's rows. */
export async function writeResults(client: Client, results: readonly RowResult[], context: Writing): Promise<void> {
  const questions = await writeQuestions(client, results, context);
  const lines: string[] = [];
  const touched = new Set<number>();
  for (const result of results) {
    if (!result.revision || result.subjectId === null) continue;
    lines.push(revisionLine(result, result.revision, context));
    touched.add(result.subjectId);
  }
  await copyIn(client, { table: 'credit.record_revision', columns: REVISION_COLUMNS }, lines);
  await copyIn(client, { table: 'credit.outbox', columns: ['subject_id'] }, [...touched].map(String));
  const reported = results.map((result) => rowLine(result, { submissionId: context.submission.id, question: questions.get(result.row) ?? null }));
  await copyIn(client, { table: 'credit.submission_row', columns: ROW_COLUMNS }, reported);
}

function revisionLine(result: RowResult, revision: RevisionLine, { submission, vault }: Writing): string {
  const { draft } = revision;
  const personal = isEmpty(draft.personal) ? null : vault.seal(JSON.stringify(draft.personal));
  const key = `${copyPlain(result.subjectId)}\t${draft.category}\t${copyDigest(result.keyHash)}\t${revision.seq}\t${revision.act}\t${revision.revision}`;
  const content = `${copyDigest(revision.content.hash)}\t${copyPlain(result.keyedBySubject)}\t${copyText(draft.documentNo)}`;
  const days = `${draft.decidedOn}\t${copyPlain(draft.validFrom)}\t${copyPlain(draft.validUntil)}\t${copyPlain(draft.indefinite)}`;
  const source = `${copyText(draft.organName)}\t${copyText(submission.organ)}\t${submission.receivedOn}\t${submission.id}\t${draft.row}`;
  return `${key}\t${content}\t${days}\t${source}\t${copyText(draft.reason)}\t${copyText(revision.content.fields)}\t${copyBytes(personal)}`;
}

function isEmpty(values: Readonly<Record<string, string>>): boolean {
  for (const _ in values) return false;
  return true;
}

/** One line of the report; `code`, `outcome` and `category` are identifiers of ours and need no escape. */
function rowLine(result: RowResult, kept: { readonly submissionId: number; readonly question: number | null }): string {
  const [first, ...others] = result.faults;
  const head = `${kept.submissionId}\t${result.row}\t${result.outcome}\t${copyPlain(result.code)}`;
  const also = others.length > 0 ? JSON.stringify(others) : null;
  const fault = first
    ? `${copyText(first.column)}\t${copyText(also)}\t${copyText(first.found)}\t${copyText(first.message)}\t${copyText(first.fix)}\t${copyText(first.proposed ?? null)}`
    : NO_FAULT;
  return `${head}\t${fault}\t${copyPlain(result.category)}\t${copyPlain(result.subjectId)}\t${copyDigest(result.keyHash)}\t${copyPlain(result.revision?.seq ?? null)}\t${copyPlain(kept.question)}`;
}

const NO_FAULT = Array(6).fill('\\N').join('\t');

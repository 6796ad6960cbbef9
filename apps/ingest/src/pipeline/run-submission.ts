import type { Catalogue } from '@credit/catalogue';
import { Novelty, replaySubmission, takeRows, type ReceivedFiles, type Store, type Submission, type TakeContext } from '@credit/db';
import { checkRow, notCollected, type CheckedRow, type RawRow, type RecordCategory, type RecordForm } from '@credit/domain';
import { HeadingBook, openTable, type OpenedTable, type UnmatchedTable } from '@credit/reading';
import { findForbidden } from './forbidden-content.js';
import { notProvider, operationMismatch, processingFailed, sealedCategory } from './refusals.js';
import type { Refused } from './refused.js';
import { inBatches } from './in-batches.js';
import { planRows } from './row-plan.js';
import { RunningTallies } from './running-tallies.js';
import { townshipFinder } from './township.js';

/** What the work on a submission needs. */
export interface RunContext {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly files: ReceivedFiles;
}

/** Large enough that a statement's own cost does not count, small enough to be lost without regret. */
const ROWS_PER_BATCH = 4000;

/** A worker that dies of a file cannot say so: it is begun again and again and never ends. Workers are killed for other reasons too. */
const MOST_UNFINISHED = 20;

/** A submission at work. */
interface Received {
  readonly submission: Submission;
  readonly category: RecordCategory;
  readonly context: RunContext;
}

/**
 * Takes one submission from its bytes to its report: open → refuse or plan → check row by row → take in batch by batch.
 * Can be killed anywhere and run again: it goes on after the last committed batch.
 */
export async function runSubmission({ id }: Pick<Submission, 'id'>, context: RunContext): Promise<void> {
  const { store, catalogue, files } = context;
  const begun = await store.submissions.begin(id);
  if (!begun) return;
  const { submission } = begun;
  if (begun.unfinished > MOST_UNFINISHED) return refuse(submission, context, { refusal: processingFailed(submission), destroy: null });
  const category = catalogue.categories.get(submission.item);
  if (!category) throw new Error(`submission ${submission.receipt} names no category: ${submission.item}`);

  const sealed = sealedCategory(category);
  if (sealed) return refuse(submission, context, { refusal: sealed, destroy: { headings: [] } });
  const { storedName } = submission;
  if (storedName === null) throw new Error(`submission ${submission.receipt} has no bytes`);

  const same = submission.lastRow === 0 ? await store.submissions.findSameBytes(submission) : undefined;
  if (same) return replaySubmission(store.pool, submission, same);

  await files.withOpened(storedName, async (path) => {
    const { act, reason } = catalogue.correctionColumns;
    const table = await openTable(path, new HeadingBook([act, reason, ...(category.form?.columns ?? [])]));
    try {
      const refused = await refuseTable(table, { submission, category, context });
      if (refused) await refuse(submission, context, refused);
      else if (!('refusal' in table)) await takeTable(table, { submission, category, form: formOf(category), context });
    } finally {
      await table.close();
    }
  });
}

/** The catalogue does not load while a category that is collected has no form. */
function formOf({ id, form }: RecordCategory): RecordForm {
  if (!form) throw new Error(`category ${id} passed the refusals without a form`);
  return form;
}

/** The refusal stands before the bytes go: a crash between the two leaves bytes that nobody holds, which the sweep removes. */
async function refuse(submission: Submission, { store, files }: RunContext, refused: Refused): Promise<void> {
  await store.submissions.refuse(submission.id, refused.refusal, refused.destroy);
  if (refused.destroy && submission.storedName !== null) await files.destroy(submission.storedName);
}

/** Refusals in the order that protects most: sealed, prohibited, not admitted, not readable, not a provider, another operation. */
async function refuseTable(
  table: OpenedTable | UnmatchedTable,
  { submission, category, context }: Received,
): Promise<Refused | undefined> {
  const { catalogue } = context;
  const forbidden = await findForbidden(table, { catalogue, basisField: category.form?.legalBasis ?? null });
  if (forbidden) return forbidden;
  if ('refusal' in table) return { refusal: notCollected(category, submission.receivedOn) ?? table.refusal, destroy: null };
  const hasActColumn = table.columns.some((column) => column.field === catalogue.correctionColumns.act.field);
  const refusal =
    notCollected(category, submission.receivedOn) ??
    notProvider(catalogue, category, submission.organ) ??
    operationMismatch(submission.operation, hasActColumn);
  return refusal && { refusal, destroy: null };
}

async function takeTable(
  table: OpenedTable,
  taken: Received & { readonly form: RecordForm },
): Promise<void> {
  const { submission, form, context } = taken;
  const { store, catalogue } = context;
  const plan = planRows({ ...taken, catalogue, columns: table.columns });
  await store.submissions.describe(submission.id, {
    sheet: table.sheet,
    columns: table.columns.map(({ heading, field }) => ({ heading, field })),
    notices: table.notices,
  });
  const base: Omit<TakeContext, 'submission' | 'tallies'> = {
    form,
    resolve: {
      registers: form.subject.registers,
      nameColumn: plan.byField.get(form.subject.name)?.heading ?? '',
      codeColumn: plan.byField.get(form.subject.organisationIdentifiers[0] ?? '')?.heading ?? '',
    },
    townshipOf: townshipFinder(catalogue.townships),
    seen: new Set(submission.lastRow > 0 ? await store.submissions.namedKeys(submission.id) : []),
    novelty: new Novelty(form, submission.operation),
    vault: store.vault,
  };
  let { lastRow } = submission;
  const running = new RunningTallies(plan, catalogue.publicationLaw, submission.tallies);
  let taking: Promise<unknown> = Promise.resolve();
  for await (const rows of inBatches(table.rows({ afterRow: lastRow }), ROWS_PER_BATCH)) {
    const checked: readonly CheckedRow[] = rows.map((row: RawRow) => checkRow(row, plan));
    const tallies = running.look(checked);
    // The next batch is read and checked while the database takes this one.
    await taking;
    taking = takeRows(store.pool, checked, { ...base, tallies, submission: { ...submission, lastRow } });
    taking.catch(() => undefined);
    lastRow = checked.at(-1)?.row ?? lastRow;
  }
  await taking;
  await store.submissions.finish(submission.id, running.notices());
}

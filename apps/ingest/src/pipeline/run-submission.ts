import type { Catalogue } from '@credit/catalogue';
import { Novelty, replaySubmission, takeRows, type ReceivedFiles, type Store, type Submission, type TakeContext } from '@credit/db';
import { checkRow, type CheckedRow, type RawRow, type RecordCategory, type RecordForm, type Refusal } from '@credit/domain';
import { HeadingBook } from '../reading/headings.js';
import { openTable, type OpenedTable } from '../reading/open-table.js';
import { findSealedRows } from './find-sealed-rows.js';
import { findProhibitedHeadings } from './prohibited-headings.js';
import { notCollected, notProvider, operationMismatch, prohibitedColumns, sealedCategory, sealedRows } from './refusals.js';
import { inBatches } from './in-batches.js';
import { planRows } from './row-plan.js';
import { townshipFinder } from './township.js';
import { countUnclassed, unclassedNotice } from './unclassed.js';
import { UntimedRows } from './untimed.js';

/** What the work on a submission needs. */
export interface RunContext {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly files: ReceivedFiles;
}

/** Large enough that a statement's own cost does not count, small enough to be lost without regret. */
const ROWS_PER_BATCH = 4000;

/** A submission at work. */
interface Received {
  readonly submission: Submission;
  readonly category: RecordCategory;
  readonly context: RunContext;
}

/** A refusal; with `headings`, the bytes are destroyed and only these remain. */
interface Refused {
  readonly refusal: Refusal;
  readonly destroy: { readonly headings: readonly string[] } | null;
}

/**
 * Takes one submission from its bytes to its report: open → refuse or plan → check row by row → take in batch by batch.
 * Can be killed anywhere and run again: it goes on after the last committed batch.
 */
export async function runSubmission(submission: Submission, context: RunContext): Promise<void> {
  const { store, catalogue, files } = context;
  await store.submissions.begin(submission.id);
  const category = catalogue.categories.get(submission.item);
  if (!category) throw new Error(`submission ${submission.receipt} names no category: ${submission.item}`);

  const sealed = sealedCategory(category);
  if (sealed) return refuse(submission, context, { refusal: sealed, destroy: { headings: [] } });
  const { storedName } = submission;
  if (storedName === null) throw new Error(`submission ${submission.receipt} has no bytes`);

  const same = submission.lastRow === 0 ? await store.submissions.findSameBytes(submission) : undefined;
  if (same) return replaySubmission(store.pool, submission, same);

  await files.withOpened(storedName, async (path) => {
    const opened = await openFor(path, { submission, category, context });
    const refused = 'refused' in opened ? opened.refused : await refuseTable(opened.table, { submission, category, context });
    if (refused) await refuse(submission, context, refused);
    else if ('table' in opened && category.form) await takeTable(opened.table, { submission, category, form: category.form, context });
    if ('table' in opened) await opened.table.close();
  });
}

async function refuse(submission: Submission, { store, files }: RunContext, refused: Refused): Promise<void> {
  if (refused.destroy && submission.storedName !== null) await files.destroy(submission.storedName);
  await store.submissions.refuse(submission.id, refused.refusal, refused.destroy);
}

/** Opens the file, or says why not; what must not be kept is looked for even where nothing else can be read. */
async function openFor(
  path: string,
  { submission, category, context }: Received,
): Promise<{ readonly table: OpenedTable } | { readonly refused: Refused }> {
  const { catalogue } = context;
  const { act, reason } = catalogue.correctionColumns;
  const table = await openTable(path, new HeadingBook([act, reason, ...(category.form?.columns ?? [])]));
  if (!('refusal' in table)) return { table };
  const texts = table.firstLines.flat();
  const names = catalogue.sealedBases.flatMap((sealed) => sealed.citedAs);
  const law = names.find((name) => texts.some((text) => text.includes(name)));
  if (law !== undefined) return { refused: { refusal: sealedRows(law, []), destroy: { headings: table.firstLines[0] ?? [] } } };
  const prohibited = findProhibitedHeadings(texts.filter((text) => text.length <= 20), catalogue.prohibitedFields);
  if (prohibited.length > 0) return { refused: { refusal: prohibitedColumns(prohibited), destroy: { headings: prohibited.map((p) => p.heading) } } };
  return { refused: { refusal: notCollected(category, submission.receivedOn) ?? table.refusal, destroy: null } };
}

/** Refusals of a readable file, in the order that protects most: sealed, prohibited, not admitted, not a provider. */
async function refuseTable(
  table: OpenedTable,
  { submission, category, context }: Received,
): Promise<Refused | undefined> {
  const { catalogue } = context;
  const sealed = await findSealedRows(table.rows(), {
    columns: table.columns,
    basisField: category.form?.legalBasis ?? null,
    sealed: catalogue.sealedBases,
  });
  const headings = table.columns.map((column) => column.heading);
  if (sealed) return { refusal: sealedRows(sealed.law, sealed.rows), destroy: { headings } };
  const prohibited = findProhibitedHeadings(headings, catalogue.prohibitedFields);
  if (prohibited.length > 0) return { refusal: prohibitedColumns(prohibited), destroy: { headings: prohibited.map((p) => p.heading) } };
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
  const base: Omit<TakeContext, 'submission'> = {
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
  let unclassed = 0;
  const untimed = new UntimedRows(plan);
  let taking: Promise<unknown> = Promise.resolve();
  for await (const rows of inBatches(table.rows({ afterRow: lastRow }), ROWS_PER_BATCH)) {
    const checked: readonly CheckedRow[] = rows.map((row: RawRow) => checkRow(row, plan));
    // The next batch is read and checked while the database takes this one.
    await taking;
    taking = takeRows(store.pool, checked, { ...base, submission: { ...submission, lastRow } });
    taking.catch(() => undefined);
    lastRow = checked.at(-1)?.row ?? lastRow;
    unclassed += countUnclassed(checked, form, catalogue.publicationLaw);
    untimed.look(checked);
  }
  await taking;
  if (unclassed > 0) await store.submissions.addNotice(submission.id, unclassedNotice(unclassed));
  const untimedNotice = untimed.notice();
  if (untimedNotice) await store.submissions.addNotice(submission.id, untimedNotice);
  await store.submissions.finish(submission.id);
}

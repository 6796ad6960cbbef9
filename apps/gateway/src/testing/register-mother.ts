import type { Catalogue } from '@credit/catalogue';
import { NO_TALLIES, Novelty, takeRows, type Queue, type Store, type Submission } from '@credit/db';
import { checkRow, type RecordForm, type RowPlan } from '@credit/domain';

/** Rows of one file, as field code → cell. */
export interface ReportedFile {
  readonly item: string;
  readonly organ: string;
  readonly receivedOn: string;
  readonly operation?: 'upsert' | 'correct';
  /** Working days within which it should have come; none: lateness is not judged. */
  readonly limit?: number;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Takes rows in as the worker does, without a file: checked by the form, joined to subjects, stored. */
export async function takeIn(file: ReportedFile, into: { readonly store: Store; readonly queue: Queue; readonly catalogue: Catalogue }): Promise<Submission> {
  const { store, queue, catalogue } = into;
  const category = catalogue.categories.get(file.item);
  const form = category?.form;
  if (!category || !form) throw new Error(`no form for ${file.item}`);
  const plan = planOf(file, { catalogue, form });
  const submission = await store.submissions.register(
    {
      item: file.item, organ: file.organ, operation: file.operation ?? 'upsert', fileName: `${file.item}.csv`, byteSize: 1,
      sha256: String(file.rows.length).padStart(64, '0'), storedName: null, receivedOn: file.receivedOn, refusal: null,
    },
    queue,
  );
  await store.submissions.begin(submission.id);
  const headings = [...plan.columns, ...(plan.correction ? [plan.correction.act, plan.correction.reason] : [])];
  const checked = file.rows.map((cells, i) =>
    checkRow({ row: i + 2, cells: headings.map((placed) => cells[placed.column.field] ?? null) }, plan),
  );
  for (const row of checked) if (row.outcome === 'rejected') throw new Error(JSON.stringify(row.faults));
  await takeRows(store.pool, checked, {
    submission: { ...submission, lastRow: 0 },
    tallies: NO_TALLIES,
    form,
    resolve: { registers: form.subject.registers, nameColumn: form.subject.name, codeColumn: form.subject.organisationIdentifiers[0] ?? '' },
    townshipOf: () => null,
    seen: new Set(),
    novelty: new Novelty(form, submission.operation),
    vault: store.vault,
  });
  await store.submissions.finish(submission.id);
  return submission;
}

function planOf(file: ReportedFile, { catalogue, form }: { readonly catalogue: Catalogue; readonly form: RecordForm }): RowPlan {
  const category = catalogue.categories.get(file.item);
  if (!category) throw new Error(`no category ${file.item}`);
  const columns = form.columns.map((column, index) => ({ column, index, heading: column.heading, unit: null }));
  const { act, reason } = catalogue.correctionColumns;
  const correction = {
    act: { column: act, index: columns.length, heading: act.heading, unit: null },
    reason: { column: reason, index: columns.length + 1, heading: reason.heading, unit: null },
  };
  const twin = category.personTwin === null ? undefined : catalogue.categories.get(category.personTwin);
  return {
    category,
    personCategory: category.subjectTypes.includes('natural-person') ? category : (twin ?? null),
    form,
    columns,
    byField: new Map(columns.map((placed) => [placed.column.field, placed])),
    sequenceColumns: new Set(columns.flatMap((p) => (p.column.type === 'sequence' ? [p.index] : []))),
    correction: file.operation === 'correct' ? correction : null,
    codeLists: catalogue.codeLists,
    operation: file.operation ?? 'upsert',
    receivedOn: file.receivedOn,
    reportWithinWorkingDays: file.limit ?? null,
    workingCalendar: catalogue.workingCalendar,
    publicationLaw: catalogue.publicationLaw,
  };
}

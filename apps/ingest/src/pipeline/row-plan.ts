import { reportingLimit, type Catalogue } from '@credit/catalogue';
import type { Submission } from '@credit/db';
import { basisInForce, type Day, type FormColumn, type PlacedColumn, type RecordCategory, type RecordForm, type RowPlan } from '@credit/domain';
import { columnNames, type FileColumn } from '@credit/reading';

/** Joins the form of a category to the columns that a file has. */
export function planRows(planned: {
  readonly catalogue: Catalogue;
  readonly submission: Submission;
  readonly category: RecordCategory;
  readonly form: RecordForm;
  readonly columns: readonly FileColumn[];
}): RowPlan {
  const { catalogue, submission, category, form } = planned;
  const names = columnNames(planned.columns);
  const found = new Map(planned.columns.flatMap((at, i) => (at.field === null ? [] : [[at.field, { at, name: names[i] }] as const])));
  const place = (column: FormColumn): PlacedColumn => {
    const { at, name } = found.get(column.field) ?? {};
    return { column, index: at?.index ?? null, heading: name ?? column.heading, unit: at?.unit ?? null };
  };
  const columns = form.columns.map(place);
  const organ = catalogue.organs.get(submission.organ);
  const { act, reason } = catalogue.correctionColumns;
  return {
    category,
    personCategory: findPersonCategory(catalogue, category, submission.receivedOn),
    form,
    columns,
    byField: new Map(columns.map((placed) => [placed.column.field, placed])),
    sequenceColumns: new Set(columns.flatMap((p) => (p.column.type === 'sequence' && p.index !== null ? [p.index] : []))),
    correction: submission.operation === 'correct' ? { act: place(act), reason: place(reason) } : null,
    codeLists: catalogue.codeLists,
    operation: submission.operation,
    receivedOn: submission.receivedOn,
    reportWithinWorkingDays: organ ? reportingLimit(catalogue, category, organ) : null,
    workingCalendar: catalogue.workingCalendar,
    publicationLaw: catalogue.publicationLaw,
  };
}

/** The category that takes in natural persons of the same file: the item itself, or its twin while that has a basis. */
function findPersonCategory(catalogue: Catalogue, category: RecordCategory, day: Day): RecordCategory | null {
  if (category.subjectTypes.includes('natural-person')) return category;
  const twin = category.personTwin === null ? undefined : catalogue.categories.get(category.personTwin);
  return twin?.admission === 'admitted' && basisInForce(twin.basis, day).length > 0 ? twin : null;
}

import type { Day, PlacedColumn, RecordCategory, RecordForm, RowPlan } from '@credit/domain';
import type { Catalogue } from '../catalogue.js';
import { FIRST_DAY_OF_RECEIPT } from './row-mother.js';

/** The plan of a file that has every column of the category's form, in the form's order and under its own headings. */
export function planOf(catalogue: Catalogue, category: RecordCategory, receivedOn: Day = FIRST_DAY_OF_RECEIPT): RowPlan & { readonly form: RecordForm } {
  const { form } = category;
  if (!form) throw new Error(`${category.id} has no form`);
  const columns = form.columns.map((column, index): PlacedColumn => ({ column, index, heading: column.heading, unit: null }));
  const twin = category.personTwin === null ? undefined : catalogue.categories.get(category.personTwin);
  return {
    category,
    personCategory: category.subjectTypes.includes('natural-person') ? category : twin?.admission === 'admitted' ? twin : null,
    form,
    columns,
    byField: new Map(columns.map((placed) => [placed.column.field, placed])),
    sequenceColumns: new Set(columns.flatMap(({ column, index }) => (column.type === 'sequence' && index !== null ? [index] : []))),
    correction: null,
    codeLists: catalogue.codeLists,
    operation: 'upsert',
    receivedOn,
    reportWithinWorkingDays: null,
    workingCalendar: catalogue.workingCalendar,
    publicationLaw: catalogue.publicationLaw,
  };
}

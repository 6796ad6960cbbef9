import { expectedSenders, type Catalogue, type ExpectedSender } from '@credit/catalogue';
import { notCollected, reportingDue, type Day, type Month, type RecordCategory, type ReportingDue } from '@credit/domain';

/** A category that one sender has to provide, and what of it is due in the month. */
export interface ExpectedCell {
  readonly sender: ExpectedSender;
  readonly category: RecordCategory;
  /** False where no report of nothing is asked: it is not assessed (frequencies.yaml, zero_report). */
  readonly assessed: boolean;
  readonly due: ReportingDue;
}

/** Months that are asked for again and again: those of a trend. */
const KEPT = 40;
const known = new WeakMap<Catalogue, Map<string, readonly ExpectedCell[]>>();

/** All that is expected in a month, by the rules of the catalogue and what of them is in force on the day; sealed categories never. */
export function expectedCells(catalogue: Catalogue, asked: { readonly month: Month; readonly asOf: Day }): readonly ExpectedCell[] {
  const ofCatalogue = known.get(catalogue) ?? new Map<string, readonly ExpectedCell[]>();
  known.set(catalogue, ofCatalogue);
  const key = `${asked.month} ${asked.asOf}`;
  const cells = ofCatalogue.get(key) ?? workOut(catalogue, asked);
  if (!ofCatalogue.has(key) && ofCatalogue.size >= KEPT) ofCatalogue.clear();
  ofCatalogue.set(key, cells);
  return cells;
}

function workOut(catalogue: Catalogue, { month, asOf }: { readonly month: Month; readonly asOf: Day }): readonly ExpectedCell[] {
  return [...catalogue.categories.values()].flatMap((category) => {
    if (category.sealed || notCollected(category, asOf)) return [];
    const { assessed, due } = dueOf(catalogue, category, month);
    return expectedSenders(catalogue, category).map((sender) => ({ sender, category, assessed, due }));
  });
}

/** What is due of a category in a month, whoever sends it. */
export function dueOf(catalogue: Catalogue, { id }: RecordCategory, month: Month): { readonly assessed: boolean; readonly due: ReportingDue } {
  const frequency = catalogue.frequencies.get(id);
  if (!frequency || frequency.zeroReport === 'no') return { assessed: false, due: { status: 'not-due' } };
  const { zeroReport: period, within, unit } = frequency;
  return { assessed: true, due: reportingDue({ period, within, unit }, month, catalogue.workingCalendar) };
}

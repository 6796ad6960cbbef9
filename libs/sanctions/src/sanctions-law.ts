import type { PublicationLaw, RecordCategory } from '@credit/domain';
import type { ListKind } from './lists/list-kind.js';
import type { Measure } from './measures/measure.js';

/** What lists and measures are judged by: the catalogue has all of it. Must not change once it has been used. */
export interface SanctionsLaw {
  readonly version: string;
  readonly categories: ReadonlyMap<string, RecordCategory>;
  readonly lists: ReadonlyMap<string, ListKind>;
  readonly measures: ReadonlyMap<string, Measure>;
  /** Categories whose records tell by a result whether they speak for or against their subject. */
  readonly resultPolarities: ReadonlyMap<string, ResultPolarity>;
  readonly publicationLaw: PublicationLaw;
}

/** Results of a category that is neither positive nor negative by itself (等级、评价). A value in neither list triggers nothing. */
export interface ResultPolarity {
  readonly category: string;
  readonly field: string;
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  /** Months for which a result holds, where no later one takes its place. */
  readonly holdsMonths: number;
}

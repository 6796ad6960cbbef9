import type { Day } from '@credit/domain';
import type { SanctionsLaw } from '../sanctions-law.js';
import type { ListedCategory } from './listed-categories.js';
import type { ListedRecord } from './listed-record.js';

/** One record of a category that can list its subject. */
export interface SeenRecord {
  readonly record: ListedRecord;
  readonly listed: ListedCategory;
  /** Day from which a later rating counts in its place. */
  readonly superseded: Day | null;
}

export interface Asked {
  readonly law: SanctionsLaw;
  readonly day: Day;
}

import type { Catalogue } from '@credit/catalogue';
import {
  visibleRecord, visibleValues, type CreditRecord, type CreditSubject, type Day, type DisclosureDecision, type RecordCategory, type RecordForm, type Viewer,
} from '@credit/domain';

/** On which day, by which rules, for whom. */
export interface Looking {
  readonly catalogue: Catalogue;
  /** The day whose knowledge and whose rules are asked for. */
  readonly day: Day;
  /** The day on which it is asked: what is left of a term is counted from here. */
  readonly today: Day;
  readonly viewer: Viewer;
}

/** A record of which the viewer sees something, and what: a value or null for each column of its form. */
export interface SeenRecord {
  readonly record: CreditRecord;
  readonly category: RecordCategory;
  readonly form: RecordForm;
  readonly decision: DisclosureDecision;
  readonly values: readonly (string | null)[];
}

/** A record as the viewer may see it; undefined when it is hidden from them. The only way from a stored record to an answer. */
export function seeRecord(record: CreditRecord, subject: CreditSubject, looking: Looking): SeenRecord | undefined {
  const { catalogue, day, viewer } = looking;
  const category = catalogue.categories.get(record.category);
  if (!category?.form) return undefined;
  const { form } = category;
  const law = { matrix: catalogue.disclosure, publication: catalogue.publicationLaw };
  const decision = visibleRecord({ record, category, subject }, viewer, { day, law });
  if (decision.outcome === 'hidden') return undefined;
  return { record, category, form, decision, values: visibleValues(record, form, { decision, viewer }) };
}

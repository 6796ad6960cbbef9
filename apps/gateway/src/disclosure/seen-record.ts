import type { Catalogue } from '@credit/catalogue';
import {
  visibleContent, visibleRecord, type CreditRecord, type CreditSubject, type Day, type DisclosureDecision, type RecordCategory, type RecordForm, type Viewer,
  type VisibleContent,
} from '@credit/domain';

/** On which day, by which rules, for whom. */
export interface Looking {
  readonly catalogue: Catalogue;
  /** The day whose knowledge and whose rules are asked for. */
  readonly day: Day;
  /** The day on which it is asked: what is left of a term is counted from here. */
  readonly today: Day;
  readonly viewer: Viewer;
  /** Names of an individual business's owners, from all its records: masked for outsiders wherever they stand. */
  readonly owners?: readonly string[];
}

/** A record of which the viewer sees something, and what of it may be read: a value or null for each column of its form. */
export interface SeenRecord extends VisibleContent {
  readonly record: CreditRecord;
  readonly category: RecordCategory;
  readonly form: RecordForm;
  readonly decision: DisclosureDecision;
}

/** A record as the viewer may see it; undefined when it is hidden from them. The only way from a stored record to an answer. */
export function seeRecord(record: CreditRecord, subject: CreditSubject, looking: Looking): SeenRecord | undefined {
  const decided = decideOn(record, subject, looking);
  if (!decided || decided.decision.outcome === 'hidden') return undefined;
  const { category, form, decision } = decided;
  const { catalogue, viewer, owners } = looking;
  const content = visibleContent(record, form, { subject, decision, viewer, words: catalogue.thirdPersons, ...(owners ? { owners } : {}) });
  const { values, headline, documentNo, reason } = content;
  return { record, category, form, decision, values, headline, documentNo, reason };
}

/** Whether the viewer may see a record, and by which rule; undefined for what no category of today names. */
export function decideOn(
  record: CreditRecord,
  subject: CreditSubject,
  { catalogue, day, viewer }: Looking,
): { readonly category: RecordCategory; readonly form: RecordForm; readonly decision: DisclosureDecision } | undefined {
  const category = catalogue.categories.get(record.category);
  if (!category?.form) return undefined;
  const law = { matrix: catalogue.disclosure, publication: catalogue.publicationLaw };
  return { category, form: category.form, decision: visibleRecord({ record, category, subject }, viewer, { day, law }) };
}

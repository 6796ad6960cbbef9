import type { Day } from '../days/day.js';
import { basisInForce } from '../basis/basis-in-force.js';
import type { RecordCategory } from '../forms/category.js';
import type { SeverityColumns } from '../forms/record-form.js';
import type { CreditRecord, Publication } from '../records/credit-record.js';
import type { Severity } from '../rows/record-draft.js';
import { publicationClassOf } from './class-rule.js';
import { lastListedDay } from './last-listed-day.js';
import type { PublicationLaw } from './publication-law.js';
import { severityOf } from './severity.js';
import { sourceNotes, statesOneOf } from './source-notes.js';
import { termsOf } from './terms-of.js';

/** Rule ids: no citation of the category, or no edition of the publication law, is in force on the day. */
export const NO_BASIS = 'no-basis-in-force';
export const NO_RULE = 'no-publication-law';

/** What the publication law says of a record on a day. Derived, never stored. */
export interface PublicationFinding {
  readonly publication: Publication;
  readonly severity: Severity | null;
  /** Last public day, inclusive; null where there is none. */
  readonly lastPublicDay: Day | null;
  /** Which rule decided, for the why of the answer. */
  readonly rule: string;
}

/**
 * Whether a record's own law lets it be public on the day (信用修复管理办法; 行政处罚法第四十八条; the list's own rule).
 * Who may see it is the disclosure matrix's question, not this one's.
 */
export function publicationOf(
  record: CreditRecord,
  category: RecordCategory,
  asked: { readonly day: Day; readonly law: PublicationLaw },
): PublicationFinding {
  const { form } = category;
  const { day, law } = asked;
  const severity = form?.severity ? severityOf(record.fields, form.severity, law) : null;
  const found = (publication: Publication, rule: string, lastPublicDay: Day | null = null): PublicationFinding => ({
    publication,
    severity: severity?.class ?? null,
    lastPublicDay,
    rule,
  });

  if (record.state === 'WITHDRAWN') return found('ended', 'withdrawn');
  if (record.state === 'REPAIRED') return found('ended', 'repaired');
  if (basisInForce(category.basis, day).length === 0) return found('ended', NO_BASIS);
  if (form?.liftedWhen && saysOneOf(record, form.liftedWhen)) return found('ended', 'lifted-by-source');
  if (form?.heldWhen && saysOneOf(record, form.heldWhen)) return found('held', 'held-for-finding');

  if (severity && form?.severity) {
    if (severity.neverPublished) return found('never', severity.rule);
    if (severity.class === null) return found('held', severity.rule);
    const published = publicationClassOf({ severity: severity.class, decided: record.decidedOn, day, law });
    if (!published) return found('never', NO_RULE);
    if (published.published === 'no' || (published.published === 'exceptional' && !isNecessary(record, form.severity, published.necessaryWhen))) {
      return found('never', `class-${severity.class}`);
    }
    const { last } = termsOf(published, record.decidedOn);
    const rule = published.published === 'exceptional' ? `necessary-${severity.class}` : `class-${severity.class}`;
    return found(last === null || day <= last ? 'open' : 'ended', rule, last);
  }
  if (category.kind === 'blacklist' || category.kind === 'red-list' || category.kind === 'award') {
    const last = lastListedDay(record, law.listTerms.get(category.id) ?? []);
    return found(last === null || day <= last ? 'open' : 'ended', 'list-term', last);
  }
  return found('open', 'no-term');
}

function saysOneOf(record: CreditRecord, told: { readonly field: string; readonly values: readonly string[] }): boolean {
  const value = record.fields[told.field];
  return value !== undefined && told.values.includes(value);
}

/** The source noted that the authority found publication necessary. */
function isNecessary(record: CreditRecord, columns: SeverityColumns, statements: readonly string[]): boolean {
  return statesOneOf(sourceNotes(record.fields, columns), statements);
}

import type { Catalogue } from '@credit/catalogue';
import {
  basisInForce, daysBetween, visibleFields, visibleRecord, type CreditRecord as DomainRecord, type CreditSubject, type Day, type DisclosureDecision,
  type LegalBasis, type RecordCategory, type Viewer,
} from '@credit/domain';
import { fieldWords } from './field-words.js';
import { reasonWords } from './reason-words.js';
import type { Basis, CreditRecord, DisclosureReason, RecordCategory as CategoryOfRecords, RecordColumn } from './record.types.js';

/** On which day, by which rules, for whom. */
export interface Looking {
  readonly catalogue: Catalogue;
  /** The day whose knowledge and whose rules are asked for. */
  readonly day: Day;
  /** The day on which it is asked: what is left of a term is counted from here. */
  readonly today: Day;
  readonly viewer: Viewer;
}

/** A record as the viewer sees it; undefined when it is hidden from them. The only way from a stored record to an answer. */
export function toRecordView(record: DomainRecord, subject: CreditSubject, looking: Looking): CreditRecord | undefined {
  const { catalogue, day, today, viewer } = looking;
  const category = catalogue.categories.get(record.category);
  if (!category?.form) return undefined;
  const law = { matrix: catalogue.disclosure, publication: catalogue.publicationLaw };
  const decision = visibleRecord({ record, category, subject }, viewer, { day, law });
  if (decision.outcome === 'hidden') return undefined;
  const { form } = category;
  return {
    id: record.id,
    category: record.category,
    categoryName: category.name,
    kind: category.kind,
    polarity: category.polarity,
    headline: form.headline === null ? null : (record.fields[form.headline] ?? null),
    documentNo: record.documentNo,
    date: record.decidedOn,
    validFrom: record.validFrom,
    validUntil: record.validUntil,
    indefinite: record.indefinite,
    expired: record.validUntil !== null && record.validUntil < day,
    organ: record.organName,
    sourceOrgan: catalogue.organs.get(record.sourceOrgan)?.name ?? record.sourceOrgan,
    state: record.state,
    publication: decision.publication,
    revision: record.revision,
    severity: decision.severity,
    lastPublicDay: decision.lastPublicDay,
    daysLeft: daysLeftOf(decision, today),
    disputed: record.disputed,
    reason: record.reason,
    basis: toBasis(citedOn(day, category), catalogue),
    fields: visibleFields(record, form, { decision, viewer }).map(({ column, value }) => ({
      code: column.field,
      heading: column.heading,
      value,
      words: fieldWords(column, value, catalogue.codeLists),
    })),
    why: whyOf(decision, category, looking),
  };
}

/** What records of one category have in common, with the headings of the fields that are shown. */
export function toCategoryViews(records: readonly CreditRecord[], { catalogue, day }: Pick<Looking, 'catalogue' | 'day'>): readonly CategoryOfRecords[] {
  const shown = new Map<string, Map<string, RecordColumn>>();
  for (const { category, fields } of records) {
    let columns = shown.get(category);
    if (!columns) shown.set(category, (columns = new Map()));
    for (const field of fields) if (!columns.has(field.code)) columns.set(field.code, field);
  }
  return [...shown].flatMap(([id, columns]) => {
    const category = catalogue.categories.get(id);
    if (!category) return [];
    const { name, kind, polarity } = category;
    return [{ id, name, kind, polarity, basis: toBasis(citedOn(day, category), catalogue), columns: [...columns.values()] }];
  });
}

function daysLeftOf(decision: DisclosureDecision, today: Day): number | null {
  if (decision.publication !== 'open' || decision.lastPublicDay === null) return null;
  return Math.max(0, daysBetween(today, decision.lastPublicDay));
}

/** Citations in words. The catalogue is frozen: each list of citations is put into words once. */
export function toBasis(basis: readonly LegalBasis[], catalogue: Catalogue): readonly Basis[] {
  let known = inWords.get(catalogue);
  if (!known) inWords.set(catalogue, (known = new WeakMap()));
  let words = known.get(basis);
  if (!words) known.set(basis, (words = basis.map((citation) => toWords(citation, catalogue))));
  return words;
}

const inWords = new WeakMap<Catalogue, WeakMap<readonly LegalBasis[], readonly Basis[]>>();

function toWords({ instrument, article }: LegalBasis, catalogue: Catalogue): Basis {
  const found = catalogue.instruments.get(instrument);
  return { instrument, title: found?.title ?? instrument, documentNo: found?.documentNo ?? null, article };
}

/** The category's citations in force on the day; all of them for a subject that looks at what has lost its basis. */
function citedOn(day: Day, { basis }: RecordCategory): readonly LegalBasis[] {
  const inForce = basisInForce(basis, day);
  return inForce.length > 0 ? inForce : basis;
}

function whyOf(decision: DisclosureDecision, category: RecordCategory, { catalogue, day }: Looking): DisclosureReason {
  const rule = catalogue.disclosure.rules.get(decision.rule);
  if (!rule) return { rule: decision.rule, text: reasonWords(decision.rule), basis: toBasis(citedOn(day, category), catalogue) };
  return { rule: rule.id, text: rule.text, basis: toBasis(rule.basis, catalogue) };
}

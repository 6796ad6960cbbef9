import { daysBetween, fieldsOf, type Day, type DisclosureDecision } from '@credit/domain';
import { citedOn, toBasis } from './basis-words.js';
import { fieldWords } from './field-words.js';
import { reasonOf } from './reason-of.js';
import { repairOf } from './record-repair.js';
import type { CreditRecord, FieldWords, RecordField, RecordRepair } from './record.types.js';
import type { Looking, SeenRecord } from './seen-record.js';

/** A record that the viewer may see, in words: all but the values of its columns. */
export class RecordView implements Omit<CreditRecord, 'fields' | 'values' | 'words'> {
  readonly id = this.seen.record.id;
  readonly category = this.seen.record.category;
  readonly categoryName = this.seen.category.name;
  readonly kind = this.seen.category.kind;
  readonly polarity = this.seen.category.polarity;
  readonly headline = this.seen.headline;
  readonly documentNo = this.seen.documentNo;
  readonly date = this.seen.record.decidedOn;
  readonly validFrom = this.seen.record.validFrom;
  readonly validUntil = this.seen.record.validUntil;
  readonly indefinite = this.seen.record.indefinite;
  readonly expired = this.seen.record.validUntil !== null && this.seen.record.validUntil < this.looking.day;
  readonly organ = this.seen.record.organName;
  readonly sourceOrgan = this.looking.catalogue.organs.get(this.seen.record.sourceOrgan)?.name ?? this.seen.record.sourceOrgan;
  readonly state = this.seen.record.state;
  readonly publication = this.seen.decision.publication;
  readonly revision = this.seen.record.revision;
  readonly severity = this.seen.decision.severity;
  readonly lastPublicDay = this.seen.decision.lastPublicDay;
  readonly daysLeft = daysLeftOf(this.seen.decision, this.looking.today);
  readonly disputed = this.seen.record.disputed;
  readonly reason = this.seen.reason;
  readonly basis = toBasis(citedOn(this.looking.day, this.seen.category), this.looking.catalogue);
  readonly why = reasonOf(this.seen.decision.rule, this.looking.catalogue);

  constructor(
    protected readonly seen: SeenRecord,
    protected readonly looking: Looking,
  ) {}

  get repair(): RecordRepair | null {
    return repairOf(this.seen, this.looking);
  }
}

/** The same with the values, those of `columns` (places in the form) in their order. */
export class ProfileRecord extends RecordView implements CreditRecord {
  readonly values: readonly (string | null)[];
  readonly words = wordsOf(this.seen, this.looking);
  private named: readonly RecordField[] | undefined;

  constructor(seen: SeenRecord, looking: Looking, columns: readonly number[]) {
    super(seen, looking);
    this.values = columns.map((i) => seen.values[i] ?? null);
  }

  /** Made when asked for: a page that knows the columns asks for the values alone. */
  get fields(): readonly RecordField[] {
    const { form, values } = this.seen;
    const { codeLists } = this.looking.catalogue;
    this.named ??= fieldsOf(form, values).map(({ column, value }) => ({ code: column.field, heading: column.heading, value, words: fieldWords(column, value, codeLists) }));
    return this.named;
  }
}

function daysLeftOf(decision: DisclosureDecision, today: Day): number | null {
  if (decision.publication !== 'open' || decision.lastPublicDay === null) return null;
  return Math.max(0, daysBetween(today, decision.lastPublicDay));
}

/** Those values that are a code, in words. */
function wordsOf({ form, values }: SeenRecord, { catalogue }: Looking): readonly FieldWords[] {
  const found: FieldWords[] = [];
  form.columns.forEach((column, i) => {
    const value = column.codeList === null ? null : (values[i] ?? null);
    const words = value === null ? null : fieldWords(column, value, catalogue.codeLists);
    if (words !== null) found.push({ code: column.field, words });
  });
  return found;
}

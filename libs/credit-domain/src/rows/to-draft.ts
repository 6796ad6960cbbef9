import { documentNoForMatching } from '../documents/document-no.js';
import type { KeyPart } from '../forms/record-form.js';
import { matchingName } from '../names/matching-name.js';
import { splitFormerNames } from '../names/split-former-names.js';
import { tidyName } from '../names/tidy-name.js';
import type { IdentifierClaim, SubjectClaim } from '../subjects/subject.js';
import { asTyped } from './as-typed.js';
import { cellText } from './cell-text.js';
import type { RecordDraft } from './record-draft.js';
import { warningsInOrder } from './row-faults.js';
import { cellOf, type RowReading } from './row-reading.js';

/** The draft of a record from a row that passed every gate. */
export function toDraft(reading: RowReading): RecordDraft {
  const { plan } = reading;
  const { form } = plan;
  const category = reading.person && plan.personCategory ? plan.personCategory : plan.category;
  const decidedOn = reading.days.get(form.dates.decided);
  if (decidedOn === undefined) throw new Error(`form ${form.id}: ${form.dates.decided} passed the gates without a day`);
  const untilField = form.dates.validUntil;
  return {
    row: reading.raw.row,
    category: category.id,
    act: reading.act,
    reason: plan.correction ? cellText(cellOf(reading, plan.correction.reason)) || null : null,
    subject: claimOf(reading),
    documentNo: valueOf(reading, form.documentNo),
    decidedOn,
    validFrom: dayOf(reading, form.dates.validFrom),
    validUntil: dayOf(reading, untilField),
    indefinite: untilField !== null && reading.indefinite.has(untilField),
    organName: valueOf(reading, form.organName),
    ...contentOf(reading),
    keyParts: form.naturalKey.filter((part) => part.part !== 'subject').map((part) => keyPart(reading, part)),
    warnings: warningsInOrder(reading.warnings),
  };
}

function valueOf(reading: RowReading, field: string | null): string | null {
  return field === null ? null : (reading.values.get(field) ?? null);
}

function dayOf(reading: RowReading, field: string | null): string | null {
  return field === null ? null : (reading.days.get(field) ?? null);
}

function claimOf(reading: RowReading): SubjectClaim {
  const { subject } = reading.plan.form;
  const name = tidyName(asTyped(reading.values.get(subject.name) ?? ''));
  const former = valueOf(reading, subject.formerNames);
  const kindText = valueOf(reading, subject.kind?.field ?? null);
  const fields = reading.person ? subject.personIdentifiers : subject.organisationIdentifiers;
  return {
    person: reading.person,
    name,
    nameForMatching: matchingName(name),
    identifiers: fields.flatMap((field) => claimsOf(reading, field)),
    formerNames: former === null ? [] : splitFormerNames(former),
    declaredKind: reading.person ? 'natural-person' : ((kindText !== null && subject.kind?.kinds[kindText]) || null),
    status: valueOf(reading, subject.status),
  };
}

function claimsOf(reading: RowReading, field: string): readonly IdentifierClaim[] {
  const read = reading.identifiers.get(field);
  const placed = reading.plan.byField.get(field);
  if (!placed || (read?.status !== 'valid' && read?.status !== 'repairable')) return [];
  return [
    { scheme: read.scheme, value: read.value, raw: read.raw, repaired: read.status === 'repairable', column: placed.heading },
  ];
}

function contentOf(reading: RowReading): Pick<RecordDraft, 'fields' | 'personal'> {
  const fields: Record<string, string> = {};
  const personal: Record<string, string> = {};
  for (const { column } of reading.plan.columns) {
    const value = reading.values.get(column.field);
    if (value === undefined || value === '') continue;
    const isPersonalNumber = column.sensitivity === 'personal' || reading.identifiers.get(column.field)?.status === 'valid' && isPersonScheme(reading, column.field);
    (isPersonalNumber ? personal : fields)[column.field] = value;
  }
  return { fields, personal };
}

function isPersonScheme(reading: RowReading, field: string): boolean {
  const read = reading.identifiers.get(field);
  return read?.status === 'valid' && (read.scheme === 'ID' || read.scheme === 'PASSPORT');
}

function keyPart(reading: RowReading, part: KeyPart): string {
  switch (part.part) {
    case 'subject':
      return '';
    case 'document-no':
      return documentNoForMatching(asTyped(reading.values.get(part.field) ?? ''));
    case 'organ':
    case 'field':
      return matchingName(reading.values.get(part.field) ?? '');
  }
}

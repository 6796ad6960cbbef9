import { documentNoForMatching } from '../documents/document-no.js';
import type { IdentifierReading } from '../identifiers/identifier.js';
import { matchingName } from '../names/matching-name.js';
import { splitFormerNames } from '../names/split-former-names.js';
import { tidyName } from '../names/tidy-name.js';
import type { IdentifierClaim, SubjectClaim } from '../subjects/subject.js';
import { asTyped } from './as-typed.js';
import type { RecordDraft } from './record-draft.js';
import { warningsInOrder } from './row-faults.js';
import type { RowColumns } from './row-columns.js';
import { said, textOf, type RowReading } from './row-reading.js';

/** The draft of a record from a row that passed every gate. */
export function toDraft(reading: RowReading): RecordDraft {
  const { plan } = reading;
  const { form } = plan;
  const category = reading.person && plan.personCategory ? plan.personCategory : plan.category;
  const decidedOn = said(reading, form.dates.decided).day;
  if (decidedOn === undefined) throw new Error(`form ${form.id}: ${form.dates.decided} passed the gates without a day`);
  const untilField = form.dates.validUntil;
  const { fields, personal } = contentOf(reading);
  return {
    row: reading.raw.row,
    category: category.id,
    act: reading.act,
    reason: plan.correction ? textOf(reading.raw, plan, plan.correction.reason) || null : null,
    subject: claimOf(reading),
    documentNo: valueOf(reading, form.documentNo),
    decidedOn,
    validFrom: dayOf(reading, form.dates.validFrom),
    validUntil: dayOf(reading, untilField),
    indefinite: untilField !== null && said(reading, untilField).indefinite,
    organName: valueOf(reading, form.organName),
    fields,
    personal,
    keyParts: reading.columns.key.map((part) => keyPart(reading, part)),
    warnings: warningsInOrder(reading.warnings),
  };
}

function valueOf(reading: RowReading, field: string | null): string | null {
  return field === null ? null : (said(reading, field).value ?? null);
}

function dayOf(reading: RowReading, field: string | null): string | null {
  return field === null ? null : (said(reading, field).day ?? null);
}

function claimOf(reading: RowReading): SubjectClaim {
  const { subject } = reading.plan.form;
  const name = tidyName(asTyped(said(reading, subject.name).value ?? ''));
  const former = valueOf(reading, subject.formerNames);
  const kindText = valueOf(reading, subject.kind?.field ?? null);
  const fields = reading.person ? subject.personIdentifiers : subject.organisationIdentifiers;
  return {
    person: reading.person,
    name,
    nameForMatching: matchingName(name),
    identifiers: claimsOf(reading, fields),
    formerNames: former === null ? [] : splitFormerNames(former),
    declaredKind: reading.person ? 'natural-person' : ((kindText !== null && subject.kind?.kinds[kindText]) || null),
    status: valueOf(reading, subject.status),
  };
}

function claimsOf(reading: RowReading, fields: readonly string[]): readonly IdentifierClaim[] {
  const claims: IdentifierClaim[] = [];
  for (const field of fields) {
    const read = said(reading, field).identifier;
    if (read?.status !== 'valid' && read?.status !== 'repairable') continue;
    const column = reading.plan.byField.get(field)?.heading ?? field;
    claims.push({ scheme: read.scheme, value: read.value, raw: read.raw, repaired: read.status === 'repairable', column });
  }
  return claims;
}

/** In the order of the field codes, so that equal content is equal text. */
function contentOf({ plan, columns, cells }: RowReading): Pick<RecordDraft, 'fields' | 'personal'> {
  const fields: Record<string, string> = {};
  const personal: Record<string, string> = {};
  for (const at of columns.byName) {
    const value = cells[at]?.value;
    const column = plan.columns[at]?.column;
    if (value === undefined || value === '' || !column) continue;
    const secret = column.sensitivity === 'personal' || isPersonsNumber(cells[at]?.identifier);
    (secret ? personal : fields)[column.field] = value;
  }
  return { fields, personal };
}

function isPersonsNumber(read: IdentifierReading | undefined): boolean {
  return read?.status === 'valid' && (read.scheme === 'ID' || read.scheme === 'PASSPORT');
}

function keyPart(reading: RowReading, part: RowColumns['key'][number]): string {
  switch (part.part) {
    case 'document-no':
      return documentNoForMatching(asTyped(said(reading, part.field).value ?? ''));
    case 'organ':
    case 'field':
      return matchingName(said(reading, part.field).value ?? '');
  }
}

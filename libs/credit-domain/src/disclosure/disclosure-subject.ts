import type { MinorsLaw } from '../publication/publication-law.js';
import type { CreditRecord } from '../records/credit-record.js';
import type { CreditSubject } from '../subjects/credit-subject.js';
import type { DisclosureSubject } from './disclosure-matrix.js';
import { isMinorsRecord } from './minors-record.js';

/** The kind of subject that the matrix tells apart; a person's age is that of the deciding day. */
export function disclosureSubjectOf(subject: CreditSubject, record: CreditRecord, minors: MinorsLaw): DisclosureSubject {
  switch (subject.kind) {
    case 'natural-person':
      return isMinorsRecord(record, subject, minors) ? 'minor' : 'natural-person';
    case 'individual-business':
      return 'individual-business';
    default:
      return 'organisation';
  }
}

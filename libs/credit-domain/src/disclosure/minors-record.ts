import { ageOn } from '../identifiers/age.js';
import type { MinorsLaw } from '../publication/publication-law.js';
import type { CreditRecord } from '../records/credit-record.js';
import type { CreditSubject } from '../subjects/credit-subject.js';

/**
 * Whether a record is about somebody who was a minor on the deciding day: kept for the subject and for duty, never public
 * (未成年人保护法第四条; 个人信息保护法第三十一条). A later birthday changes nothing.
 */
export function isMinorsRecord(record: CreditRecord, subject: Pick<CreditSubject, 'bornOn'>, minors: MinorsLaw): boolean {
  return subject.bornOn !== null && ageOn(subject.bornOn, record.decidedOn) < minors.adultFrom;
}

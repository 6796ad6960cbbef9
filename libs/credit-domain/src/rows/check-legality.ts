import { ageOn } from '../identifiers/age.js';
import { birthDateOf } from '../identifiers/birth-date.js';
import { said, type RowReading } from './row-reading.js';

/**
 * Gate 7: what the law forbids to take in. Under 14 there is no penalty (行政处罚法第三十条) and the data is specially
 * protected (个人信息保护法第三十一条); no one under 18 is put on a list that excludes minors (法释〔2017〕7号第四条);
 * a person needs a category of their own with a basis.
 */
export function checkLegality(reading: RowReading): void {
  const { plan } = reading;
  const admitsPersons = plan.category.subjectTypes.includes('natural-person');
  const name = plan.byField.get(plan.form.subject.name);
  if (!reading.person) {
    if (plan.category.subjectTypes.every((type) => type === 'natural-person')) {
      reading.faults.add(plan.form.subject.name, {
        code: 'ORGANISATION_NOT_ADMITTED',
        column: name?.heading ?? null,
        found: null,
        message: `“${plan.category.name}”只收自然人的记录，这一行是单位`,
        fix: '请改用单位对应的信息类别报送',
      });
    }
    return;
  }
  if (!admitsPersons && plan.personCategory === null) {
    reading.faults.add(plan.form.subject.name, {
      code: 'PERSON_NOT_ADMITTED',
      column: name?.heading ?? null,
      found: null,
      message: `“${plan.category.name}”没有归集自然人信息的依据，这一行是自然人`,
      fix: '请不要报送自然人；如有法律依据，请联系联席会议办公室',
    });
    return;
  }
  checkAge(reading);
}

function checkAge(reading: RowReading): void {
  const { plan } = reading;
  const { punishableFrom, adultFrom } = plan.publicationLaw.minors;
  const decided = said(reading, plan.form.dates.decided).day ?? plan.receivedOn;
  for (const field of plan.form.subject.personIdentifiers) {
    const read = said(reading, field).identifier;
    if (read?.status !== 'valid' || read.scheme !== 'ID') continue;
    const age = ageOn(birthDateOf(read.value), decided);
    const placed = plan.byField.get(field);
    const base = { column: placed?.heading ?? null, found: null };
    if (age < punishableFrom) {
      reading.faults.add(field, {
        ...base,
        code: 'SUBJECT_UNDER_14',
        message: '当事人作出决定时不满十四周岁，依法不予行政处罚，不得归集其信息',
        fix: '请核对证件号码；确系未满十四周岁的，请勿报送，并删除本单位误存的信息',
      });
    } else if (age < adultFrom && (plan.personCategory ?? plan.category).refusesMinors) {
      reading.faults.add(field, {
        ...base,
        code: 'SUBJECT_MINOR_LISTED',
        message: '当事人是未成年人，依法不得列入本名单',
        fix: '请核对证件号码；确系未成年人的，请通知作出决定的机关纠正',
      });
    }
    return;
  }
}

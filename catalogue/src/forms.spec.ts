import type { FormColumn, RecordForm } from '@credit/domain';
import { loadCatalogue } from './load-catalogue.js';
import { findProhibitedHeadings } from './prohibited-headings.js';
import { collected } from './testing/collected.js';

const catalogue = loadCatalogue();
const formed = collected(catalogue).map((category) => [category.id, category] as const);
const words = ({ heading, synonyms, field }: FormColumn): readonly string[] => [heading, ...synonyms, field];

test('no department is told “not yet”: all that is collected and sent in has a form, and nothing else has', () => {
  const categories = [...catalogue.categories.values()];
  const wants = categories.filter(({ origin, admission }) => origin === 'submitted' && admission === 'admitted');
  expect(wants.filter(({ form }) => form === null).map(({ id }) => id)).toEqual([]);
  expect(wants).toHaveLength(262);
  expect(categories.filter(({ form }) => form !== null)).toHaveLength(wants.length);
});

test('every kind that departments send has one form, also kinds of which nothing is admitted yet', () => {
  const kinds = new Set([...catalogue.categories.values()].filter(({ origin }) => origin === 'submitted').map(({ kind }) => kind));
  expect([...kinds].filter((kind) => ![...catalogue.forms.values()].some((form) => form.kind === kind))).toEqual([]);
});

describe.each(formed)('the form of %s', (_, category) => {
  const { form } = category;

  test('names only columns that it has', () => {
    const fields = new Set(form.columns.map(({ field }) => field));
    expect(namedFields(form).filter((field) => !fields.has(field))).toEqual([]);
    expect(form.columns.find(({ field }) => field === form.dates.decided)).toMatchObject({ type: 'date', required: { when: 'always' }, indefinite: false });
  });

  test('asks for nothing that may not be collected', () => {
    expect(findProhibitedHeadings(form.columns.flatMap(words), catalogue.prohibitedFields)).toEqual([]);
  });

  test('keeps numbers of persons encrypted and never shows telephones, addresses, accounts, or who complained', () => {
    const numbers = form.columns.filter((column) => words(column).some((word) => /身份证(?!件?(类型|种类))|公民身份号码|证件号码/.test(word)));
    for (const { field, type, sensitivity, schemes } of numbers) {
      expect([field, type]).toEqual([field, 'identifier']);
      expect([field, sensitivity === 'personal' || (schemes.includes('ID') && schemes.length > 1)]).toEqual([field, true]);
    }
    const closed = form.columns.filter((column) => words(column).some((word) => /电话|手机|账号|帐号|开户|地址|住所|家庭|(?<!被)(?<!被投诉)(举报人|投诉人)/.test(word)) && column.type !== 'identifier');
    expect(closed.filter(({ sensitivity }) => sensitivity === 'open' || sensitivity === 'representative').map(({ field, heading }) => `${field} ${heading}`)).toEqual([]);
  });

  test('asks persons for their number and organisations for none of a person', () => {
    const onlyPersons = category.subjectTypes.every((type) => type === 'natural-person');
    const { personIdentifiers, organisationIdentifiers } = form.subject;
    if (onlyPersons) {
      expect(personIdentifiers.length).toBeGreaterThan(0);
      expect(required(form, personIdentifiers)).toEqual(personIdentifiers.map(() => 'person'));
    } else {
      expect(organisationIdentifiers.length).toBeGreaterThan(0);
      expect(required(form, personIdentifiers).filter((when) => when !== 'person')).toEqual([]);
    }
  });

  test('has a document, a code or a day that tells two records of one subject apart', () => {
    expect(form.naturalKey.some(({ part }) => part === 'subject' || part === 'document-no' || part === 'field')).toBe(true);
    if (form.nature === 'decision') expect(form.naturalKey.some(({ part }) => part !== 'subject')).toBe(true);
  });
});

function required(form: RecordForm, fields: readonly string[]): readonly string[] {
  return fields.map((field) => form.columns.find((column) => column.field === field)?.required.when ?? 'no such column');
}

function namedFields(form: RecordForm): readonly string[] {
  const { subject, dates, crossField, naturalKey, liftedWhen, heldWhen, severity } = form;
  const ruled = crossField.flatMap((rule) => {
    switch (rule.rule) {
      case 'date-order':
        return [rule.earlier, rule.later];
      case 'not-in-future':
        return [rule.field];
      case 'amount-required':
        return [rule.amount, rule.field];
      case 'amount-against-text':
        return [rule.amount, rule.text];
      case 'one-of':
        return rule.fields;
    }
  });
  const parts = [
    subject.name, subject.formerNames, subject.kind?.field, subject.status, dates.decided, dates.validFrom, dates.validUntil, dates.publicUntil, form.documentNo,
    form.headline, form.organName, form.organCode, form.legalBasis, liftedWhen?.field, heldWhen?.field, severity?.stated, severity?.penaltyKinds,
  ];
  const asked = form.columns.flatMap(({ required: when, documentType }) => [when.when === 'field-contains' ? when.field : null, documentType]);
  return [
    ...ruled, ...parts, ...asked, ...(severity?.notes ?? []), ...subject.organisationIdentifiers, ...subject.personIdentifiers,
    ...naturalKey.map((part) => (part.part === 'subject' ? null : part.field)),
  ].filter((field) => field != null);
}

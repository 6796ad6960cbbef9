import type { RecordCategory } from '../forms/category.js';
import type { CodeList } from '../forms/code-list.js';
import type { FormColumn, RecordForm } from '../forms/record-form.js';
import { choicesOf } from './choices.js';

/** Opens the name in a template's example row: readers leave a line with it aside. */
export const EXAMPLE_MARK = '【示例】';

/** Numbers that are well formed and nobody's: area 999999 does not exist, and nobody born in 1890 is alive. */
const NOBODY = {
  enterprise: '91999999MA9000011F',
  organ: '11999999MA900002XF',
  organisation: 'MA9000011',
  registration: '999999000000019',
  person: '999999189003120017',
  certificate: 'A00000001',
};
/** Each day of an order of days lies after the one before. */
const DAYS: readonly [string, ...string[]] = ['2025-03-12', '2026-03-11', '2026-06-30'];

/** How the example row fills the columns of a form: a row that the checks take, but for the mark before its name. */
export function exampleRow(category: RecordCategory, form: RecordForm, codeLists: ReadonlyMap<string, CodeList>): ReadonlyMap<string, string> {
  const person = category.subjectTypes.every((type) => type === 'natural-person');
  return new Map(form.columns.map((column) => [column.field, exampleCell(column, { form, person, codeLists })]));
}

interface Surroundings {
  readonly form: RecordForm;
  readonly person: boolean;
  readonly codeLists: ReadonlyMap<string, CodeList>;
}

function exampleCell(column: FormColumn, around: Surroundings): string {
  const { form, person, codeLists } = around;
  if (column.field === form.subject.name) return `${EXAMPLE_MARK}${person ? '张某某' : (column.example ?? '衡南县某某商贸有限公司')}`;
  if (column.field === form.subject.kind?.field) return kindCell(column, around);
  if (isDocumentType(column, form)) return person ? '身份证' : '';
  if (column.example) return column.example;
  switch (column.type) {
    case 'sequence':
      return '';
    case 'text':
      return textCell(column, around);
    case 'date':
      return column.field === form.dates.publicUntil ? '' : (DAYS[Math.min(orderOf(column.field, form), DAYS.length - 1)] ?? DAYS[0]);
    case 'amount':
      return isNeeded(column, around) ? (column.unit === '元' ? '15000' : '1.5') : '';
    case 'integer':
      return isNeeded(column, around) ? '3' : '';
    case 'year':
      return DAYS[0].slice(0, 4);
    case 'code':
    case 'codes':
      return choicesOf(column, codeLists).values[0] ?? '';
    case 'identifier':
      return identifierCell(column, around);
  }
}

/** Whether the example's own row has to fill the column, as the checks would ask of it. */
function isNeeded({ field, required }: FormColumn, around: Surroundings): boolean {
  const says = (other: string, values: readonly string[]): boolean => {
    const column = around.form.columns.find((one) => one.field === other);
    const text = column ? exampleCell(column, around) : '';
    return values.some((value) => text.includes(value));
  };
  if (around.form.crossField.some((rule) => rule.rule === 'amount-required' && rule.amount === field && says(rule.field, rule.values))) return true;
  switch (required.when) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'person':
      return around.person;
    case 'organisation':
      return !around.person;
    case 'field-contains':
      return says(required.field, required.values);
  }
}

/** 证件类型 of the subject: an organisation has none. */
function isDocumentType(column: FormColumn, { columns, subject }: RecordForm): boolean {
  return columns.some(({ documentType, field }) => documentType === column.field && subject.personIdentifiers.includes(field));
}

function kindCell(column: FormColumn, { form, person, codeLists }: Surroundings): string {
  const persons = form.subject.kind?.personValues ?? [];
  return choicesOf(column, codeLists).values.find((value) => persons.includes(value) === person) ?? '';
}

function textCell(column: FormColumn, around: Surroundings): string {
  const { form, person } = around;
  if (column.field === form.documentNo) return '南某字〔2025〕1号';
  if (column.field === form.organName) return '衡南县某某局';
  if (column.sensitivity === 'representative' && !person) return '李某某';
  return isNeeded(column, around) ? '按文书填写' : '';
}

function identifierCell(column: FormColumn, around: Surroundings): string {
  const { form, person } = around;
  const { organisationIdentifiers, personIdentifiers } = form.subject;
  const ofSubject = organisationIdentifiers.includes(column.field) || personIdentifiers.includes(column.field);
  const first = (person ? personIdentifiers : organisationIdentifiers)[0] === column.field;
  if (first) return numberFor(column, person ? NOBODY.person : NOBODY.enterprise);
  if (isNeeded(column, around)) return numberFor(column, ofSubject ? NOBODY.enterprise : NOBODY.organ);
  return !ofSubject && column.schemes.includes('USCC') ? NOBODY.organ : '';
}

/** A number of a scheme that the column takes; `preferred` where it takes that one. */
function numberFor({ schemes }: FormColumn, preferred: string): string {
  if (schemes.includes(preferred === NOBODY.person ? 'ID' : 'USCC')) return preferred;
  if (schemes.includes('ORG')) return NOBODY.organisation;
  if (schemes.includes('REGNO')) return NOBODY.registration;
  return schemes.includes('ID') ? NOBODY.person : NOBODY.certificate;
}

/** How many days of the form lie before this one. */
function orderOf(field: string, form: RecordForm): number {
  if (field === form.dates.validUntil) return DAYS.length - 1;
  const before = form.crossField.flatMap((rule) => (rule.rule === 'date-order' && rule.later === field ? [rule.earlier] : []));
  return before.length === 0 ? 0 : 1 + Math.max(...before.map((earlier) => (earlier === field ? 0 : orderOf(earlier, form))));
}

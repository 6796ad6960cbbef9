import { addDays, type CodeList, type CrossFieldRule, type FormColumn, type RawCell, type RowCode, type RowPlan } from '@credit/domain';
import { identityNumberBornOn, withWrongCheck } from './number-mother.js';
import { FIRST_DAY_OF_RECEIPT, goodRow, type RowAsked, type RowCells } from './row-mother.js';

/** A row that is good but for one thing, and what the checks must say of it. */
export interface BadRow {
  readonly says: string;
  readonly cells: RowCells;
  readonly code: RowCode;
  /** Field of the column on which it must be said. */
  readonly field: string;
}

const AFTER_RECEIPT = addDays(FIRST_DAY_OF_RECEIPT, 59);
const LOST_DIGITS = 914304220000000000;

/** One bad row for each thing that can be wrong with each column, and for each rule across columns. */
export function badRows(plan: RowPlan, asked: RowAsked): readonly BadRow[] {
  const good = goodRow(plan.form, plan.codeLists, asked);
  const around: Around = { plan, asked, good };
  return [
    ...plan.form.columns.flatMap((column) => [...missing(column, around), ...misread(column, around)]),
    ...plan.form.crossField.flatMap((rule) => disagreeing(rule, around)),
    ...underage(around),
  ];
}

interface Around {
  readonly plan: RowPlan;
  readonly asked: RowAsked;
  readonly good: RowCells;
}

type Spoilt = readonly (readonly [field: string, cell: RawCell])[];

function spoil({ good }: Around, says: string, code: RowCode, field: string, spoilt: Spoilt): BadRow {
  return { says: `${field} ${says}`, code, field, cells: new Map([...good, ...spoilt]) };
}

function missing(column: FormColumn, around: Around): readonly BadRow[] {
  const { field, required } = column;
  const { plan, asked } = around;
  const row = (more: Spoilt = []): BadRow => spoil(around, 'is empty', 'REQUIRED_MISSING', field, [[field, null], ...more]);
  switch (required.when) {
    case 'always':
      return [row()];
    case 'person': {
      // Where only the number tells that the row is about a person, a row without it is about an organisation.
      const told = plan.form.subject.kind !== null || plan.category.subjectTypes.every((type) => type === 'natural-person');
      return asked.person && told ? [row()] : [];
    }
    case 'organisation':
      return asked.person ? [] : [row()];
    case 'field-contains':
      return required.values.map((value) => row([[required.field, spellingWith(plan, required.field, value)]]));
    case 'never':
      return [];
  }
}

/** A value of the field's list that contains the words, or the words themselves. */
function spellingWith(plan: RowPlan, field: string, words: string): string {
  const list: CodeList | undefined = plan.codeLists.get(plan.byField.get(field)?.column.codeList ?? '');
  return list?.values.find(({ value }) => value.includes(words))?.value ?? words;
}

function misread(column: FormColumn, around: Around): readonly BadRow[] {
  const { field } = column;
  const one = (says: string, code: RowCode, cell: RawCell): BadRow => spoil(around, says, code, field, [[field, cell]]);
  switch (column.type) {
    case 'text':
      return column.length === null ? [] : [one('is too long', 'TYPE_INVALID', '长'.repeat(column.length + 1))];
    case 'date':
      return [one('is no day', 'DATE_INVALID', '2025-02-30'), ...(column.indefinite ? [] : [one('has no end', 'DATE_INVALID', '长期')])];
    case 'amount':
      return [one('is no amount', 'TYPE_INVALID', '若干'), one('is negative', 'TYPE_INVALID', '-3')];
    case 'integer':
      return [one('is no number', 'TYPE_INVALID', '三五')];
    case 'year':
      return [one('is no year', 'TYPE_INVALID', '25')];
    case 'code':
    case 'codes':
      return [one('is not in its list', 'CODE_NOT_IN_LIST', '表外的值')];
    case 'identifier':
      return wrongNumbers(column, around);
    case 'sequence':
      return [];
  }
}

function wrongNumbers({ field, schemes }: FormColumn, around: Around): readonly BadRow[] {
  const number = around.good.get(field);
  if (typeof number !== 'string') return [];
  const person = schemes.includes('ID') && (schemes.length === 1 || around.asked.person);
  const wrong = withWrongCheck(number);
  if (person) return [spoil(around, 'has a wrong check', 'ID_NUMBER_INVALID', field, [[field, wrong]])];
  if (!schemes.includes('USCC')) return [];
  return [
    spoil(around, 'has a wrong check', 'USCC_INVALID', field, [[field, wrong]]),
    spoil(around, 'has lost its last digits', 'EXCEL_NUMERIC_IDENTIFIER', field, [[field, LOST_DIGITS]]),
  ];
}

function disagreeing(rule: CrossFieldRule, around: Around): readonly BadRow[] {
  switch (rule.rule) {
    case 'not-in-future':
      return [spoil(around, 'lies in the future', 'DATE_IN_FUTURE', rule.field, [rule.field, ...laterThan(around, rule.field)].map((field) => [field, AFTER_RECEIPT]))];
    case 'date-order': {
      const earlier = around.good.get(rule.earlier);
      return typeof earlier === 'string' ? [spoil(around, `lies before ${rule.earlier}`, 'DATE_ORDER_INVALID', rule.later, [[rule.later, addDays(earlier, -1)]])] : [];
    }
    case 'amount-required':
      return rule.values.map((value) =>
        spoil(around, `is missing for ${value}`, 'AMOUNT_REQUIRED', rule.amount, [[rule.amount, null], [rule.field, value]]),
      );
    case 'one-of': {
      const [first] = rule.fields;
      return first === undefined || around.asked.person ? [] : [spoil(around, 'and its likes are empty', 'REQUIRED_MISSING', first, rule.fields.map((field) => [field, null]))];
    }
    case 'amount-against-text':
      return [];
  }
}

/** Days that must not lie before that of the field. */
function laterThan({ plan }: Around, field: string): readonly string[] {
  return plan.form.crossField.flatMap((rule) => (rule.rule === 'date-order' && rule.earlier === field ? [rule.later] : []));
}

/** Nobody under fourteen is in any record (行政处罚法第三十条, 个人信息保护法第三十一条). */
function underage(around: Around): readonly BadRow[] {
  if (!around.asked.person) return [];
  return around.plan.form.subject.personIdentifiers.map((field) =>
    spoil(around, 'is a child’s', 'SUBJECT_UNDER_14', field, [[field, identityNumberBornOn('2015-06-01')]]),
  );
}

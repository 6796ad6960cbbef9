import { addDays, type CodeList, type Day, type FormColumn, type RawCell, type RecordForm } from '@credit/domain';
import { identityNumber, orgCode, registrationNo, uscc } from './number-mother.js';

/** Cells of one row by field; a field that is not there is an empty cell. */
export type RowCells = ReadonlyMap<string, RawCell>;

export interface RowAsked {
  /** Rows of different indexes are about different subjects and documents. */
  readonly index: number;
  /** About a natural person; else about an organisation. */
  readonly person: boolean;
}

/** Filled rows are of 2025: received on this day or later, nothing in them lies in the future. */
export const FIRST_DAY_OF_RECEIPT: Day = '2026-11-02';

/**
 * A row that the form takes in without a fault and without a warning, made by the form's own rules: every column is filled
 * that such a row may fill, but for 公示截止期. The same index always gives the same row.
 */
export function goodRow(form: RecordForm, codeLists: ReadonlyMap<string, CodeList>, asked: RowAsked): RowCells {
  return new Map(
    form.columns.flatMap((column) => {
      const cell = cellFor(column, { form, codeLists, asked });
      return cell === null ? [] : [[column.field, cell] as const];
    }),
  );
}

/** Headings of a file with all columns of the form. */
export function headingsOf(form: RecordForm): readonly string[] {
  return form.columns.map(({ heading }) => heading);
}

/** The cells in the order of the form's columns. */
export function cellsOf(form: RecordForm, row: RowCells): readonly RawCell[] {
  return form.columns.map(({ field }) => row.get(field) ?? null);
}

interface Around {
  readonly form: RecordForm;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly asked: RowAsked;
}

function cellFor(column: FormColumn, around: Around): string | null {
  const { form, asked } = around;
  switch (column.type) {
    case 'sequence':
      return String(asked.index + 1);
    case 'text':
      return column.length === null ? textFor(column, around) : textFor(column, around).slice(0, column.length);
    case 'date':
      return column.field === form.dates.publicUntil ? null : addDays(addDays('2025-01-06', asked.index % 240), 25 * dateLevel(form, column.field));
    case 'amount':
      return column.unit === '元' ? '15000' : '1.5';
    case 'integer':
      return String(asked.index + 1);
    case 'year':
      return '2025';
    case 'code':
    case 'codes':
      return codeFor(column, around);
    case 'identifier':
      return identifierFor(column, around);
  }
}

function textFor({ field, heading }: FormColumn, { form, asked }: Around): string {
  const n = asked.index + 1;
  const isDocumentType = form.columns.some((column) => column.documentType === field);
  switch (true) {
    case isDocumentType:
      return '身份证';
    case field === form.subject.name:
      return asked.person ? `王某${n}` : `衡南第${n}号商贸有限公司`;
    case field === form.documentNo:
      return `南字〔2025〕第${n}号`;
    case field === form.legalBasis:
      return `《中华人民共和国行政许可法》第${n}条`;
    default:
      return `${heading}甲${n}`;
  }
}

/** How many days must not lie after this one: the longest chain of date orders that ends here. */
function dateLevel(form: RecordForm, field: string): number {
  const before = form.crossField.flatMap((rule) => (rule.rule === 'date-order' && rule.later === field ? [rule.earlier] : []));
  return Math.max(0, ...before.map((earlier) => dateLevel(form, earlier) + 1));
}

/** A value that keeps the record plainly public; in the column that tells persons from organisations the fitting one. */
function codeFor(column: FormColumn, { form, codeLists, asked }: Around): string {
  const list = column.codeList === null ? undefined : codeLists.get(column.codeList);
  const { kind } = form.subject;
  const values = (list?.values ?? []).map(({ value }) => (value.endsWith('*') ? `${value.slice(0, -1)}某事` : value));
  const set = [form.liftedWhen, form.heldWhen].flatMap((when) => (when?.field === column.field ? when.values : []));
  const fitting =
    kind?.field === column.field
      ? values.filter((value) => kind.personValues.includes(value) === asked.person).slice(0, 1)
      : form.columns.some(({ documentType }) => documentType === column.field)
        ? values.slice(0, 1)
        : values.filter((value) => !set.includes(value));
  const value = fitting[asked.index % fitting.length];
  if (value === undefined) throw new Error(`form ${form.id}: column ${column.field} has no fitting value`);
  return value;
}

/** The subject's own number in its own column, the representative's and the organ's in theirs. */
function identifierFor({ field, schemes }: FormColumn, { form, asked }: Around): string | null {
  const { organisationIdentifiers, personIdentifiers } = form.subject;
  const ofPerson = personIdentifiers.includes(field);
  const ofOrganisation = organisationIdentifiers.includes(field);
  if (asked.person ? ofPerson : ofOrganisation) return asked.person ? identityNumber(asked.index) : organisationNumber(schemes, asked.index);
  if (ofPerson || ofOrganisation) return null;
  return schemes.includes('ID') ? identityNumber(asked.index + 5000) : organisationNumber(schemes, 99000, '11');
}

function organisationNumber(schemes: FormColumn['schemes'], index: number, head: '91' | '11' = '91'): string {
  const [scheme] = schemes.filter((one) => one !== 'ID' && one !== 'PASSPORT');
  switch (scheme) {
    case 'ORG':
      return orgCode(index);
    case 'REGNO':
      return registrationNo(index);
    case 'TAX':
    case 'INST':
    case 'SO':
      return `430422${String(index).padStart(6, '0')}`;
    default:
      return uscc(index, head);
  }
}

import type { WorkingCalendar } from '../days/working-calendar.js';
import type { RecordCategory } from '../forms/category.js';
import type { CodeList } from '../forms/code-list.js';
import type { FormColumn, RecordForm } from '../forms/record-form.js';
import { calendarOf2026 } from '../days/calendar-mother.js';
import { checkRow } from './check-row.js';
import type { RawCell } from './raw-row.js';
import type { PlacedColumn, RowPlan } from './row-plan.js';

function aColumn(field: string, heading: string, more: Partial<FormColumn> = {}): FormColumn {
  return {
    field, heading, synonyms: [], type: 'text', length: null, required: { when: 'never' }, codeList: null, unit: null, schemes: [],
    indefinite: false, sensitivity: 'open', ...more,
  };
}

const always = { required: { when: 'always' } } as const;

/** A small decision form with a column of every type. */
export const FORM: RecordForm = {
  id: 'decision', kind: 'penalty', title: '决定', nature: 'decision',
  columns: [
    aColumn('MC', '名称', always),
    aColumn('LB', '类别', { type: 'code', codeList: 'kind' }),
    aColumn('DM', '代码', { type: 'identifier', schemes: ['USCC'] }),
    aColumn('ZL', '证件类型'),
    aColumn('ZJ', '证件号码', { type: 'identifier', schemes: ['ID'], documentType: 'ZL', required: { when: 'person' }, sensitivity: 'personal' }),
    aColumn('WH', '文号', always),
    aColumn('CF', '处罚类别', { type: 'codes', codeList: 'penalty', ...always }),
    aColumn('NR', '内容', {}),
    aColumn('FK', '罚款', { type: 'amount', unit: '万元' }),
    aColumn('RQ', '决定日期', { type: 'date', ...always }),
    aColumn('YX', '有效期', { type: 'date', indefinite: true }),
    aColumn('RS', '人数', { type: 'integer' }),
    aColumn('ND', '年度', { type: 'year' }),
  ],
  naturalKey: [{ part: 'document-no', field: 'WH' }, { part: 'subject' }],
  subject: {
    name: 'MC', formerNames: null, organisationIdentifiers: ['DM'], personIdentifiers: ['ZJ'],
    kind: { field: 'LB', personValues: ['自然人'], kinds: {} }, status: null, registers: false,
  },
  dates: { decided: 'RQ', validFrom: null, validUntil: 'YX', publicUntil: null },
  documentNo: 'WH', headline: null, organName: null, organCode: null, legalBasis: null,
  crossField: [
    { rule: 'not-in-future', field: 'RQ' },
    { rule: 'date-order', earlier: 'RQ', later: 'YX', message: '有效期早于决定日期' },
    { rule: 'amount-required', amount: 'FK', field: 'CF', values: ['罚款'] },
    { rule: 'amount-against-text', amount: 'FK', text: 'NR', words: ['罚款'], suspiciousAbove: '1000' },
  ],
  severity: null, liftedWhen: null,
};

const LISTS: readonly CodeList[] = [
  { id: 'kind', title: '类别', values: [{ value: '法人及非法人组织', synonyms: [] }, { value: '自然人', synonyms: [] }] },
  { id: 'penalty', title: '处罚类别', values: [{ value: '警告', synonyms: [] }, { value: '罚款', synonyms: [] }, { value: '其他-*', synonyms: [] }] },
];

const CATEGORY: RecordCategory = {
  id: 'decision', name: '决定', sector: 'x', providers: [], subjectTypes: ['legal-person', 'other-organisation', 'natural-person'],
  polarity: 'negative', kind: 'penalty', origin: 'submitted', disclosure: 'public', disclosureReason: '', admission: 'admitted', reason: '',
  basis: [], form: FORM, personTwin: null, reportWithin: null, refusesMinors: false, sealed: false,
};

export const TODAY = '2026-11-02';

/** The plan of a file that has the form's columns in the order of `fields`. */
export function planOf(more: { readonly fields?: readonly string[]; readonly within?: number; readonly calendar?: WorkingCalendar } = {}): RowPlan {
  const fields = more.fields ?? FORM.columns.map((column) => column.field);
  const columns = FORM.columns.map((column): PlacedColumn => {
    const at = fields.indexOf(column.field);
    return { column, index: at < 0 ? null : at, heading: column.heading, unit: null };
  });
  return {
    category: CATEGORY, personCategory: CATEGORY, form: FORM, columns,
    byField: new Map(columns.map((placed) => [placed.column.field, placed])), sequenceColumns: new Set(), correction: null,
    codeLists: new Map(LISTS.map((list) => [list.id, list])), operation: 'upsert', receivedOn: TODAY,
    reportWithinWorkingDays: more.within ?? null, workingCalendar: more.calendar ?? calendarOf2026(),
    publicationLaw: {
      editions: [], severityRules: [], unknownClassMonths: 36, listTerms: new Map(), minors: { punishableFrom: 14, adultFrom: 18 },
      annulment: { events: [], deadline: { code: '', what: '', days: 3, unit: 'working', start: '', extendable: null, rolls: true, basis: [] }, basis: [] },
    },
  };
}

const GOOD: Readonly<Record<string, RawCell>> = {
  MC: '衡南县样例有限公司', LB: '法人及非法人组织', DM: '91430422MAX000015J', WH: '南罚〔2026〕1号', CF: '罚款', NR: '罚款5000元', FK: '0.5', RQ: '2026-10-30', YX: '2027-10-30',
};

/** The checked row of a good one with some cells changed. */
export function checked(changed: Readonly<Record<string, RawCell>>, plan: RowPlan = planOf()): ReturnType<typeof checkRow> {
  const cells: RawCell[] = [];
  for (const { column, index } of plan.columns) if (index !== null) cells[index] = { ...GOOD, ...changed }[column.field] ?? null;
  return checkRow({ row: 2, cells: Array.from(cells, (cell) => cell ?? null) }, plan);
}

/** Codes of the row, the one that names it first. */
export function codesOf(row: ReturnType<typeof checkRow>): readonly string[] {
  if (row.outcome === 'rejected') return row.faults.map((fault) => fault.code);
  return row.outcome === 'draft' ? row.draft.warnings.map((warning) => warning.code) : [row.code];
}

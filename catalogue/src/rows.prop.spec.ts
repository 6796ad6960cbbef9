import { checkRow, identityNumberProblem, isOrgCode, isRealDay, isRegistrationNo, isUscc, withoutIdentityNumbers, type Fault, type FormColumn, type RawCell, type RecordDraft, type RowPlan } from '@credit/domain';
import fc from 'fast-check';
import { loadCatalogue } from './load-catalogue.js';
import { badRows } from './testing/bad-row-mother.js';
import { collected, personsIn, type FormedCategory } from './testing/collected.js';
import { planOf } from './testing/plan-mother.js';
import { cellsOf, goodRow } from './testing/row-mother.js';

const catalogue = loadCatalogue();
/** One category for each form and each way of adding to it. */
const formed = collected(catalogue).filter((category, i, all) => all.findIndex(({ form }) => form.id === category.form.id) === i);

/** What stands in the cells of real files, and what should never: nothing, blanks that show or not, other columns' values, other types. */
const strange: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constantFrom<RawCell>(
    null, '', ' ', '\u200b', '\u202a', '\u00ad', '\ufeff', '-', '/', '——', '无', '。', ';', '；；', '¥', '元', '长期', '2099-12-31', '2025-02-30', '20250229',
    '2026/11/3', '0', '-1', '1e3', '１２', '是', '其他-', '其他-某事', '合计', '注：', '91430422MAX000015J', '430422189901010014', '43042218990101001X', '=1+1', '#N/A', true, false, 0, -1, 0.5, 46000, 2025, 9.14304e17, Number.MAX_VALUE, Number.MIN_VALUE,
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.double(),
  fc.integer(),
);

/** Rows of a category: good ones with some cells spoilt or said in other words, and rows of anything. */
function rowsOf(category: FormedCategory): fc.Arbitrary<readonly RawCell[]> {
  const { columns } = category.form;
  const good = fc
    .record({ index: fc.nat(500), person: fc.constantFrom(...personsIn(catalogue, category)) })
    .map((asked) => cellsOf(category.form, goodRow(category.form, catalogue.codeLists, asked)));
  const change = fc.nat(columns.length - 1).chain((at) => fc.tuple(fc.constant(at), fc.oneof(strange, otherWords(columns[at]))));
  const spoilt = fc.tuple(good, fc.array(change, { maxLength: 4 })).map(([cells, changes]) => {
    const row = [...cells];
    for (const [at, cell] of changes) row[at] = cell;
    return row;
  });
  return fc.oneof({ weight: 4, arbitrary: spoilt }, { weight: 1, arbitrary: fc.array(strange, { maxLength: columns.length + 2 }) });
}

/** The spellings of a coded column; elsewhere an empty cell. */
function otherWords(column: FormColumn | undefined): fc.Arbitrary<RawCell> {
  const values = catalogue.codeLists.get(column?.codeList ?? '')?.values ?? [];
  return fc.constantFrom<RawCell>(null, ...values.flatMap(({ value, synonyms }) => [value, ...synonyms]));
}

describe('whatever a row of a file holds, it is taken in only as its form allows', () => {
  test.each(formed.map((category) => [category.id, category] as const))('%s', (_, category) => {
    const plan = planOf(catalogue, category);
    fc.assert(
      fc.property(rowsOf(category), (cells) => {
        const checked = checkRow({ row: 2, cells }, plan);
        if (checked.outcome === 'draft') expect(breaches(checked.draft, plan)).toEqual([]);
        if (checked.outcome === 'rejected') expect(checked.faults.filter((fault) => !isForClerks(fault))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('the oracle of this test finds every bad row that the checks would let through', () => {
  const category = formed.find(({ id }) => id === 'complaint-12365');
  if (!category) throw new Error('no complaints');
  const plan = planOf(catalogue, category);
  const bad = badRows(plan, { index: 1, person: false });
  expect(bad.length).toBeGreaterThan(20);
  expect(bad.filter(({ cells }) => breaches(asDraft(cells, plan), plan).length === 0).map(({ says }) => says)).toEqual([]);
});

/** The row as it would be stored if nothing were checked. */
function asDraft(cells: ReadonlyMap<string, RawCell>, plan: RowPlan): RecordDraft {
  const checked = checkRow({ row: 2, cells: cellsOf(plan.form, goodRow(plan.form, plan.codeLists, { index: 1, person: false })) }, plan);
  if (checked.outcome !== 'draft') throw new Error('the good row is not taken');
  const fields = Object.fromEntries([...cells].flatMap(([field, cell]) => (cell === null ? [] : [[field, String(cell)]])));
  const decidedOn = fields[plan.form.dates.decided] ?? '';
  return { ...checked.draft, fields, personal: {}, decidedOn };
}

/** A fault says what is wrong and what to do, and repeats no number of a person. */
function isForClerks({ found, message, fix }: Fault): boolean {
  return message !== '' && fix !== '' && [found ?? '', message].every((text) => withoutIdentityNumbers(text) === text);
}

/** Where a draft is not as its form says: told from what is stored, knowing nothing of how the gates work. */
function breaches(draft: RecordDraft, plan: RowPlan): readonly string[] {
  const stored: Readonly<Record<string, string>> = { ...draft.fields, ...draft.personal };
  const { form } = plan;
  const columns = form.columns.flatMap((column) => {
    const value = stored[column.field] ?? '';
    if (value === '') return isNeeded(column, draft, stored) ? [`${column.field} is needed`] : [];
    return holds(column, value, plan) ? [] : [`${column.field} holds ${value}`];
  });
  const rules = form.crossField.flatMap((rule) => {
    if (rule.rule === 'not-in-future') return isDay(stored[rule.field]) && (stored[rule.field] ?? '') > plan.receivedOn ? [`${rule.field} in future`] : [];
    if (rule.rule !== 'date-order') return [];
    const [earlier, later] = [stored[rule.earlier], stored[rule.later]];
    return isDay(earlier) && isDay(later) && (later ?? '') < (earlier ?? '') ? [`${rule.later} before ${rule.earlier}`] : [];
  });
  const open = form.columns.filter(({ sensitivity, field }) => sensitivity === 'personal' && draft.fields[field] !== undefined);
  return [
    ...columns,
    ...rules,
    ...open.map(({ field }) => `${field} is not kept apart`),
    ...(draft.subject.name === '' ? ['no name'] : []),
    ...(isDay(draft.decidedOn) ? [] : ['no deciding day']),
  ];
}

function isNeeded({ required, type }: FormColumn, draft: RecordDraft, stored: Readonly<Record<string, string>>): boolean {
  if (type === 'sequence') return false;
  switch (required.when) {
    case 'always':
      return true;
    case 'person':
      return draft.subject.person;
    case 'organisation':
      return !draft.subject.person;
    case 'field-contains':
      return required.values.some((value) => (stored[required.field] ?? '').includes(value));
    case 'never':
      return false;
  }
}

function isDay(text: string | undefined): boolean {
  return text !== undefined && isRealDay(text);
}

function holds({ type, length, indefinite, codeList, schemes }: FormColumn, value: string, plan: RowPlan): boolean {
  switch (type) {
    case 'text':
      return length === null || Array.from(value).length <= length;
    case 'date':
      return isDay(value) || (indefinite && value === '长期');
    case 'amount':
      return /^\d+(\.\d{1,6})?$/.test(value);
    case 'integer':
      return /^\d+$/.test(value);
    case 'year':
      return /^(19|20)\d\d$/.test(value);
    case 'code':
    case 'codes': {
      const list = plan.codeLists.get(codeList ?? '')?.values.map((one) => one.value) ?? [];
      const isValue = (part: string): boolean => list.some((one) => (one.endsWith('*') ? part.startsWith(one.slice(0, -1)) && part.length >= one.length : one === part));
      return type === 'code' ? isValue(value) : value.split(';').every(isValue);
    }
    case 'identifier': {
      const person = schemes.includes('ID') && identityNumberProblem(value, plan.receivedOn) === undefined;
      const opaque = schemes.some((scheme) => scheme === 'TAX' || scheme === 'INST' || scheme === 'SO') || schemes.includes('ID');
      return person || opaque || isUscc(value) || isOrgCode(value) || isRegistrationNo(value) || /^\d{13}$|^\d{15}$/.test(value);
    }
    case 'sequence':
      return true;
  }
}

import { checkRow, EXAMPLE_MARK, toTemplate, type FormColumn, type PlacedColumn, type RecordCategory, type RecordForm, type RowPlan, type Template } from '@credit/domain';
import { loadCatalogue } from './load-catalogue.js';

const catalogue = loadCatalogue();
const formed = [...catalogue.categories.values()].filter((category): category is RecordCategory & { form: RecordForm } => category.form !== null && !category.sealed);
const template = (id: string, operation: 'upsert' | 'correct' = 'upsert'): Template => {
  const category = formed.find((one) => one.id === id);
  if (!category) throw new Error(`no form for ${id}`);
  return toTemplate(category, operation, catalogue);
};
const column = (made: Template, field: string): Template['columns'][number] => {
  const found = made.columns.find((one) => one.column.field === field);
  if (!found) throw new Error(`no column ${field}`);
  return found;
};

/** The example as a file would bring it, without the mark before its name. */
function exampleOf(made: Template): ReturnType<typeof checkRow> {
  const place = (at: FormColumn): PlacedColumn => ({ column: at, index: made.columns.findIndex((one) => one.column === at), heading: at.heading, unit: null });
  const columns = made.form.columns.map(place);
  const { act, reason } = catalogue.correctionColumns;
  const twin = catalogue.categories.get(made.category.personTwin ?? '');
  const plan: RowPlan = {
    category: made.category,
    personCategory: made.category.subjectTypes.includes('natural-person') ? made.category : (twin ?? null),
    form: made.form,
    columns,
    byField: new Map(columns.map((placed) => [placed.column.field, placed])),
    sequenceColumns: new Set(),
    correction: made.operation === 'correct' ? { act: place(act), reason: place(reason) } : null,
    codeLists: catalogue.codeLists,
    operation: made.operation,
    receivedOn: '2026-11-02',
    reportWithinWorkingDays: null,
    workingCalendar: catalogue.workingCalendar,
    publicationLaw: catalogue.publicationLaw,
  };
  return checkRow({ row: 2, cells: made.columns.map(({ example }) => (example === '' ? null : example.replace(EXAMPLE_MARK, ''))) }, plan);
}

describe('the template of every category that is sent in', () => {
  test.each(formed.map((category) => [category.id, category] as const))('%s: its example is a record, marked as none', (_, category) => {
    for (const operation of ['upsert', 'correct'] as const) {
      const made = toTemplate(category, operation, catalogue);
      expect(made.columns.filter(({ example }) => example.startsWith(EXAMPLE_MARK)).map((one) => one.column.field)).toEqual([category.form.subject.name]);
      expect(exampleOf(made)).toMatchObject({ outcome: 'draft', draft: { warnings: [] } });
    }
  });

  test('has one column for each heading of its form, in their order, and the two of corrections before them', () => {
    for (const category of formed) {
      const headings = category.form.columns.map(({ heading }) => heading);
      expect(toTemplate(category, 'upsert', catalogue).columns.map((one) => one.column.heading)).toEqual(headings);
      expect(toTemplate(category, 'correct', catalogue).columns.map((one) => one.column.heading)).toEqual(['操作类型', '更正原因', ...headings]);
    }
  });
});

describe('a column says when it is to be filled', () => {
  const penalty = template('administrative-penalty');
  test.each([
    ['CF_XDR_MC', 'always', '每行必填'],
    ['BZ', 'never', '选填'],
    ['CF_XDR_ZJHM', 'sometimes', '自然人必填'],
    ['CF_NR_ZKDX', 'sometimes', '“处罚类别”中有“暂扣”或“吊销”时必填'],
    ['CF_NR_FK', 'sometimes', '“处罚类别”中有“罚款”时必填'],
    ['CF_XDR_SHXYM', 'sometimes', '单位请填写，没有代码的要等人工确认是哪一家'],
  ])('%s: %s, %s', (field, need, when) => {
    expect(column(penalty, field)).toMatchObject({ need, when });
  });

  test('a category of persons needs their number in every row; one without persons asks for none', () => {
    expect(column(template('administrative-penalty-person'), 'CF_XDR_ZJHM')).toMatchObject({ need: 'always', when: '每行必填' });
    expect(column(template('administrative-penalty-person'), 'CF_XDR_SHXYM')).toMatchObject({ need: 'never' });
    expect(column(template('tax-arrears'), 'QJ_ZJHM')).toMatchObject({ need: 'never', when: '这类信息不收自然人，不填' });
  });
});

describe('a column says who will see it', () => {
  test.each([
    ['administrative-penalty', 'CF_WSH', '公开：公示期内任何人可查（自然人的记录不公开）'],
    ['administrative-penalty', 'CF_FRDB', '公开：公示期内任何人可查（个体工商户的经营者只显示姓氏；自然人的记录不公开）'],
    ['administrative-penalty', 'BZ', '不公开：只有本单位、经授权的人和依职责查询的部门可见'],
    ['administrative-penalty', 'CF_XDR_ZJHM', '从不公开：加密保存，只用来核对是谁'],
    ['administrative-penalty-person', 'CF_WSH', '不公开：只有本人、经授权的人和依职责查询的部门可见'],
    ['dishonest-judgment-debtor', 'MD_SHXYM', '单位的代码公开：公示期内任何人可查；自然人的号码从不公开：加密保存，只用来核对是谁'],
    ['tax-arrears', 'QJ_XM', '公开：公示期内任何人可查'],
    ['tax-arrears', 'XH', '不入库'],
  ])('%s %s: %s', (id, field, audience) => {
    expect(column(template(id), field).audience).toBe(audience);
  });
});

describe('a cell is ruled by what its column holds', () => {
  test.each([
    ['administrative-penalty', 'CF_XDR_MC', { kind: 'text', most: 200 }],
    ['administrative-penalty', 'CF_XDR_LB', { kind: 'choice', values: ['法人及非法人组织', '自然人', '个体工商户'], asks: false }],
    ['administrative-penalty', 'CF_CFLB', { kind: 'any' }],
    ['administrative-penalty', 'CF_XDR_SHXYM', { kind: 'identifier', lengths: [18] }],
    ['administrative-penalty', 'CF_XDR_ZJHM', { kind: 'any' }],
    ['administrative-penalty', 'CF_NR_FK', { kind: 'amount', unit: '万元' }],
    ['administrative-penalty', 'CF_JDRQ', { kind: 'day', indefinite: false, notInFuture: true, notBefore: null }],
    ['administrative-penalty', 'CF_YXQ', { kind: 'day', indefinite: true, notInFuture: false, notBefore: 'CF_JDRQ' }],
    ['administrative-licence', 'XK_ZT', { kind: 'choice', values: ['有效', '无效'], asks: false }],
    ['administrative-licence', 'XK_XKLB', { kind: 'choice', values: ['普通', '特许', '认可', '核准', '登记', '其他'], asks: true }],
    ['tax-arrears', 'QJ_JE', { kind: 'amount', unit: '元' }],
    ['tax-arrears', 'QJ_SHXYM', { kind: 'identifier', lengths: [18, 15, 10, 9] }],
    ['tax-credit-rating-a', 'RY_ND', { kind: 'year' }],
    ['wage-arrears-blacklist', 'MD_RS', { kind: 'whole' }],
  ])('%s %s', (id, field, rule) => {
    expect(column(template(id), field).rule).toEqual(rule);
  });

  test('and says in words what to write', () => {
    const penalty = template('administrative-penalty');
    expect(column(penalty, 'CF_CFLB').holds).toBe('可填一项或几项，几项之间用“；”隔开；都不合适的写“其他-具体说明”');
    expect(column(penalty, 'CF_YXQ').holds).toBe('日期，例如 2026-11-02；没有终止日期的填“长期”');
    expect(column(penalty, 'CF_XDR_ZJHM').holds).toBe('公民身份号码（18 位），其他证件的填该证件号码，按文本填写');
  });
});

import { loadCatalogue } from '@credit/catalogue';
import { toTemplate, type RecordCategory, type RecordForm, type TemplateColumn } from '@credit/domain';
import { cellValidation } from './cell-validation.js';
import type { RangedValidation } from './ranged-validation.js';

const catalogue = loadCatalogue();
const formed = [...catalogue.categories.values()].filter((category): category is RecordCategory & { readonly form: RecordForm } => category.form !== null);

/** The rule of a column whose first cell is C2; the day before it stands in B2. */
function rule(column: TemplateColumn): RangedValidation {
  return cellValidation(column, { cell: 'C2', cellOf: () => 'B2', nameFor: (values) => `named_${values.length}` });
}

function columnOf(id: string, heading: string): TemplateColumn {
  const category = formed.find((one) => one.id === id);
  const found = category && toTemplate(category, 'upsert', catalogue).columns.find(({ column }) => column.heading === heading);
  if (!found) throw new Error(`no column ${heading} in ${id}`);
  return found;
}

const RULES: readonly (readonly [id: string, heading: string, rule: Partial<RangedValidation>])[] = [
  ['administrative-penalty', '行政相对人类别', { type: 'list', formulae: ['"法人及非法人组织,自然人,个体工商户"'], errorStyle: 'stop' }],
  ['administrative-licence', '许可类别', { type: 'list', formulae: ['"普通,特许,认可,核准,登记,其他"'], errorStyle: 'warning' }],
  ['administrative-licence', '当前状态', { type: 'list', formulae: ['"有效,无效"'] }],
  ['administrative-penalty', '行政处罚决定书文号', { type: 'textLength', operator: 'lessThanOrEqual', formulae: [128] }],
  ['administrative-penalty', '罚款金额（万元）', { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0] }],
  ['administrative-penalty', '处罚机关统一社会信用代码', { type: 'textLength', operator: 'equal', formulae: [18], errorStyle: 'warning' }],
  ['tax-arrears', '纳税人识别号', { type: 'custom', formulae: ['OR(LEN(C2)=18,LEN(C2)=15,LEN(C2)=10,LEN(C2)=9)'], errorStyle: 'warning' }],
  ['tax-credit-rating-a', '评价年度', { type: 'whole', formulae: [1900, 2099] }],
  ['wage-arrears-blacklist', '涉及人数', { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] }],
  ['administrative-penalty', '处罚决定日期', { type: 'custom', formulae: ['AND(ISNUMBER(C2),C2>=1,C2<TODAY()+1)'], errorStyle: 'stop' }],
  ['administrative-penalty', '处罚有效期', { type: 'custom', formulae: ['OR(C2="长期",AND(ISNUMBER(C2),C2>=MAX(1,N(B2)),C2<73051))'] }],
];

test.each(RULES)('%s, %s: a cell takes what the platform takes', (id, heading, expected) => {
  expect(rule(columnOf(id, heading))).toMatchObject({ ...expected, allowBlank: true, showErrorMessage: true, showInputMessage: true });
});

test('a cell for several values has no list in its way, but a prompt with the values', () => {
  const several = rule(columnOf('administrative-penalty', '处罚类别'));
  expect(several).toMatchObject({ type: 'any', showInputMessage: true, prompt: expect.stringMatching(/^每行必填。可填一项或几项，几项之间用“；”隔开.*可选：警告、通报批评、罚款/) });
  expect(several).not.toHaveProperty('formulae');
});

test('choices that are too many, or hold a comma, are named elsewhere', () => {
  const column = columnOf('administrative-licence', '当前状态');
  const many = Array.from({ length: 60 }, (_, i) => `第${i}种`);
  expect(rule({ ...column, rule: { kind: 'choice', values: many, asks: false } }).formulae).toEqual(['named_60']);
  expect(rule({ ...column, rule: { kind: 'choice', values: ['甲,乙', '丙'], asks: false } }).formulae).toEqual(['named_2']);
});

test('of every column there are a prompt, messages and formulas that a table program can hold', () => {
  for (const category of formed) {
    for (const column of toTemplate(category, 'correct', catalogue).columns) {
      const { prompt, promptTitle, error, errorTitle, formulae } = rule(column);
      expect(prompt).toMatch(/\S/);
      expect([prompt?.length ?? 0, promptTitle?.length ?? 0, error?.length ?? 0, errorTitle?.length ?? 0].map((length, i) => length <= ([255, 32, 225, 32][i] ?? 0))).toEqual([true, true, true, true]);
      for (const formula of formulae ?? []) expect(String(formula).length).toBeLessThanOrEqual(255);
    }
  }
});

import { checkRow, type RawCell } from '@credit/domain';
import { loadCatalogue } from './load-catalogue.js';
import { collected } from './testing/collected.js';
import { identityNumber } from './testing/number-mother.js';
import { planOf } from './testing/plan-mother.js';
import { cellsOf, goodRow } from './testing/row-mother.js';

const catalogue = loadCatalogue();

/** The first fault of a good row with these cells in it; undefined when it is taken. */
function faultOf(id: string, changed: Readonly<Record<string, RawCell>>): { readonly code: string; readonly column: string | null; readonly found: string | null } | undefined {
  const category = collected(catalogue).find((one) => one.id === id);
  if (!category) throw new Error(`nobody sends ${id}`);
  const good = goodRow(category.form, catalogue.codeLists, { index: 0, person: category.subjectTypes.includes('natural-person') });
  const checked = checkRow({ row: 2, cells: cellsOf(category.form, new Map([...good, ...Object.entries(changed)])) }, planOf(catalogue, category));
  return checked.outcome === 'rejected' ? checked.faults[0] : undefined;
}

describe('a cell that must be filled and says nothing', () => {
  test.each([
    ['complaint-12315', 'TS_RQ', '\u00ad', '受理日期'],
    ['complaint-12315', 'TS_MC', '\u202a', '被投诉举报单位名称'],
    ['social-insurance-payment', 'JN_QJ', '¥', '欠缴金额（元）'],
    ['lawyer-record', 'CY_ZJHM', '-------', '证件号码'],
  ])('%s %s', (id, field, cell, column) => {
    expect(faultOf(id, { JN_ZT: '欠缴', [field]: cell })).toMatchObject({ code: 'REQUIRED_MISSING', column });
  });
});

describe('what a column asks of another is asked whatever words the other uses', () => {
  test.each([
    ['complaint-12315', { TS_ZT: '办结', TS_HS: null }, '核实结果'],
    ['abnormal-operation-list', { MD_ZT: '恢复正常', MD_YXQZ: null }, '移出（恢复）日期'],
    ['lawyer-record', { CY_XXLB: '执业许可', CY_ZSBH: null }, '律师执业证号'],
    ['lawyer-record', { CY_XXLB: '行业惩戒', CY_WSH: null }, '文书号'],
  ])('%s %j', (id, changed, column) => {
    expect(faultOf(id, changed)).toMatchObject({ code: 'REQUIRED_MISSING', column });
  });

  test('and not where it says something else', () => {
    expect(faultOf('complaint-12315', { TS_ZT: '处理中', TS_HS: null, TS_JG: null })).toBeUndefined();
    expect(faultOf('abnormal-operation-list', { MD_ZT: '列入', MD_YXQZ: null })).toBeUndefined();
  });
});

test('brackets of either width name the same value', () => {
  expect(faultOf('business-registration', { DJ_ZT: '存续（在营、开业、在册）' })).toBeUndefined();
  expect(faultOf('business-registration', { DJ_ZT: '存续(在营、开业、在册)' })).toBeUndefined();
});

test('an identity number in the wrong column is not repeated', () => {
  expect(faultOf('complaint-12315', { TS_SHXYM: identityNumber(1) })).toMatchObject({ code: 'USCC_INVALID', found: expect.stringContaining('********') });
  expect(faultOf('complaint-12315', { TS_ZT: identityNumber(1) })).toMatchObject({ code: 'CODE_NOT_IN_LIST', found: expect.stringContaining('********') });
});

test('another document than an identity card has a number of its own kind', () => {
  expect(faultOf('lawyer-record', { CY_ZJLX: '回乡证', CY_ZJHM: 'H0123456702' })).toBeUndefined();
  expect(faultOf('lawyer-record', { CY_ZJLX: '居民身份证', CY_ZJHM: 'H0123456702' })).toMatchObject({ code: 'ID_NUMBER_INVALID' });
});

import { loadCatalogue } from '@credit/catalogue';
import { planRows } from './row-plan.js';
import { countUnclassed, unclassedNotice } from './unclassed.js';
import { checkRow, type RecordCategory, type RecordForm } from '@credit/domain';
import type { Submission } from '@credit/db';

const catalogue = loadCatalogue();
const MARKET = '11430422MBX001011P';

function formOf(id: string): { readonly category: RecordCategory; readonly form: RecordForm } {
  const category = catalogue.categories.get(id);
  if (!category?.form) throw new Error(`no form for ${id}`);
  return { category, form: category.form };
}

function penalty(kinds: string, level: string): ReturnType<typeof checkRow> {
  const { category, form } = formOf('administrative-penalty');
  const values: Readonly<Record<string, string>> = {
    CF_XDR_MC: '衡南县测试甲商贸有限公司', CF_XDR_LB: '法人及非法人组织', CF_XDR_SHXYM: '91430422MAX000015J', CF_FRDB: '测试某', CF_WSH: '测罚〔2026〕1号',
    CF_WFXW: '测试', CF_SY: '测试', CF_YJ: '《测试办法》第一条', CF_CFLB: kinds, CF_NR: kinds, CF_NR_FK: kinds.includes('罚款') ? '1' : '', CF_JDRQ: '2026-10-30',
    CF_YXQ: '2099-12-31', CF_CFJG: '衡南县市场监督管理局', CF_CFJGDM: MARKET, CF_SJLY: '衡南县市场监督管理局', CF_SJLYDM: MARKET, DISCREDIT_LEVEL: level,
    CF_NR_ZKDX: kinds.includes('吊销') ? '测试许可证' : '',
  };
  const submission: Submission = {
    id: 1, receipt: 'S-20261102-000001', item: category.id, organ: MARKET, operation: 'upsert', fileName: '', byteSize: 0, sha256: '', storedName: null,
    receivedOn: '2026-11-02', state: 'working', refusal: null, sheet: null, notices: [], lastRow: 0, processedRows: 0,
    counts: { accepted: 0, acceptedWithWarning: 0, rejected: 0, quarantined: 0, duplicate: 0, skipped: 0 },
  };
  const columns = form.columns.map((column, index) => ({ index, heading: column.heading, group: null, field: column.field, unit: null }));
  const plan = planRows({ catalogue, submission, category, form, columns });
  return checkRow({ row: 2, cells: form.columns.map((column) => values[column.field] || null) }, plan);
}

describe('a penalty whose class nobody tells is held, and the sender is told', () => {
  test.each([
    ['罚款', '', 1],
    ['罚款', '一般', 0],
    ['警告', '', 0],
    ['罚款;吊销许可证件', '', 0],
    ['责令停产停业', '', 1],
  ])('%s with level “%s”', (kinds, level, held) => {
    const row = penalty(kinds, level);
    expect(row.outcome).toBe('draft');
    expect(countUnclassed([row], formOf('administrative-penalty').form, catalogue.publicationLaw)).toBe(held);
  });

  test('forms without severity have none', () => {
    expect(countUnclassed([penalty('罚款', '')], formOf('rural-honour').form, catalogue.publicationLaw)).toBe(0);
  });

  test('the notice says how many and what to do', () => {
    expect(unclassedNotice(3)).toMatch(/3 条.*更正文件/);
  });
});


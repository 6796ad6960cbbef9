import { loadCatalogue } from '@credit/catalogue';
import { NO_TALLIES, type Submission } from '@credit/db';
import { checkRow, type CheckedRow, type RecordCategory, type RecordForm, type RowPlan } from '@credit/domain';
import { planRows } from './row-plan.js';

export const catalogue = loadCatalogue();
const MARKET = '11430422MBX001011P';

const VALUES: Readonly<Record<string, string>> = {
  CF_XDR_MC: '衡南县测试甲商贸有限公司', CF_XDR_LB: '法人及非法人组织', CF_XDR_SHXYM: '91430422MAX000015J', CF_FRDB: '测试某', CF_WSH: '测罚〔2026〕1号',
  CF_WFXW: '测试', CF_SY: '测试', CF_YJ: '《测试办法》第一条', CF_CFLB: '警告', CF_NR: '警告', CF_JDRQ: '2026-10-30', CF_YXQ: '2099-12-31',
  CF_CFJG: '衡南县市场监督管理局', CF_CFJGDM: MARKET, CF_SJLY: '衡南县市场监督管理局', CF_SJLYDM: MARKET,
};

export function formOf(id: string): { readonly category: RecordCategory; readonly form: RecordForm } {
  const category = catalogue.categories.get(id);
  if (!category?.form) throw new Error(`no form for ${id}`);
  return { category, form: category.form };
}

/** The plan of a file of penalties that the market regulator sent. */
export function penaltyPlan(sent: Partial<Pick<Submission, 'receivedOn' | 'operation'>> = {}): RowPlan {
  const { category, form } = formOf('administrative-penalty');
  const submission: Submission = {
    id: 1, receipt: 'S-20261102-000001', item: category.id, organ: MARKET, operation: 'upsert', fileName: '', byteSize: 0, sha256: '', storedName: null,
    receivedOn: '2026-11-02', state: 'working', refusal: null, sheet: null, notices: [], lastRow: 0, processedRows: 0,
    counts: { accepted: 0, acceptedWithWarning: 0, rejected: 0, quarantined: 0, duplicate: 0, skipped: 0 }, tallies: NO_TALLIES,
    ...sent,
  };
  const columns = form.columns.map((column, index) => ({ index, heading: column.heading, group: null, field: column.field, unit: null }));
  return planRows({ catalogue, submission, category, form, columns });
}

/** A penalty with some values changed, checked by the plan. */
export function checkedPenalty(values: Readonly<Record<string, string>>, plan: RowPlan = penaltyPlan()): CheckedRow {
  const all = { ...VALUES, ...values };
  return checkRow({ row: 2, cells: plan.form.columns.map(({ field }) => all[field] || null) }, plan);
}

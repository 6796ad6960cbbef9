import type { Fact } from './fact.js';

/** One listing on one list, day by day. Terms end on the corresponding day, which is counted whole (民法典第二百零一至二百零三条). */
export interface ListCase {
  readonly list: string;
  readonly says: string;
  readonly fact: Fact;
  readonly dayBefore: string;
  readonly firstDay: string;
  /** Null: until performed or removed; `dayAfter` is then a day years later, on which it still stands. */
  readonly lastDay: string | null;
  readonly dayAfter: string;
}

const listed = (decided: string, fields: Readonly<Record<string, string>> = {}, stated?: string): Pick<Fact, 'decided' | 'fields' | 'stated'> =>
  stated === undefined ? { decided, fields } : { decided, fields, stated };
const organisation = (category: string, days: Pick<Fact, 'decided' | 'fields' | 'stated'>): Fact => ({ category, subject: 'enterprise', ...days });
const person = (category: string, days: Pick<Fact, 'decided' | 'fields' | 'stated'>): Fact => ({ category, subject: 'natural-person', ...days });
/** The county's one item for lists of several sectors: the record itself says which list it is. */
const sector = (words: string, decided: string, stated?: string): Fact => organisation('industry-blacklist', listed(decided, { MD_SY: `列入${words}名单` }, stated));
const severe = { DISCREDIT_LEVEL: '严重' };

export const EVERY_LIST: readonly ListCase[] = [
  // 失信被执行人：期限二年，决定书写明（法释〔2017〕7号第二条）
  { list: 'dishonest-judgment-debtor', says: '违反财产报告制度，二年', fact: organisation('dishonest-judgment-debtor', listed('2025-03-07', {}, '2027-03-07')),
    dayBefore: '2025-03-06', firstDay: '2025-03-07', lastDay: '2027-03-07', dayAfter: '2027-03-08' },
  { list: 'dishonest-judgment-debtor', says: '有履行能力而拒不履行，履行为止', fact: organisation('dishonest-judgment-debtor', listed('2025-06-27')),
    dayBefore: '2025-06-26', firstDay: '2025-06-27', lastDay: null, dayAfter: '2045-06-28' },
  { list: 'dishonest-judgment-debtor', says: '延长也不过五年', fact: person('dishonest-judgment-debtor-person', listed('2024-01-10', {}, '2034-01-10')),
    dayBefore: '2024-01-09', firstDay: '2024-01-10', lastDay: '2029-01-10', dayAfter: '2029-01-11' },
  // 重大税收违法失信主体：公布满三年停止；闰日没有对应日的，到月末
  { list: 'major-tax-violation', says: '三年，停止公布日期写得再晚也不算', fact: organisation('tax-violation-blacklist', listed('2024-02-29', {}, '2027-12-31')),
    dayBefore: '2024-02-28', firstDay: '2024-02-29', lastDay: '2027-02-28', dayAfter: '2027-03-01' },
  { list: 'wage-arrears', says: '三年', fact: organisation('wage-arrears-blacklist', listed('2024-11-29', {}, '2027-11-29')),
    dayBefore: '2024-11-28', firstDay: '2024-11-29', lastDay: '2027-11-29', dayAfter: '2027-11-30' },
  { list: 'samr-serious-violation', says: '三年', fact: organisation('quality-blacklist', listed('2025-01-31')),
    dayBefore: '2025-01-30', firstDay: '2025-01-31', lastDay: '2028-01-31', dayAfter: '2028-02-01' },
  { list: 'work-safety', says: '三年，决定写得更早的从其决定', fact: organisation('work-safety-blacklist', listed('2023-10-08', {}, '2026-04-08')),
    dayBefore: '2023-10-07', firstDay: '2023-10-08', lastDay: '2026-04-08', dayAfter: '2026-04-09' },
  { list: 'statistics-serious', says: '一年（未启用，只展示）', fact: sector('统计严重失信企业', '2026-01-15'),
    dayBefore: '2026-01-14', firstDay: '2026-01-15', lastDay: '2027-01-15', dayAfter: '2027-01-16' },
  // 禁止期自决定写明的起始日算（政府采购法第七十七条，一至三年）
  { list: 'procurement-serious-violation', says: '二年，自起始日', fact: { ...organisation('procurement-misconduct-list', listed('2025-12-06', {}, '2027-12-20')), begins: '2025-12-20' },
    dayBefore: '2025-12-19', firstDay: '2025-12-20', lastDay: '2027-12-20', dayAfter: '2027-12-21' },
  { list: 'procurement-serious-violation', says: '法定最长三年', fact: organisation('procurement-misconduct-list', listed('2025-05-01', {}, '2030-05-01')),
    dayBefore: '2025-04-30', firstDay: '2025-05-01', lastDay: '2028-05-01', dayAfter: '2028-05-02' },
  { list: 'culture-tourism-serious', says: '三年', fact: sector('文化和旅游市场严重失信主体', '2025-06-30'),
    dayBefore: '2025-06-29', firstDay: '2025-06-30', lastDay: '2028-06-30', dayAfter: '2028-07-01' },
  { list: 'culture-tourism-minor', says: '一年', fact: sector('文化和旅游市场轻微失信主体', '2025-08-31'),
    dayBefore: '2025-08-30', firstDay: '2025-08-31', lastDay: '2026-08-31', dayAfter: '2026-09-01' },
  { list: 'customs-serious', says: '以决定为准（未启用）', fact: sector('海关严重失信企业', '2026-05-01', '2028-05-01'),
    dayBefore: '2026-04-30', firstDay: '2026-05-01', lastDay: '2028-05-01', dayAfter: '2028-05-02' },
  { list: 'social-organisation-serious', says: '二年，不看处罚有效期', fact: { ...organisation('social-organisation-dishonesty', listed('2025-04-10', severe, '2035-04-10')), subject: 'social-organisation' },
    dayBefore: '2025-04-09', firstDay: '2025-04-10', lastDay: '2027-04-10', dayAfter: '2027-04-11' },
  { list: 'construction-market-blacklist', says: '一年（未启用，只展示）', fact: sector('建筑市场主体“黑名单”', '2026-02-01'),
    dayBefore: '2026-01-31', firstDay: '2026-02-01', lastDay: '2027-02-01', dayAfter: '2027-02-02' },
  { list: 'transport-overload-serious', says: '以决定为准（未启用）', fact: sector('严重违法超限超载运输当事人', '2026-03-03', '2027-03-03'),
    dayBefore: '2026-03-02', firstDay: '2026-03-03', lastDay: '2027-03-03', dayAfter: '2027-03-04' },
  { list: 'medical-insurance-serious', says: '以决定为准（未启用）', fact: sector('医疗保障领域严重失信主体', '2026-03-04', '2027-03-04'),
    dayBefore: '2026-03-03', firstDay: '2026-03-04', lastDay: '2027-03-04', dayAfter: '2027-03-05' },
  { list: 'research-integrity-serious', says: '以决定为准（未启用）', fact: sector('科研诚信严重失信行为', '2026-03-05', '2027-03-05'),
    dayBefore: '2026-03-04', firstDay: '2026-03-05', lastDay: '2027-03-05', dayAfter: '2027-03-06' },
  { list: 'intellectual-property-serious', says: '以决定为准（未启用）', fact: sector('知识产权领域严重违法失信', '2026-03-06', '2027-03-06'),
    dayBefore: '2026-03-05', firstDay: '2026-03-06', lastDay: '2027-03-06', dayAfter: '2027-03-07' },
  { list: 'geological-survey-serious', says: '以决定为准（未启用）', fact: sector('地质勘查单位严重失信主体', '2026-03-07', '2027-03-07'),
    dayBefore: '2026-03-06', firstDay: '2026-03-07', lastDay: '2027-03-07', dayAfter: '2027-03-08' },
  { list: 'charity-serious', says: '以决定为准（未启用）', fact: sector('慈善领域严重失信主体', '2026-03-08', '2027-03-08'),
    dayBefore: '2026-03-07', firstDay: '2026-03-08', lastDay: '2027-03-08', dayAfter: '2027-03-09' },
  { list: 'food-drug-serious', says: '以决定为准（未启用）', fact: sector('食品、药品安全严重违法失信', '2026-03-09', '2027-03-09'),
    dayBefore: '2026-03-08', firstDay: '2026-03-09', lastDay: '2027-03-09', dayAfter: '2027-03-10' },
  { list: 'fire-safety-serious', says: '以决定为准（未启用）', fact: sector('消防安全领域严重失信主体', '2026-03-10', '2027-03-10'),
    dayBefore: '2026-03-09', firstDay: '2026-03-10', lastDay: '2027-03-10', dayAfter: '2027-03-11' },
  { list: 'defence-duty-serious', says: '以决定为准（未启用）', fact: sector('拒不履行国防义务严重失信主体', '2026-03-11', '2027-03-11'),
    dayBefore: '2026-03-10', firstDay: '2026-03-11', lastDay: '2027-03-11', dayAfter: '2027-03-12' },
  { list: 'financial-regulation-serious', says: '以决定为准（未启用）', fact: sector('金融监管领域严重失信主体', '2026-10-08', '2027-10-08'),
    dayBefore: '2026-10-07', firstDay: '2026-10-08', lastDay: '2027-10-08', dayAfter: '2027-10-09' },
  // 状态、公告
  { list: 'abnormal-operation', says: '改正后移出为止', fact: organisation('abnormal-operation-list', listed('2026-07-02')),
    dayBefore: '2026-07-01', firstDay: '2026-07-02', lastDay: null, dayAfter: '2046-07-02' },
  { list: 'tax-arrears', says: '缴清为止', fact: organisation('tax-arrears', listed('2026-10-15', { QJ_XM: '增值税', QJ_JE: '1.2' })),
    dayBefore: '2026-10-14', firstDay: '2026-10-15', lastDay: null, dayAfter: '2046-10-15' },
  { list: 'wage-arrears-notice', says: '公布机关撤下为止', fact: organisation('wage-arrears', listed('2026-09-01', { QJ_XM: '工资', QJ_JE: '30' })),
    dayBefore: '2026-08-31', firstDay: '2026-09-01', lastDay: null, dayAfter: '2046-09-01' },
  // 个案决定
  { list: 'bid-disqualification', says: '串通投标，取消投标资格二年', fact: organisation('bidding-violation-announcement', listed('2025-09-01', severe, '2027-09-01')),
    dayBefore: '2025-08-31', firstDay: '2025-09-01', lastDay: '2027-09-01', dayAfter: '2027-09-02' },
  { list: 'procurement-major-violation', says: '吊销许可证件，三年', fact: organisation('administrative-penalty', listed('2024-05-20', { CF_CFLB: '罚款;吊销许可证件' }, '2099-01-01')),
    dayBefore: '2024-05-19', firstDay: '2024-05-20', lastDay: '2027-05-20', dayAfter: '2027-05-21' },
  { list: 'procurement-major-violation', says: '罚款二百万元', fact: organisation('administrative-penalty', listed('2024-05-21', { CF_CFLB: '罚款', CF_NR_FK: '200', ...severe })),
    dayBefore: '2024-05-20', firstDay: '2024-05-21', lastDay: '2027-05-21', dayAfter: '2027-05-22' },
  { list: 'licence-fraud-decision', says: '骗取许可，三年内不得再申请', fact: organisation('administrative-penalty', listed('2025-02-10', { CF_YJ: '《中华人民共和国行政许可法》第七十九条', CF_CFLB: '其他-撤销许可', ...severe }, '2028-02-10')),
    dayBefore: '2025-02-09', firstDay: '2025-02-10', lastDay: '2028-02-10', dayAfter: '2028-02-11' },
  { list: 'false-registration-decision', says: '三年内不得再申请登记', fact: person('market-violation-person', listed('2025-03-10', { CF_YJ: '《市场主体登记管理条例》第四十条', ...severe })),
    dayBefore: '2025-03-09', firstDay: '2025-03-10', lastDay: '2028-03-10', dayAfter: '2028-03-11' },
  { list: 'statutory-occupation-ban', says: '五年从业限制：公示三年期满后平台不再使用', fact: organisation('market-ban-and-exit', listed('2025-04-01', { CF_CFLB: '限制从业' }, '2030-04-01')),
    dayBefore: '2025-03-31', firstDay: '2025-04-01', lastDay: '2028-04-01', dayAfter: '2028-04-02' },
  { list: 'licence-revoked-legal-representative', says: '三年', fact: person('market-violation-person', listed('2025-05-06', { CF_YJ: '《中华人民共和国公司法》第一百七十八条', ...severe })),
    dayBefore: '2025-05-05', firstDay: '2025-05-06', lastDay: '2028-05-06', dayAfter: '2028-05-07' },
  // 守信名单、荣誉
  { list: 'tax-credit-a', says: '按年评价，一年内有效', fact: organisation('tax-credit-rating-a', listed('2026-04-20', { RY_ND: '2025', RY_BT: 'A' })),
    dayBefore: '2026-04-19', firstDay: '2026-04-20', lastDay: '2027-04-20', dayAfter: '2027-04-21' },
  { list: 'customs-aeo', says: '认证有效期间', fact: organisation('import-export-credit-evaluation', listed('2026-05-11', { PG_JG: '高级认证企业' }, '2029-05-10')),
    dayBefore: '2026-05-10', firstDay: '2026-05-11', lastDay: '2029-05-10', dayAfter: '2029-05-11' },
  { list: 'environment-integrity', says: '按年评价，一年内有效', fact: organisation('environmental-credit-rating', listed('2026-06-05', { PJ_ND: '2025', PJ_DJ: '环保诚信企业' })),
    dayBefore: '2026-06-04', firstDay: '2026-06-05', lastDay: '2027-06-05', dayAfter: '2027-06-06' },
  { list: 'labour-integrity-a', says: '按年评价，一年内有效', fact: organisation('labour-integrity-grade', listed('2026-03-31', { PJ_ND: '2025', PJ_DJ: 'A' })),
    dayBefore: '2026-03-30', firstDay: '2026-03-31', lastDay: '2027-03-31', dayAfter: '2027-04-01' },
  { list: 'integrity-model', says: '没有期限', fact: organisation('integrity-model-unit', listed('2020-01-01')),
    dayBefore: '2019-12-31', firstDay: '2020-01-01', lastDay: null, dayAfter: '2040-01-01' },
  { list: 'honour', says: '有效期至证书写明的日子', fact: organisation('rural-honour', listed('2026-03-01', { RY_BT: '县级质量安全诚信社', RY_JB: '县级' }, '2029-03-01')),
    dayBefore: '2026-02-28', firstDay: '2026-03-01', lastDay: '2029-03-01', dayAfter: '2029-03-02' },
  { list: 'commitment-kept', says: '承诺到期日不是荣誉的期限', fact: organisation('credit-commitment', listed('2026-01-05', { CN_LXZT: '已履行', CN_SX: '按期完工' }, '2026-06-30')),
    dayBefore: '2026-01-04', firstDay: '2026-01-05', lastDay: null, dayAfter: '2046-01-05' },
];

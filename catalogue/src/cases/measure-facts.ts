import type { Fact } from './fact.js';

/** Facts of 20 October 2026 on which measures are tried: one for each list that triggers one, and for each category that the county names. */
const DECIDED = '2026-10-20';

function fact(subject: Fact['subject'], category: string, fields: Readonly<Record<string, string>> = {}): Fact {
  return { category, subject, decided: DECIDED, fields };
}

const severe = { DISCREDIT_LEVEL: '严重', CF_CFLB: '罚款' };

export const LISTED_FACTS = {
  失信被执行人: fact('enterprise', 'dishonest-judgment-debtor'),
  失信被执行人个人: fact('natural-person', 'dishonest-judgment-debtor-person'),
  重大税收违法: fact('enterprise', 'tax-violation-blacklist'),
  拖欠农民工工资: fact('enterprise', 'wage-arrears-blacklist'),
  市场监管严重违法: fact('enterprise', 'quality-blacklist'),
  安全生产严重失信: fact('enterprise', 'work-safety-blacklist'),
  政府采购严重违法: fact('enterprise', 'procurement-misconduct-list'),
  文旅严重失信: fact('enterprise', 'industry-blacklist', { MD_SY: '列入文化和旅游市场严重失信主体名单' }),
  文旅轻微失信: fact('enterprise', 'industry-blacklist', { MD_SY: '列入文化和旅游市场轻微失信主体名单' }),
  海关严重失信: fact('enterprise', 'industry-blacklist', { MD_SY: '列入海关严重失信企业' }),
  社会组织严重违法: fact('social-organisation', 'social-organisation-dishonesty', severe),
  经营异常: fact('enterprise', 'abnormal-operation-list'),
  欠税公告: fact('enterprise', 'tax-arrears', { QJ_XM: '增值税', QJ_JE: '1.2' }),
  拖欠工资公布: fact('enterprise', 'wage-arrears', { QJ_XM: '工资', QJ_JE: '30' }),
  取消投标资格: fact('enterprise', 'bidding-violation-announcement', severe),
  吊销许可证件: fact('enterprise', 'administrative-penalty', { CF_CFLB: '吊销许可证件' }),
  骗取许可: fact('enterprise', 'administrative-penalty', { ...severe, CF_YJ: '《中华人民共和国行政许可法》第七十九条' }),
  一般罚款: fact('enterprise', 'administrative-penalty', { ...severe, CF_NR_FK: '199.999999' }),
  虚假登记责任人: fact('natural-person', 'market-violation-person', { ...severe, CF_YJ: '《市场主体登记管理条例》第四十条' }),
  食品限制从业: fact('enterprise', 'market-ban-and-exit', { CF_CFLB: '限制从业', CF_YJ: '《中华人民共和国食品安全法》第一百三十五条' }),
  安全生产限制从业: fact('natural-person', 'market-violation-person', { CF_CFLB: '限制从业', CF_YJ: '《中华人民共和国安全生产法》第九十四条' }),
  吊销执照责任人: fact('natural-person', 'market-violation-person', { ...severe, CF_YJ: '《中华人民共和国公司法》第一百七十八条' }),
  纳税信用A级: fact('enterprise', 'tax-credit-rating-a', { RY_ND: '2025', RY_BT: 'A' }),
  海关高级认证: fact('enterprise', 'import-export-credit-evaluation', { PG_JG: '高级认证企业' }),
  海关失信等级: fact('enterprise', 'import-export-credit-evaluation', { PG_JG: '失信企业' }),
  环保诚信: fact('enterprise', 'environmental-credit-rating', { PJ_ND: '2025', PJ_DJ: '环保诚信企业' }),
  劳动保障A级: fact('enterprise', 'labour-integrity-grade', { PJ_ND: '2025', PJ_DJ: 'A' }),
  诚信典型: fact('enterprise', 'integrity-model-unit'),
  荣誉: fact('cooperative', 'rural-honour', { RY_BT: '县级质量安全诚信社' }),
  已履行承诺: fact('enterprise', 'credit-commitment', { CN_LXZT: '已履行', CN_SX: '按期完工' }),
  履行中承诺: fact('enterprise', 'credit-commitment', { CN_LXZT: '履行中', CN_SX: '按期完工' }),
  违诺未经认定: fact('enterprise', 'credit-commitment', { CN_LXZT: '违诺', CN_SX: '按期完工' }),
} as const satisfies Readonly<Record<string, Fact>>;

export const COUNTY_FACTS = {
  安全生产失信处罚: fact('enterprise', 'safety-dishonesty', severe),
  安全生产退出: fact('enterprise', 'safety-market-exit', severe),
  广告失信处罚: fact('enterprise', 'advertising-dishonesty', severe),
  政务失信: fact('organ', 'government-dishonesty', severe),
  信用信息侵权: fact('enterprise', 'infringement-accountability', severe),
  环保警示: fact('enterprise', 'environmental-credit-rating', { PJ_ND: '2025', PJ_DJ: '环保警示企业' }),
  环保良好: fact('enterprise', 'environmental-credit-rating', { PJ_ND: '2025', PJ_DJ: '环保良好企业' }),
  套取科研经费: fact('enterprise', 'research-fund-misuse-unit', severe),
  统计失信处罚: fact('enterprise', 'statistical-dishonesty', severe),
  道路运输AAA: fact('enterprise', 'transport-credit-grade', { PJ_ND: '2025', PJ_DJ: 'AAA' }),
  道路运输B: fact('enterprise', 'transport-credit-grade', { PJ_ND: '2025', PJ_DJ: 'B' }),
  自我纠错: fact('enterprise', 'self-correction-unit'),
  诚信药店: fact('enterprise', 'integrity-pharmacy'),
  明码实价店: fact('enterprise', 'honest-price-store'),
  可信网站: fact('enterprise', 'trusted-website-certification'),
  统计诚信企业: fact('enterprise', 'statistical-integrity-enterprise'),
  诚信医院: fact('public-institution', 'integrity-hospital'),
  信用村: fact('grassroots-organisation', 'credit-village'),
  青年信用示范户: fact('natural-person', 'youth-credit-household'),
  单位荣誉: fact('enterprise', 'honour-unit'),
  信用工作表彰: fact('organ', 'credit-work-commendation'),
} as const satisfies Readonly<Record<string, Fact>>;

export const MEASURE_FACTS: Readonly<Record<string, Fact>> = { ...LISTED_FACTS, ...COUNTY_FACTS };

import type { Role } from '@credit/domain';

/** Somebody who is not there: an account of the demo issuer. */
export interface DemoAccount {
  readonly id: string;
  readonly name: string;
  /** What the account is for, as the login page says it. */
  readonly what: string;
  readonly roles: readonly Role[];
  readonly organ?: string;
  /** Of the sample county: a number of the nineteenth century. */
  readonly identityNumber?: string;
  readonly represents?: readonly string[];
}

const MARKET = '11430422MBX001011P';
const HOUSING = '11430422MBX001038F';
const FINANCE = '11430422MBX001046A';
const TRADING_CENTRE = '12430422MBX001142G';
const REFORM = '11430422MBX00110X3';

/** One for each role, and clerks of other departments: one that supervises procurement and has measures to carry out. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { id: 'citizen', name: '西门星野', what: '自然人', roles: ['citizen'], identityNumber: '430400187708311416' },
  { id: 'representative', name: '演示代表人', what: '企业代表人：衡南县岐山办事处众岳食品有限公司', roles: ['representative'], represents: ['91430422MAX895170D'] },
  { id: 'clerk-market', name: '演示经办甲', what: '市场监督管理局经办人', roles: ['clerk'], organ: MARKET },
  { id: 'clerk-housing', name: '演示经办乙', what: '住房和城乡建设局经办人', roles: ['clerk'], organ: HOUSING },
  { id: 'clerk-finance', name: '演示经办丙', what: '财政局经办人（采购监管、联合奖惩）', roles: ['clerk'], organ: FINANCE },
  { id: 'reviewer-market', name: '演示复核', what: '市场监督管理局复核人', roles: ['reviewer'], organ: MARKET },
  { id: 'checker', name: '演示核查', what: '公共资源交易中心核查人（采购）', roles: ['checker'], organ: TRADING_CENTRE },
  { id: 'office', name: '演示联席办', what: '联席会议办公室（发展和改革局）', roles: ['office'], organ: REFORM },
  { id: 'system-administrator', name: '演示系统管理', what: '系统管理员', roles: ['system-administrator'], organ: REFORM },
  { id: 'security-administrator', name: '演示安全管理', what: '安全管理员', roles: ['security-administrator'], organ: REFORM },
  { id: 'audit-administrator', name: '演示审计管理', what: '审计管理员', roles: ['audit-administrator'], organ: REFORM },
];

/** A department's own system, for calls without a person. */
export const DEMO_SYSTEM = { clientId: 'demo-department-system', clientSecret: 'demo-department-system', organ: MARKET, scopes: ['submit', 'look-at-submission', 'check', 'look-at-receipt'] } as const;

import type { AccountRole } from './api.js';

/** Roles of officers that a security administrator gives: their names and what they are for (roles.yaml). */
export const OFFICERS_ROLES: readonly { readonly id: AccountRole; readonly name: string; readonly does: string; readonly group: '业务' | '三员' }[] = [
  { id: 'CLERK', name: '部门经办人', does: '报送、确认、核查、监测、办理联合奖惩', group: '业务' },
  { id: 'REVIEWER', name: '部门复核人', does: '复核；依职责查看自然人的档案', group: '业务' },
  { id: 'CHECKER', name: '核查人', does: '采购、招标、窗口在决定以前核查', group: '业务' },
  { id: 'OFFICE', name: '联席会议办公室', does: '查看全县归集，抽查、通报、催办', group: '业务' },
  { id: 'SYSTEM_ADMINISTRATOR', name: '系统管理员', does: '密钥和运行，不看业务数据', group: '三员' },
  { id: 'SECURITY_ADMINISTRATOR', name: '安全管理员', does: '账号和角色', group: '三员' },
  { id: 'AUDIT_ADMINISTRATOR', name: '审计管理员', does: '审计日志', group: '三员' },
];

const NAMES: ReadonlyMap<string, string> = new Map(OFFICERS_ROLES.map(({ id, name }) => [id, name]));

export function roleWords(role: string): string {
  return NAMES.get(role) ?? role;
}

/** 部门经办人、部门复核人 */
export function rolesWords(roles: readonly string[]): string {
  return roles.length === 0 ? '没有角色' : roles.map(roleWords).join('、');
}

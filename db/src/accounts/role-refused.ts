import { isNativeError } from 'node:util/types';

/** Constraints by which the database refuses a role, and what is told of them. */
const WORDS: Readonly<Record<string, string>> = {
  account_administrators_apart: '系统管理员、安全管理员、审计管理员不得由一人兼任，也不得兼办业务（三员分立，GB/T 22239-2019 8.1.5）',
  account_own_affairs_apart: '办自己的事和办公事用不同的账号，不得兼任',
  account_role_not_by_oneself: '不能给自己授予或收回角色',
  account_role_by_security: '只有安全管理员授予、收回角色',
  account_role_decided: '安全管理员决定过的账号，登录服务不再改变其角色',
  account_roles_known: '没有这个角色',
};

/** The database refuses a role: which of its constraints does, in words. */
export class RoleRefused extends Error {
  override readonly name = 'RoleRefused';
}

/** The refusal that a database's error is; undefined for any other error. */
export function toRoleRefused(error: unknown): RoleRefused | undefined {
  if (!isNativeError(error) || !('constraint' in error) || typeof error.constraint !== 'string') return undefined;
  const words = WORDS[error.constraint];
  return words === undefined ? undefined : new RoleRefused(words, { cause: error });
}

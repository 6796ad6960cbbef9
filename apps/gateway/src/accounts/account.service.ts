import { Injectable } from '@nestjs/common';
import { RoleRefused, type Account as StoredAccount } from '@credit/db';
import { isUscc, OFFICERS_ROLES, separationBroken, tidyIdentifier, withoutIdentityNumbers, writtenBy, type AuditAction, type Caller, type Role } from '@credit/domain';
import { pageOf } from '../graphql/page-of.js';
import { readCursor, readId } from '../graphql/read-cursor.js';
import { Platform } from '../platform/platform.js';
import type { Account, AccountConnection, AccountFile, RoleRefusal } from './account.types.js';

/** Accounts of officers and what they may: the security administrator's affair. */
@Injectable()
export class AccountService {
  constructor(private readonly platform: Platform) {}

  async page({ organ, first, after }: { readonly organ: string | null; readonly first: number; readonly after: string | null }, caller: Caller): Promise<AccountConnection> {
    const found = await this.platform.store.accounts.page({ organ, after: readCursor(after, 'id'), limit: first + 1 });
    const { shown, pageInfo } = pageOf(found, first, ({ id }) => id);
    await this.platform.audit.write({ action: 'account.list', ...writtenBy(caller), organ, purpose: null, subjectId: null, detail: { after, found: shown.length } });
    return { nodes: shown.map(toView), pageInfo };
  }

  async open(id: string, caller: Caller): Promise<AccountFile | RoleRefusal> {
    const account = await this.find(id);
    if (!account) return { reason: `没有工作人员的账号 ${id}` };
    await this.platform.audit.write({ action: 'account.look', ...writtenBy(caller), organ: account.organ, purpose: null, subjectId: null, object: `account:${account.id}`, detail: {} });
    const events = await this.platform.store.accounts.eventsOf(account.id);
    const organName = account.organ === null ? null : (this.platform.catalogue.organs.get(account.organ)?.name ?? null);
    return { account: toView(account), organName, events: events.map((event) => ({ ...event, at: event.at.toISOString() })) };
  }

  /** Gives or takes a role. Refused, with the rule, where nobody may hold it together with what the account has, and to oneself. */
  async change({ account: id, role: named, give, reason }: { readonly account: string; readonly role: string; readonly give: boolean; readonly reason: string }, caller: Caller): Promise<Account | RoleRefusal> {
    const { store, catalogue } = this.platform;
    const account = await this.find(id);
    const role = OFFICERS_ROLES.find((each) => each === named);
    if (!account) return { reason: `没有工作人员的账号 ${id}` };
    if (role === undefined) return { reason: '自然人和单位代表人以登录服务的核验为准，不能授予' };
    const broken = give ? separationBroken([...account.roles, role], catalogue.access) : undefined;
    if (broken) return { reason: broken.text };
    return this.decide(caller, { action: give ? 'role.give' : 'role.take', account: account.id, role, reason }, (by, why) => store.accounts.change({ account: account.id, role, given: give, by, reason: why }));
  }

  /** An officer works for another organ: what the account may it may no longer, until it is given roles anew. */
  async move({ account: id, organ: named, reason }: { readonly account: string; readonly organ: string; readonly reason: string }, caller: Caller): Promise<Account | RoleRefusal> {
    const account = await this.find(id);
    const organ = tidyIdentifier(named);
    if (!account) return { reason: `没有工作人员的账号 ${id}` };
    if (!isUscc(organ)) return { reason: `${organ} 不是有效的统一社会信用代码` };
    return this.decide(caller, { action: 'account.move', account: account.id, role: null, reason }, (by, why) => this.platform.store.accounts.move(account.id, { organ, by, reason: why }));
  }

  /** Closes an account, or opens it again. */
  async close({ account: id, close, reason }: { readonly account: string; readonly close: boolean; readonly reason: string }, caller: Caller): Promise<Account | RoleRefusal> {
    const account = await this.find(id);
    if (!account) return { reason: `没有工作人员的账号 ${id}` };
    if (caller.kind === 'officer' && caller.account === account.id) return { reason: '不能停用自己的账号' };
    return this.decide(caller, { action: close ? 'account.close' : 'account.open', account: account.id, role: null, reason }, () => this.platform.store.accounts.close(account.id, close));
  }

  private async decide(
    caller: Caller,
    { action, account, role, reason: given }: { readonly action: AuditAction; readonly account: number; readonly role: Role | null; readonly reason: string },
    work: (by: number, reason: string) => Promise<StoredAccount | undefined>,
  ): Promise<Account | RoleRefusal> {
    const reason = withoutIdentityNumbers(given.trim());
    if (reason === '') return { reason: '请写明理由' };
    if (caller.kind !== 'officer') return { reason: '由安全管理员本人办理' };
    const log = (done: boolean): Promise<void> => this.platform.audit.write({
      action, ...writtenBy(caller), organ: caller.organ, purpose: reason, subjectId: null, object: `account:${account}`, result: done ? 'done' : 'refused', detail: { role },
    });
    try {
      const changed = await work(caller.account, reason);
      await log(true);
      return changed ? toView(changed) : { reason: `没有账号 ${account}` };
    } catch (error) {
      if (!(error instanceof RoleRefused)) throw error;
      await log(false);
      return { reason: error.message };
    }
  }

  private async find(id: string): Promise<StoredAccount | undefined> {
    const number = readId(id);
    const account = number === undefined ? undefined : await this.platform.store.accounts.find(number);
    return account?.organ === null ? undefined : account;
  }
}

function toView({ id, name, organ, roles, closed }: StoredAccount): Account {
  return { id: String(id), name, organ, roles, closed };
}

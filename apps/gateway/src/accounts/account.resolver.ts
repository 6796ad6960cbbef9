import { tidyIdentifier, type Caller } from '@credit/domain';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { AccountService } from './account.service.js';
import { Account, AccountAnswer, AccountConnection, AccountFile, AccountFileAnswer, AccountsAnswer, ChangeRoleInput, CloseAccountInput, MoveAccountInput, RoleRefusal } from './account.types.js';

@Resolver()
export class AccountResolver {
  constructor(private readonly accounts: AccountService) {}

  @Demands('manage-accounts', 'answer')
  @Query(() => AccountsAnswer, { name: 'accounts', description: '工作人员的账号（安全管理员）' })
  page(
    @Args('organ', { type: () => String, nullable: true }) organ: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @CalledBy() caller: Caller,
  ): Promise<AccountConnection> {
    return this.accounts.page({ organ: organ == null ? null : tidyIdentifier(organ), first: pageSize(first), after: after ?? null }, caller);
  }

  @Demands('manage-accounts', 'answer')
  @Query(() => AccountFileAnswer, { name: 'account', description: '一个工作人员的账号和角色的由来（安全管理员）' })
  open(@Args('id', { type: () => ID }) id: string, @CalledBy() caller: Caller): Promise<AccountFile | RoleRefusal> {
    return this.accounts.open(id, caller);
  }

  @Demands('manage-accounts', 'answer')
  @Mutation(() => AccountAnswer, { description: '授予或收回角色（安全管理员）；不能给自己，三员不得兼任' })
  changeRole(@Args('input', { type: () => ChangeRoleInput }) input: ChangeRoleInput, @CalledBy() caller: Caller): Promise<Account | RoleRefusal> {
    return this.accounts.change(input, caller);
  }

  @Demands('manage-accounts', 'answer')
  @Mutation(() => AccountAnswer, { description: '停用账号或恢复（安全管理员）；正在用的会话当即失效，不能停用自己的' })
  closeAccount(@Args('input', { type: () => CloseAccountInput }) input: CloseAccountInput, @CalledBy() caller: Caller): Promise<Account | RoleRefusal> {
    return this.accounts.close(input, caller);
  }

  @Demands('manage-accounts', 'answer')
  @Mutation(() => AccountAnswer, { description: '人员调往别的单位（安全管理员）：原有的角色一并收回' })
  moveAccount(@Args('input', { type: () => MoveAccountInput }) input: MoveAccountInput, @CalledBy() caller: Caller): Promise<Account | RoleRefusal> {
    return this.accounts.move(input, caller);
  }
}

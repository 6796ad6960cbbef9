import { ROLES } from '@credit/domain';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo } from '../disclosure/record.types.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

/** CLERK → clerk, SYSTEM_ADMINISTRATOR → system-administrator … */
export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role.toUpperCase().replaceAll('-', '_'), role]));
registerEnumType(RoleEnum, { name: 'Role', description: '角色；各能办理什么见 roles.yaml' });

@ObjectType({ description: '工作人员的账号' })
export class Account {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true, description: '所在单位' })
  organ!: string | null;
  @Field(() => [RoleEnum])
  roles!: readonly string[];
  @Field(() => Boolean, { description: '已停用' })
  closed!: boolean;
}

@ObjectType()
export class AccountConnection {
  @Field(() => [Account])
  nodes!: readonly Account[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: '一次授予或者收回' })
export class AccountRoleEvent {
  @Field(() => String, { description: '何时（UTC）' })
  at!: string;

  @Field(() => RoleEnum)
  role!: string;

  @Field(() => Boolean, { description: 'true 授予，false 收回' })
  given!: boolean;

  @Field(() => String, { nullable: true, description: '哪位安全管理员；为空的是第一次登录时按登录服务的说明' })
  by!: string | null;

  @Field(() => String)
  reason!: string;
}

@ObjectType({ description: '一个账号，连同角色授予、收回的经过' })
export class AccountFile {
  @Field(() => Account)
  account!: Account;

  @Field(() => String, { nullable: true, description: '所在单位的名称' })
  organName!: string | null;

  @Field(() => [AccountRoleEvent], { description: '最近的在前' })
  events!: readonly AccountRoleEvent[];
}

@ObjectType({ description: '这个角色不能这样授予或收回，以及为什么' })
export class RoleRefusal {
  @Field(() => String)
  reason!: string;
}

@InputType()
export class ChangeRoleInput {
  @Field(() => ID)
  account!: string;
  @Field(() => RoleEnum)
  role!: string;
  @Field(() => Boolean, { description: 'true 授予，false 收回' })
  give!: boolean;
  @Field(() => String, { description: '理由，如任命文件' })
  reason!: string;
}

@InputType()
export class MoveAccountInput {
  @Field(() => ID)
  account!: string;
  @Field(() => String, { description: '调往单位的统一社会信用代码' })
  organ!: string;
  @Field(() => String, { description: '理由，如调动文件' })
  reason!: string;
}

@InputType()
export class CloseAccountInput {
  @Field(() => ID)
  account!: string;
  @Field(() => Boolean, { description: 'true 停用，false 恢复' })
  close!: boolean;
  @Field(() => String, { description: '理由，如离职文件' })
  reason!: string;
}

export const AccountsAnswer = createUnionType({
  name: 'AccountsAnswer',
  types: () => [AccountConnection, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? AccountConnection,
});

export const AccountAnswer = createUnionType({
  name: 'AccountAnswer',
  types: () => [Account, RoleRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('id' in answer ? Account : RoleRefusal),
});

export const AccountFileAnswer = createUnionType({
  name: 'AccountFileAnswer',
  types: () => [AccountFile, RoleRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('events' in answer ? AccountFile : RoleRefusal),
});

import { createUnionType, Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { PageInfo } from '../disclosure/record.types.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

export const GranteeKindEnum = { ACCOUNT: 'account', ORGANISATION: 'organisation' } as const;
registerEnumType(GranteeKindEnum, { name: 'GranteeKind', description: '授权给谁：一个账号，或者一个单位（统一社会信用代码）' });

export const AuthorisationStateEnum = { IN_FORCE: 'in-force', USED: 'used', ENDED: 'ended', REVOKED: 'revoked' } as const;
registerEnumType(AuthorisationStateEnum, { name: 'AuthorisationState', description: '有效、已用（一次性的）、已到期、已撤回' });

@InputType({ description: '授权：允许谁、为什么、在什么期间看哪些类别' })
export class GiveAuthorisationInput {
  @Field(() => String, { nullable: true, description: '谁的档案：本人的可不写；单位代表人写单位代码' })
  code?: string | null;
  @Field(() => GranteeKindEnum)
  granteeKind!: 'account' | 'organisation';
  @Field(() => String, { description: '账号，或者统一社会信用代码' })
  grantee!: string;
  @Field(() => [String], { nullable: true, description: '信息类别；不写为全部' })
  categories?: readonly string[] | null;
  @Field(() => String, { description: '用途' })
  purpose!: string;
  @Field(() => Day, { nullable: true, description: '最后一日（含）；不写为三十日' })
  until?: string | null;
  @Field(() => Boolean, { nullable: true, description: '只能用一次；不写为是' })
  oneTime?: boolean | null;
}

@ObjectType()
export class AuthorisedCategory {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType({ description: '凭授权的一次查看' })
export class AuthorisationUse {
  @Field(() => String, { description: '时刻（UTC）' })
  at!: string;
  @Field(() => String)
  operator!: string;
}

@ObjectType({ description: '授权' })
export class Authorisation {
  @Field(() => String)
  number!: string;
  @Field(() => String, { description: '授权的主体' })
  subjectName!: string;
  @Field(() => String, { nullable: true, description: '自然人没有公开代码' })
  subjectCode!: string | null;
  @Field(() => GranteeKindEnum)
  granteeKind!: string;
  @Field(() => String)
  grantee!: string;
  @Field(() => [AuthorisedCategory], { nullable: true, description: '空为全部类别' })
  categories!: readonly AuthorisedCategory[] | null;
  @Field(() => String)
  purpose!: string;
  @Field(() => Boolean)
  oneTime!: boolean;
  @Field(() => Day)
  givenOn!: string;
  @Field(() => Day, { description: '最后一日（含）' })
  until!: string;
  @Field(() => AuthorisationStateEnum)
  state!: string;
  @Field(() => [AuthorisationUse], { description: '何时、谁看过；最近的五十次' })
  uses!: readonly AuthorisationUse[];
  @Field(() => String, { nullable: true, description: '撤回的时刻（UTC）' })
  revokedAt!: string | null;
}

@ObjectType()
export class AuthorisationConnection {
  @Field(() => [Authorisation])
  nodes!: readonly Authorisation[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: '这个授权不能办理' })
export class AuthorisationRefusal {
  @Field(() => String, { description: 'SUBJECT_NOT_YOURS、GRANTEE_INVALID、CATEGORY_UNKNOWN、PURPOSE_MISSING、PERIOD_INVALID、AUTHORISATION_UNKNOWN、ALREADY_REVOKED' })
  code!: string;
  @Field(() => String)
  message!: string;
}

export const AuthorisationAnswer = createUnionType({
  name: 'AuthorisationAnswer',
  types: () => [Authorisation, AuthorisationRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('number' in answer ? Authorisation : AuthorisationRefusal),
});

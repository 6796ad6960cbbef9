import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { PageInfo } from '../disclosure/record.types.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '审计日志的一个事件' })
export class AuditEventView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '何时（UTC）' })
  at!: string;

  @Field(() => String)
  action!: string;

  @Field(() => String, { description: '做了什么' })
  what!: string;

  @Field(() => String, { nullable: true, description: '账号或者凭证' })
  account!: string | null;

  @Field(() => String, { description: '谁' })
  operator!: string;

  @Field(() => String, { nullable: true })
  organ!: string | null;

  @Field(() => String, { nullable: true })
  organName!: string | null;

  @Field(() => String, { nullable: true, description: '以何身份' })
  role!: string | null;

  @Field(() => String, { nullable: true, description: '用途、理由' })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: '主体编号（平台内部的）' })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: '对象：回执号、任务编号……' })
  object!: string | null;

  @Field(() => String, { description: 'done 完成、refused 未准许' })
  result!: string;

  @Field(() => String, { description: '其余的说明，JSON' })
  detail!: string;

  @Field(() => Int, { nullable: true, description: '审计链的第几批；空为刚写下，还没有入链' })
  batch!: number | null;
}

@ObjectType()
export class AuditActionWord {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  word!: string;
}

@ObjectType()
export class AuditEventConnection {
  @Field(() => [AuditEventView])
  nodes!: readonly AuditEventView[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => [AuditActionWord], { description: '可以筛选的动作' })
  actions!: readonly AuditActionWord[];
}

@InputType()
export class AuditEventFilter {
  @Field(() => Day, { description: '自哪一天（含）' })
  from!: string;

  @Field(() => Day, { description: '至哪一天（含），最多九十二天' })
  until!: string;

  @Field(() => String, { nullable: true, description: '动作代码' })
  action?: string | null;

  @Field(() => String, { nullable: true, description: '姓名的一部分，或者账号' })
  who?: string | null;

  @Field(() => String, { nullable: true, description: '单位的统一社会信用代码' })
  organ?: string | null;

  @Field(() => String, { nullable: true, description: '对象：回执号、任务编号……' })
  object?: string | null;

  @Field(() => String, { nullable: true, description: 'done、refused' })
  result?: string | null;
}

@ObjectType({ description: '一次核验的结果' })
export class AuditProof {
  @Field(() => String, { description: '何时核验完（UTC）' })
  at!: string;

  @Field(() => String)
  operator!: string;

  @Field(() => Int)
  events!: number;

  @Field(() => Int)
  batches!: number;

  @Field(() => Int, { description: '不完整的有几处' })
  faults!: number;

  @Field(() => [String], { description: '最前面的几处' })
  listed!: readonly string[];
}

@ObjectType({ description: '审计链的状况' })
export class AuditChainState {
  @Field(() => Int)
  batches!: number;

  @Field(() => String, { nullable: true, description: '链首摘要' })
  head!: string | null;

  @Field(() => String, { nullable: true, description: '最近一次入链（UTC）' })
  linkedAt!: string | null;

  @Field(() => Int, { description: '刚写下、还没有入链的事件' })
  pending!: number;

  @Field(() => AuditProof, { nullable: true, description: '最近一次核验；从没有核验过的为空' })
  proof!: AuditProof | null;
}

@ObjectType({ description: '不能这样查询，为什么' })
export class AuditRefusal {
  @Field(() => String)
  reason!: string;
}

export const AuditEventsAnswer = createUnionType({
  name: 'AuditEventsAnswer',
  types: () => [AuditEventConnection, AuditRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('nodes' in answer ? AuditEventConnection : AuditRefusal),
});

export const AuditChainAnswer = createUnionType({
  name: 'AuditChainAnswer',
  types: () => [AuditChainState, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? AuditChainState,
});

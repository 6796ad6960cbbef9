import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { UseNumber } from '@credit/db';
import { Day } from '../disclosure/day.scalar.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '使用情况中的一个数，和重新得出它的 SQL' })
export class CreditUseNumber {
  @Field(() => String)
  id!: UseNumber;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => Int)
  value!: number;

  @Field(() => String, { description: '怎样计算' })
  says!: string;

  @Field(() => String)
  sql!: string;
}

@ObjectType({ description: '一种决定以前作了多少核查' })
export class CreditUseScenario {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: '核查次数' })
  checks!: number;

  @Field(() => Int, { description: '核查的行数' })
  lines!: number;

  @Field(() => Int, { description: '其中适用绿色通道的行数' })
  green!: number;
}

/** 核查和联合奖惩办理的计数 */
@ObjectType({ isAbstract: true })
export abstract class CreditUseCounts {
  @Field(() => Int)
  checks!: number;

  @Field(() => Int)
  lines!: number;

  @Field(() => Int)
  green!: number;

  @Field(() => Int, { description: '联合奖惩到期的步骤' })
  stepsDue!: number;

  @Field(() => Int)
  stepsInTime!: number;

  @Field(() => String, { nullable: true, description: '按时办理率，百分数；没有到期的为空' })
  inTimePercent!: string | null;
}

@ObjectType({ description: '一个部门的使用情况' })
export class CreditUseOrgan extends CreditUseCounts {
  @Field(() => String, { description: '统一社会信用代码；承接单位没有写明的为政策文件中部门的 id' })
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [CreditUseScenario])
  scenarios!: readonly CreditUseScenario[];
}

@ObjectType({ description: '一个月的使用情况' })
export class CreditUseMonth extends CreditUseCounts {
  @Field(() => String)
  month!: string;
}

@ObjectType({ description: '信用信息的使用：作决定以前核查了多少，绿色通道，联合奖惩办理得及时不及时；只说部门' })
export class CreditUse {
  @Field(() => String)
  month!: string;

  @Field(() => Day, { description: '联合奖惩的步骤截至哪一天' })
  through!: string;

  @Field(() => String, { nullable: true, description: '只看一个部门的是哪个' })
  organ!: string | null;

  @Field(() => [CreditUseNumber])
  numbers!: readonly CreditUseNumber[];

  @Field(() => [CreditUseScenario], { description: '十种决定，没有核查的也列出' })
  scenarios!: readonly CreditUseScenario[];

  @Field(() => [CreditUseOrgan], { description: '目录中的各部门，没有核查的也列出' })
  organs!: readonly CreditUseOrgan[];

  @Field(() => [CreditUseMonth], { description: '逐月，先月在前' })
  months!: readonly CreditUseMonth[];
}

@ObjectType({ description: '不能这样查询，为什么' })
export class CreditUseRefusal {
  @Field(() => String)
  reason!: string;
}

export const CreditUseAnswer = createUnionType({
  name: 'CreditUseAnswer',
  types: () => [CreditUse, CreditUseRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('numbers' in answer ? CreditUse : CreditUseRefusal),
});

import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { SpotResult } from '@credit/db';
import { Day } from '../disclosure/day.scalar.js';
import { PageInfo } from '../disclosure/record.types.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '抽查：从部门案卷目录中随机抽取' })
export class SpotCheckView {
  @Field(() => String)
  number!: string;
  @Field(() => String)
  organ!: string;
  @Field(() => String)
  organName!: string;
  @Field(() => String)
  category!: string;
  @Field(() => String)
  categoryName!: string;
  @Field(() => Day, { description: '案卷决定日期自' })
  from!: string;
  @Field(() => Day)
  until!: string;
  @Field(() => Day)
  drawnOn!: string;
  @Field(() => Int, { description: '案卷目录上的卷数' })
  population!: number;
  @Field(() => String, { description: '随机种子：按 SHA-256（种子、换行、文号）的先后抽取，可以重抽' })
  seed!: string;
  @Field(() => String)
  operator!: string;
}

@ObjectType()
export class SpotCheckCase {
  @Field(() => Int)
  seq!: number;
  @Field(() => String)
  documentNo!: string;
  @Field(() => Day, { nullable: true, description: '平台收到过同一文号的记录的，最早收到的日期；供核对参考' })
  reportedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'reported 已报、late 迟报、differs 内容不符、not-reported 未报、no-duty 不应报；没有核对的为空' })
  result!: SpotResult | null;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => Day, { nullable: true })
  judgedOn!: string | null;
  @Field(() => String, { nullable: true, description: '核对人' })
  operator!: string | null;
}

@ObjectType()
export class SpotCheckFile extends SpotCheckView {
  @Field(() => [SpotCheckCase])
  cases!: readonly SpotCheckCase[];
}

@ObjectType()
export class SpotCheckConnection {
  @Field(() => [SpotCheckView])
  nodes!: readonly SpotCheckView[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: '不能这样办理，为什么' })
export class SpotCheckRefusal {
  @Field(() => String)
  reason!: string;
}

@InputType()
export class DrawSpotCheckInput {
  @Field(() => String, { description: '被抽查单位的统一社会信用代码' })
  organ!: string;
  @Field(() => String)
  category!: string;
  @Field(() => Day, { description: '案卷决定日期自' })
  from!: string;
  @Field(() => Day)
  until!: string;
  @Field(() => [String], { description: '案卷目录上的文号' })
  cases!: readonly string[];
  @Field(() => Int, { description: '抽取几卷' })
  size!: number;
  @Field(() => String, { nullable: true, description: '经办人；登录的人以会话为准，写了不算' })
  operator?: string | null;
}

@InputType()
export class JudgeSpotCheckInput {
  @Field(() => String)
  number!: string;
  @Field(() => Int, { description: '第几卷' })
  case!: number;
  @Field(() => String, { description: 'reported、late、differs、not-reported、no-duty' })
  result!: string;
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => String, { nullable: true, description: '经办人；登录的人以会话为准，写了不算' })
  operator?: string | null;
}

export const SpotCheckAnswer = createUnionType({
  name: 'SpotCheckAnswer',
  types: () => [SpotCheckFile, SpotCheckRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('cases' in answer ? SpotCheckFile : SpotCheckRefusal),
});

export const SpotChecksAnswer = createUnionType({
  name: 'SpotChecksAnswer',
  types: () => [SpotCheckConnection, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? SpotCheckConnection,
});

import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { CheckReceiptNotFound } from '../receipts/receipt.resolver.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '重放所得与回执不同之处' })
export class ReplayDifference {
  @Field(() => Int, { nullable: true, description: '回执中的行；为空的是整份回执' })
  row!: number | null;
  @Field(() => [String], { description: '这一行里不同的项' })
  members!: readonly string[];
  @Field(() => String)
  says!: string;
}

@ObjectType({ description: '按回执的核查日、规则版本和当时所知，重新得出核查结果，与回执逐字比较' })
export class ReceiptReplay {
  @Field(() => String)
  receipt!: string;
  @Field(() => Day)
  checkedOn!: string;
  @Field(() => String)
  scenario!: string;
  @Field(() => String)
  rulesVersion!: string;
  @Field(() => Int)
  rows!: number;
  @Field(() => Int, { description: '重新得出的行；其余的行只凭所写内容就不能核查，没有查过登记库' })
  replayed!: number;
  @Field(() => Boolean)
  same!: boolean;
  @Field(() => String)
  says!: string;
  @Field(() => Int)
  differing!: number;
  @Field(() => [ReplayDifference], { description: '最多列出 100 处' })
  differences!: readonly ReplayDifference[];
}

@ObjectType({ description: '这份回执不能重放' })
export class ReplayRefusal {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  message!: string;
  @Field(() => String)
  fix!: string;
}

export const ReplayAnswer = createUnionType({
  name: 'ReplayAnswer',
  types: () => [ReceiptReplay, ReplayRefusal, CheckReceiptNotFound, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('same' in answer ? ReceiptReplay : 'code' in answer ? ReplayRefusal : CheckReceiptNotFound),
});

import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { PageInfo } from '../disclosure/record.types.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '一条措施：对多少主体适用，试行后又如何' })
export class MeasureTally {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  polarity!: string;
  @Field(() => Int, { description: '现在适用' })
  now!: number;
  @Field(() => Int, { description: '试行后适用' })
  tried!: number;
  @Field(() => Int, { description: '增加' })
  gained!: number;
  @Field(() => Int, { description: '减少' })
  lost!: number;
  @Field(() => Int, { description: '仍适用，内容有变' })
  changed!: number;
}

@ObjectType()
export class TrialReason {
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true })
  documentNo!: string | null;
  @Field(() => String)
  authority!: string;
}

@ObjectType()
export class TrialMeasure {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  polarity!: string;
  @Field(() => String)
  duty!: string;
  @Field(() => [TrialReason])
  because!: readonly TrialReason[];
}

@ObjectType({ description: '试行后有变化的一个单位' })
export class TrialRow {
  @Field(() => String, { nullable: true })
  code!: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => [TrialMeasure], { description: '增加' })
  gained!: readonly TrialMeasure[];
  @Field(() => [TrialMeasure], { description: '减少' })
  lost!: readonly TrialMeasure[];
  @Field(() => [TrialMeasure], { description: '内容有变' })
  changed!: readonly TrialMeasure[];
}

@ObjectType({ description: '试行：改动后的规则在登记库上会怎样；不写入任何记录' })
export class RulesTrial {
  @Field(() => Day)
  day!: string;
  @Field(() => String, { nullable: true })
  scenario!: string | null;
  @Field(() => String, { description: '现行规则的版本' })
  nowVersion!: string;
  @Field(() => String, { description: '试行规则的版本' })
  triedVersion!: string;
  @Field(() => [String], { description: '有改动的数据文件' })
  files!: readonly string[];
  @Field(() => Int, { description: '有相关记录的主体' })
  searched!: number;
  @Field(() => Int, { description: '有变化的主体' })
  affected!: number;
  @Field(() => Int, { description: '其中的自然人，只计数' })
  persons!: number;
  @Field(() => [MeasureTally])
  measures!: readonly MeasureTally[];
  @Field(() => [TrialRow])
  rows!: readonly TrialRow[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: '数据文件中的一处错误' })
export class RulesFault {
  @Field(() => String)
  file!: string;
  @Field(() => Int)
  line!: number;
  @Field(() => String)
  message!: string;
}

@ObjectType({ description: '这些规则载入不了' })
export class RulesFaults {
  @Field(() => [RulesFault])
  faults!: readonly RulesFault[];
}

@ObjectType({ description: '这样试行不了，以及怎么办' })
export class RulesRefusal {
  @Field(() => String)
  reason!: string;
}

@InputType()
export class RulesFileInput {
  @Field(() => String, { description: '数据文件的名称，如 national-measures.yaml、forms/penalty.yaml' })
  name!: string;
  @Field(() => String, { description: '全文' })
  text!: string;
}

@InputType()
export class TryRulesInput {
  @Field(() => [RulesFileInput], { nullable: true })
  files?: RulesFileInput[] | null;
  @Field(() => String, { nullable: true, description: '本地设定的全文；不写的照旧' })
  overrides?: string | null;
  @Field(() => String, { nullable: true, description: '按哪一天；不写为今天' })
  day?: string | null;
  @Field(() => String, { nullable: true, description: '核查场景；不写为全部' })
  scenario?: string | null;
  @Field(() => Int, { nullable: true })
  first?: number | null;
  @Field(() => String, { nullable: true })
  after?: string | null;
}

export const RulesAnswer = createUnionType({
  name: 'RulesAnswer',
  types: () => [RulesTrial, RulesFaults, RulesRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('searched' in answer ? RulesTrial : 'faults' in answer ? RulesFaults : RulesRefusal),
});

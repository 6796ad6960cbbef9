import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BulletinCommentLine } from '../bulletins/bulletin.types.js';
import { Day } from '../disclosure/day.scalar.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '一项指标：多少分，怎样计算，哪些任务条款要求的' })
export class AssessmentFormulaLine {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int, { description: '分值' })
  points!: number;
  @Field(() => [String], { description: '任务条款编号' })
  clauses!: readonly string[];
  @Field(() => String)
  says!: string;
}

@ObjectType({ description: '评价所依据的一个数，和重新得出它的 SQL' })
export class AssessmentFigure {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  unit!: string;
  @Field(() => Int, { nullable: true, description: '无法计算的为空' })
  value!: number | null;
  @Field(() => String)
  sql!: string;
}

@ObjectType({ description: '一个部门一项指标的得分：分值乘以分子除以分母' })
export class AssessmentIndicatorLine {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int, { description: '分值' })
  points!: number;
  @Field(() => String, { nullable: true, description: '得分，两位小数；没有可评的为空，不计' })
  earned!: string | null;
  @Field(() => Int, { nullable: true })
  numerator!: number | null;
  @Field(() => Int, { nullable: true })
  denominator!: number | null;
  @Field(() => String)
  sql!: string;
}

@ObjectType({ description: '一个部门的评价' })
export class AssessmentDepartment {
  @Field(() => String, { description: '统一社会信用代码' })
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int, { nullable: true, description: '名次，同分同名次；没有可评的为空' })
  rank!: number | null;
  @Field(() => String, { nullable: true, description: '百分制，两位小数；没有发生的指标不计，其余按比例折算' })
  score!: string | null;
  @Field(() => String)
  sql!: string;
  @Field(() => [AssessmentIndicatorLine])
  indicators!: readonly AssessmentIndicatorLine[];
  @Field(() => [AssessmentFigure])
  figures!: readonly AssessmentFigure[];
}

@ObjectType({ description: '没有参评的，为什么' })
export class AssessmentNotAssessed {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  why!: string;
}

@ObjectType({ description: '年度绩效评价：只评部门' })
export class AssessmentFile {
  @Field(() => String)
  number!: string;
  @Field(() => Int)
  year!: number;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'draft 征求意见稿、closed 定稿、as-of 截至从前某日重新计算' })
  state!: string;
  @Field(() => String, { description: '自哪个月收到的报送起计' })
  from!: string;
  @Field(() => String)
  until!: string;
  @Field(() => Day)
  asOf!: string;
  @Field(() => Day, { nullable: true, description: '定稿日' })
  closedOn!: string | null;
  @Field(() => String, { nullable: true, description: '定稿的摘要' })
  digest!: string | null;
  @Field(() => String)
  rulesVersion!: string;
  @Field(() => [String], { description: '政策文件的任务条款' })
  clauses!: readonly string[];
  @Field(() => String, { description: '指标和分值出自哪里' })
  source!: string;
  @Field(() => [AssessmentFormulaLine])
  formula!: readonly AssessmentFormulaLine[];
  @Field(() => [AssessmentDepartment], { description: '按名次' })
  departments!: readonly AssessmentDepartment[];
  @Field(() => [AssessmentNotAssessed])
  notAssessed!: readonly AssessmentNotAssessed[];
  @Field(() => [BulletinCommentLine])
  comments!: readonly BulletinCommentLine[];
}

@ObjectType({ description: '定稿以后的变化：定稿不变，变化另列' })
export class AssessmentDifference {
  @Field(() => String)
  department!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  unit!: string;
  @Field(() => String, { nullable: true })
  was!: string | null;
  @Field(() => String, { nullable: true })
  now!: string | null;
}

@ObjectType()
export class AssessmentDifferences {
  @Field(() => Int)
  year!: number;
  @Field(() => [AssessmentDifference])
  differences!: readonly AssessmentDifference[];
}

@ObjectType({ description: '为什么失分：可以打开到覆盖矩阵的一格、抽查、任务条款、联合奖惩任务' })
export class AssessmentLoss {
  @Field(() => String)
  indicator!: string;
  @Field(() => String, { nullable: true, description: '和 category 一起指覆盖矩阵的一格' })
  month!: string | null;
  @Field(() => String, { nullable: true })
  category!: string | null;
  @Field(() => String, { nullable: true })
  categoryName!: string | null;
  @Field(() => String, { nullable: true, description: '抽查的编号、任务条款的编号、联合奖惩任务的 id' })
  reference!: string | null;
  @Field(() => Int)
  count!: number;
  @Field(() => String)
  says!: string;
}

@ObjectType()
export class AssessmentLosses {
  @Field(() => Int)
  year!: number;
  @Field(() => String)
  department!: string;
  @Field(() => [AssessmentLoss])
  losses!: readonly AssessmentLoss[];
}

@ObjectType({ description: '不能这样办理，为什么' })
export class AssessmentRefusal {
  @Field(() => String)
  reason!: string;
}

@InputType()
export class AssessmentCommentInput {
  @Field(() => Int)
  year!: number;
  @Field(() => String, { nullable: true, description: '提出意见的单位；不写的为本单位' })
  organ?: string | null;
  @Field(() => String)
  said!: string;
  @Field(() => String, { nullable: true, description: '经办人；登录的人以会话为准，写了不算' })
  operator?: string | null;
}

export const AssessmentAnswer = createUnionType({
  name: 'AssessmentAnswer',
  types: () => [AssessmentFile, AssessmentRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('departments' in answer ? AssessmentFile : AssessmentRefusal),
});

export const AssessmentDifferencesAnswer = createUnionType({
  name: 'AssessmentDifferencesAnswer',
  types: () => [AssessmentDifferences, AssessmentRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('differences' in answer ? AssessmentDifferences : AssessmentRefusal),
});

export const AssessmentLossesAnswer = createUnionType({
  name: 'AssessmentLossesAnswer',
  types: () => [AssessmentLosses, AssessmentRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('losses' in answer ? AssessmentLosses : AssessmentRefusal),
});

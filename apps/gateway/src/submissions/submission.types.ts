import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { RowCode, RowOutcome } from '@credit/domain';
import { Day } from '../disclosure/day.scalar.js';
import { PageInfo } from '../disclosure/record.types.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

export const SubmissionStateEnum = { QUEUED: 'queued', WORKING: 'working', DONE: 'done', REFUSED: 'refused' } as const;
registerEnumType(SubmissionStateEnum, { name: 'SubmissionState', description: '排队、处理中、处理完毕、整份不收' });

@ObjectType({ description: '各行的结果，按行数计' })
export class SubmissionCounts {
  @Field(() => Int)
  accepted!: number;
  @Field(() => Int, { description: '接收并提示' })
  acceptedWithWarning!: number;
  @Field(() => Int)
  rejected!: number;
  @Field(() => Int)
  quarantined!: number;
  @Field(() => Int)
  duplicate!: number;
  @Field(() => Int)
  skipped!: number;
}

@ObjectType({ description: '整份不收：为什么、怎么办' })
export class SubmissionRefusal {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  message!: string;
  @Field(() => String)
  fix!: string;
}

@ObjectType({ description: '报送' })
export class Submission {
  @Field(() => String)
  receipt!: string;
  @Field(() => SubmissionStateEnum)
  state!: string;
  @Field(() => String)
  item!: string;
  @Field(() => String, { description: '信息类别的名称' })
  itemName!: string;
  @Field(() => String)
  organ!: string;
  @Field(() => String, { description: 'upsert 普通、correct 更正或撤销' })
  operation!: string;
  @Field(() => String)
  fileName!: string;
  @Field(() => String)
  sha256!: string;
  @Field(() => Day)
  receivedOn!: string;
  @Field(() => String, { description: '收到的时刻' })
  sentAt!: string;
  @Field(() => Int, { description: '已处理行数' })
  processedRows!: number;
  @Field(() => Int, { nullable: true, description: '数据行数；处理完毕才有' })
  dataRows!: number | null;
  @Field(() => SubmissionCounts, { description: '到现在为止' })
  counts!: SubmissionCounts;
  @Field(() => SubmissionRefusal, { nullable: true })
  refusal!: SubmissionRefusal | null;
  @Field(() => String, { nullable: true, description: '逐字节相同的上一份的回执号；没有的为空' })
  sameAs!: string | null;
}

@ObjectType()
export class SubmissionNotFound {
  @Field(() => String)
  receipt!: string;
  @Field(() => String)
  message!: string;
}

@ObjectType()
export class SubmissionPage {
  @Field(() => [Submission])
  nodes!: readonly Submission[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: '一种结果、一种情况有多少行' })
export class OutcomeSum {
  @Field(() => String, { description: 'accepted-with-warning、rejected、quarantined、duplicate、skipped' })
  outcome!: RowOutcome;
  @Field(() => String, { nullable: true })
  code!: RowCode | null;
  @Field(() => Int)
  rows!: number;
}

@ObjectType({ description: '同一行的其他情况' })
export class AlsoFound {
  @Field(() => String)
  code!: RowCode;
  @Field(() => String, { nullable: true })
  column!: string | null;
}

@ObjectType({ description: '一行的结果' })
export class ReportedRow {
  @Field(() => Int, { description: '报送单位看到的行号' })
  row!: number;
  @Field(() => String)
  outcome!: RowOutcome;
  @Field(() => String, { nullable: true })
  code!: RowCode | null;
  @Field(() => String, { nullable: true })
  column!: string | null;
  @Field(() => [AlsoFound])
  also!: readonly AlsoFound[];
  @Field(() => String, { nullable: true, description: '格里写的；证件号码已脱敏' })
  found!: string | null;
  @Field(() => String, { nullable: true })
  message!: string | null;
  @Field(() => String, { nullable: true, description: '怎么办' })
  fix!: string | null;
}

@ObjectType({ description: '逐行结果的一页；直接接收的行只计数' })
export class SubmissionReport {
  @Field(() => Submission)
  submission!: Submission;
  @Field(() => String, { nullable: true, description: '读的是哪张表' })
  sheet!: string | null;
  @Field(() => [String], { description: '对整份文件的提示' })
  notices!: readonly string[];
  @Field(() => [String], { description: '模板里没有、没有读取的列' })
  unknownColumns!: readonly string[];
  @Field(() => [OutcomeSum], { description: '各种情况的行数，多的在前' })
  sums!: readonly OutcomeSum[];
  @Field(() => [ReportedRow])
  rows!: readonly ReportedRow[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

export const SubmissionAnswer = createUnionType({
  name: 'SubmissionAnswer',
  types: () => [Submission, SubmissionNotFound, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('state' in answer ? Submission : SubmissionNotFound),
});

export const SubmissionsAnswer = createUnionType({
  name: 'SubmissionsAnswer',
  types: () => [SubmissionPage, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? SubmissionPage,
});

export const SubmissionReportAnswer = createUnionType({
  name: 'SubmissionReportAnswer',
  types: () => [SubmissionReport, SubmissionNotFound, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('sums' in answer ? SubmissionReport : SubmissionNotFound),
});

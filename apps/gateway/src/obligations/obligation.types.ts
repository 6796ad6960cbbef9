import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ObligationActKind, ObligationState } from '@credit/db';
import { Day } from '../disclosure/day.scalar.js';
import { PageInfo } from '../disclosure/record.types.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '责任单位，今天的名称' })
export class ObligationUnit {
  @Field(() => String, { description: '政策文件中部门的 id' })
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true, description: '承接单位的统一社会信用代码；没有写明的、统称为空' })
  organ!: string | null;
}

@ObjectType({ description: '联席会议的专责小组' })
export class TaskForceView {
  @Field(() => String)
  id!: string;
  @Field(() => Int)
  number!: number;
  @Field(() => String)
  name!: string;
  @Field(() => ObligationUnit, { nullable: true, description: '牵头单位；政策文件没有写明的为空，由联席会议办公室写进目录数据' })
  lead!: ObligationUnit | null;
}

@ObjectType({ description: '平台自己看得到的：有没有收到过条款所说的记录' })
export class SeenRecords {
  @Field(() => String)
  category!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'submitted 部门报送、derived 汇成、platform 平台产生、needs-basis 缺依据不收、sealed 封存' })
  collecting!: string;
  @Field(() => Day, { nullable: true, description: '最近一次收到' })
  lastReceived!: string | null;
}

@ObjectType({ description: '平台自己看得到的：条款所说的措施开通没有' })
export class SeenMeasure {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Boolean)
  enabled!: boolean;
  @Field(() => String, { description: '为什么开通或者没有开通' })
  why!: string;
}

@ObjectType({ description: '政策文件的一项任务条款，谁负责，平台看得到什么，办到哪一步' })
export class Obligation {
  @Field(() => String, { description: '条款编号' })
  id!: string;
  @Field(() => String)
  group!: string;
  @Field(() => String)
  itemTitle!: string;
  @Field(() => String, { description: '要做什么' })
  must!: string;
  @Field(() => String, { description: '政策文件原文中的位置' })
  anchor!: string;
  @Field(() => String)
  kind!: string;
  @Field(() => String)
  kindName!: string;
  @Field(() => String, { description: '责任方式' })
  modeName!: string;
  @Field(() => [ObligationUnit])
  leads!: readonly ObligationUnit[];
  @Field(() => [ObligationUnit])
  participants!: readonly ObligationUnit[];
  @Field(() => String, { description: '平台怎样支持' })
  platform!: string;
  @Field(() => [SeenRecords])
  seenRecords!: readonly SeenRecords[];
  @Field(() => [SeenMeasure])
  seenMeasures!: readonly SeenMeasure[];
  @Field(() => String, { description: 'open 没有填报、reported 已填报待认可、done 已认可、returned 退回' })
  state!: ObligationState;
  @Field(() => Day, { nullable: true, description: '联席会议办公室定的期限' })
  dueOn!: string | null;
  @Field(() => Boolean, { description: '过了期限还没有认可' })
  overdue!: boolean;
  @Field(() => Int, { description: '催办次数' })
  reminders!: number;
  @Field(() => Day, { nullable: true, description: '最近一次办理的日期' })
  lastOn!: string | null;
}

@ObjectType({ description: '佐证材料：办公室和填报单位可以下载（/api/evidence/编号）' })
export class EvidenceView {
  @Field(() => String, { description: 'E-年月日-序号' })
  number!: string;
  @Field(() => String)
  clause!: string;
  @Field(() => Int, { description: '属于哪一次填报' })
  seq!: number;
  @Field(() => String)
  organ!: string;
  @Field(() => String)
  fileName!: string;
  @Field(() => String, { description: 'pdf、png、jpg、docx、xlsx' })
  format!: string;
  @Field(() => Int)
  byteSize!: number;
  @Field(() => String)
  sha256!: string;
  @Field(() => Day)
  receivedOn!: string;
  @Field(() => String)
  operator!: string;
  @Field(() => Boolean, { description: '为否的已过留存期，内容已经清理' })
  available!: boolean;
}

@ObjectType({ description: '对条款的一次办理' })
export class ObligationActView {
  @Field(() => Int)
  seq!: number;
  @Field(() => String, { description: 'set-due 定期限、report 填报、remind 催办、confirm 认可、return 退回' })
  act!: ObligationActKind;
  @Field(() => String)
  state!: ObligationState;
  @Field(() => Day, { nullable: true })
  dueOn!: string | null;
  @Field(() => String, { nullable: true })
  organ!: string | null;
  @Field(() => String, { nullable: true })
  said!: string | null;
  @Field(() => String, { nullable: true, description: '佐证材料的文号或者地址' })
  evidence!: string | null;
  @Field(() => Day)
  on!: string;
  @Field(() => String)
  operator!: string;
}

@ObjectType()
export class ObligationFile {
  @Field(() => Obligation)
  obligation!: Obligation;
  @Field(() => [ObligationActView])
  acts!: readonly ObligationActView[];
  @Field(() => [EvidenceView], { description: '查看的人可以下载的佐证材料' })
  evidence!: readonly EvidenceView[];
}

@ObjectType()
export class ObligationConnection {
  @Field(() => [Obligation])
  nodes!: readonly Obligation[];
  @Field(() => Int, { description: '符合条件的条款数' })
  total!: number;
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: '政策文件的一节，和其中条款办到哪一步' })
export class ObligationSection {
  @Field(() => String, { description: '条款编号的开头，可用作 filter 的 section' })
  id!: string;
  @Field(() => String)
  title!: string;
  @Field(() => Int)
  clauses!: number;
  @Field(() => Int, { description: '其中要求报送信息的' })
  withRecords!: number;
  @Field(() => Int, { description: '其中平台已经收到过相应信息的' })
  received!: number;
  @Field(() => Int, { description: '其中责任单位填报过、还没有认可的' })
  reported!: number;
  @Field(() => Int, { description: '其中联席会议办公室认可完成的' })
  done!: number;
}

@InputType()
export class ObligationFilter {
  @Field(() => String, { nullable: true, description: '牵头或参加的部门：政策文件中的 id 或统一社会信用代码' })
  department?: string | null;
  @Field(() => String, { nullable: true, description: '条款编号的开头，如 2.3' })
  section?: string | null;
  @Field(() => String, { nullable: true, description: '任务类型' })
  kind?: string | null;
  @Field(() => String, { nullable: true, description: 'open、reported、done、returned' })
  state?: string | null;
  @Field(() => Boolean, { nullable: true })
  overdue?: boolean | null;
}

@InputType()
export class ObligationActInput {
  @Field(() => String, { description: '条款编号' })
  clause!: string;
  @Field(() => String, { description: 'set-due、remind、confirm、return' })
  act!: string;
  @Field(() => String, { nullable: true, description: '催办、退回的理由' })
  said?: string | null;
  @Field(() => Day, { nullable: true })
  dueOn?: string | null;
  @Field(() => String, { nullable: true, description: '经办人；登录的人以会话为准，写了不算' })
  operator?: string | null;
}

@InputType()
export class ObligationReportInput {
  @Field(() => String, { description: '条款编号' })
  clause!: string;
  @Field(() => String, { nullable: true, description: '填报单位的统一社会信用代码；不写的为本单位' })
  organ?: string | null;
  @Field(() => String, { description: '做了什么' })
  said!: string;
  @Field(() => String, { nullable: true, description: '佐证材料的文号或者地址' })
  evidence?: string | null;
  @Field(() => String, { nullable: true, description: '经办人；登录的人以会话为准，写了不算' })
  operator?: string | null;
}

@ObjectType({ description: '一次催办了哪些过期的条款' })
export class RemindersSent {
  @Field(() => [String])
  clauses!: readonly string[];
}

@ObjectType({ description: '不能这样办理，为什么' })
export class ObligationRefusal {
  @Field(() => String)
  reason!: string;
}

export const ObligationAnswer = createUnionType({
  name: 'ObligationAnswer',
  types: () => [ObligationFile, ObligationRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('acts' in answer ? ObligationFile : ObligationRefusal),
});

export const RemindersAnswer = createUnionType({
  name: 'RemindersAnswer',
  types: () => [RemindersSent, ObligationRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('clauses' in answer ? RemindersSent : ObligationRefusal),
});

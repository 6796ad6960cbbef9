import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CitedRule } from '../checks/checked-listing.types.js';
import { Day } from '../disclosure/day.scalar.js';
import { PageInfo } from '../disclosure/record.types.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '承接部门职责的单位' })
export class TaskOrgan {
  @Field(() => String)
  uscc!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType()
export class TaskSubject {
  @Field(() => String, { nullable: true })
  code!: string | null;
  @Field(() => String)
  name!: string;
}

@ObjectType({ description: '任务所依据的名单' })
export class TaskListing {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  listKind!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true })
  documentNo!: string | null;
  @Field(() => String)
  authority!: string;
  @Field(() => Day)
  listedOn!: string;
  @Field(() => Day, { nullable: true })
  until!: string | null;
}

@ObjectType({ description: '要执行或可以执行的措施' })
export class TaskMeasure {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'penalty 惩戒；reward 激励' })
  polarity!: string;
  @Field(() => Int, { nullable: true, description: '惩戒措施三类之一' })
  class!: number | null;
  @Field(() => String, { description: 'must 应当；may 可以' })
  duty!: string;
  @Field(() => String)
  effect!: string;
  @Field(() => [CitedRule])
  basis!: readonly CitedRule[];
  @Field(() => [String], { description: '由执行单位判断的除外情形' })
  reservations!: readonly string[];
}

@ObjectType({ description: '联合奖惩任务：名单在有效期内，措施点名的一个部门要做或可以做的一件事' })
export class MeasureTask {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  department!: string;
  @Field(() => String)
  departmentName!: string;
  @Field(() => [TaskOrgan], { description: '今天由谁承接；空为尚未写明' })
  organs!: readonly TaskOrgan[];
  @Field(() => TaskSubject)
  subject!: TaskSubject;
  @Field(() => TaskListing)
  listing!: TaskListing;
  @Field(() => TaskMeasure)
  measure!: TaskMeasure;
  @Field(() => String, { description: 'notified 待响应、informed 已告知、to-execute 待执行、declined 不执行、executed 待反馈、fed-back 已反馈、void 已作废、to-lift 待确认解除、lifted 已解除' })
  state!: string;
  @Field(() => Day)
  notifiedOn!: string;
  @Field(() => Day, { nullable: true, description: '下一步的最后一日' })
  due!: string | null;
  @Field(() => Int, { nullable: true, description: '离最后一日还有几天，当天为 0；已过的为负，不等什么的为空' })
  daysLeft!: number | null;
  @Field(() => Boolean, { description: '已逾期' })
  overdue!: boolean;
}

@ObjectType({ description: '任务办理的一步，只增不改' })
export class MeasureTaskAct {
  @Field(() => Int)
  seq!: number;
  @Field(() => String, { description: 'notify、inform、change、end 由平台；accept 执行、no-matter 无对应事项、except 除外、execute 已执行、feed-back 反馈、confirm-lift 确认解除' })
  act!: string;
  @Field(() => String)
  state!: string;
  @Field(() => Day)
  on!: string;
  @Field(() => String, { nullable: true })
  organ!: string | null;
  @Field(() => String, { nullable: true })
  operator!: string | null;
  @Field(() => String, { nullable: true, description: '理由；结束的为什么' })
  reason!: string | null;
  @Field(() => String, { nullable: true })
  article!: string | null;
  @Field(() => String, { nullable: true, description: '采取的措施，或者执行结果' })
  result!: string | null;
}

@ObjectType({ description: '一项任务，连同办理的经过' })
export class MeasureTaskFile extends MeasureTask {
  @Field(() => [MeasureTaskAct])
  acts!: readonly MeasureTaskAct[];
}

@ObjectType()
export class MeasureTaskConnection {
  @Field(() => [MeasureTask])
  nodes!: readonly MeasureTask[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: '这样办理不了，以及怎么办' })
export class MeasureTaskRefusal {
  @Field(() => String)
  reason!: string;
}

@InputType()
export class MeasureTaskFilter {
  @Field(() => String, { nullable: true, description: '承接单位' })
  organ?: string | null;
  @Field(() => String, { nullable: true, description: '名单记录的报送单位：本单位列入的，各部门办理得怎样' })
  listedBy?: string | null;
  @Field(() => String, { nullable: true })
  state?: string | null;
  @Field(() => Boolean, { nullable: true, description: '只要逾期的' })
  overdue?: boolean | null;
  @Field(() => String, { nullable: true, description: '主体代码' })
  code?: string | null;
}

@InputType()
export class MeasureTaskActInput {
  @Field(() => ID)
  task!: string;
  @Field(() => String, { description: 'accept、no-matter、except、execute、feed-back、confirm-lift' })
  act!: string;
  @Field(() => String, { nullable: true, description: '执行单位；登录的人不写，以本人所在单位为准' })
  organ?: string | null;
  @Field(() => String, { nullable: true, description: '经办人；登录的人以会话为准，写了不算' })
  operator?: string | null;
  @Field(() => String, { nullable: true, description: '理由：无对应事项、除外' })
  reason?: string | null;
  @Field(() => String, { nullable: true, description: '除外所依据的条款' })
  article?: string | null;
  @Field(() => String, { nullable: true, description: '采取的措施' })
  did?: string | null;
  @Field(() => String, { nullable: true, description: '案号' })
  caseNo?: string | null;
  @Field(() => String, { nullable: true, description: '执行日期' })
  on?: string | null;
  @Field(() => String, { nullable: true, description: '执行结果' })
  result?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

export const MeasureTaskAnswer = createUnionType({
  name: 'MeasureTaskAnswer',
  types: () => [MeasureTaskFile, MeasureTaskRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('id' in answer ? MeasureTaskFile : MeasureTaskRefusal),
});

import { createUnionType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { PageInfo } from '../disclosure/record.types.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '已告知部门的名单状况' })
export class ToldListing {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  listKind!: string;
  @Field(() => String, { nullable: true })
  listId!: string | null;
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
  @Field(() => String, { description: 'in-force、ended、suspended、not-yet' })
  on!: string;
  @Field(() => String, { nullable: true, description: '为什么结束、暂停' })
  why!: string | null;
  @Field(() => Day, { nullable: true })
  since!: string | null;
  @Field(() => [String], { nullable: true, description: '在该场景适用的措施' })
  measures!: readonly string[] | null;
}

@ObjectType({ description: '监测变动：名单的起止和变化' })
export class WatchEvent {
  @Field(() => String, { description: '编号；按知悉的先后，可据以接着读' })
  id!: string | number;
  @Field(() => String)
  watch!: string;
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'began 列入、announced 已决定未生效、ended 结束、suspended 暂停、resumed 恢复、corrected 更正、rules-changed 规则变化' })
  change!: string;
  @Field(() => ToldListing)
  listing!: ToldListing;
  @Field(() => Day)
  knownOn!: string;
  @Field(() => String, { description: '重新核查的回执号' })
  receipt!: string;
}

@ObjectType()
export class WatchedSubject {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => [ToldListing])
  told!: readonly ToldListing[];
}

@ObjectType({ description: '信用监测：部门自一份核查回执起关注其中的主体，至最后一日（含）' })
export class Watch {
  @Field(() => String)
  number!: string;
  @Field(() => String)
  receipt!: string;
  @Field(() => String)
  scenario!: string;
  @Field(() => String)
  organ!: string;
  @Field(() => String)
  operator!: string;
  @Field(() => String, { nullable: true })
  project!: string | null;
  @Field(() => Day)
  begunOn!: string;
  @Field(() => Day)
  until!: string;
  @Field(() => String, { description: 'watching 监测中、over 已到期、ended 已提前结束' })
  state!: string;
}

@ObjectType({ description: '一项监测，连同主体和变动' })
export class WatchFile extends Watch {
  @Field(() => [WatchedSubject])
  subjects!: readonly WatchedSubject[];
  @Field(() => [WatchEvent])
  events!: readonly WatchEvent[];
}

@ObjectType()
export class WatchConnection {
  @Field(() => [Watch])
  nodes!: readonly Watch[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType()
export class WatchEventConnection {
  @Field(() => [WatchEvent])
  nodes!: readonly WatchEvent[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: '这样监测不了，以及怎么办' })
export class WatchRefusal {
  @Field(() => String)
  reason!: string;
}

@InputType()
export class BeginWatchInput {
  @Field(() => String, { description: '核查回执号' })
  receipt!: string;
  @Field(() => String, { description: '最后一日（含），如合同履行期届满日' })
  until!: string;
  @Field(() => String, { nullable: true, description: '经办人；登录的人以会话为准，写了不算' })
  operator?: string | null;
  @Field(() => String, { nullable: true, description: '监测单位；不写的为回执上的核查单位' })
  organ?: string | null;
  @Field(() => [String], { nullable: true, description: '监测其中哪些主体；不写的为对上的全部' })
  codes?: string[] | null;
}

export const WatchAnswer = createUnionType({
  name: 'WatchAnswer',
  types: () => [WatchFile, WatchRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('number' in answer ? WatchFile : WatchRefusal),
});

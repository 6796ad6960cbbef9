import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { PageInfo, RecordField } from '../disclosure/record.types.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';
import { SubjectCandidate } from '../subjects/subject.types.js';

export const QuarantineStateEnum = { PENDING: 'pending', ATTACHED: 'attached', DISMISSED: 'dismissed' } as const;
registerEnumType(QuarantineStateEnum, { name: 'QuarantineState', description: '待确认、已归入、已退回' });

export const QuarantineDecisionEnum = { ATTACH: 'attach', DISMISS: 'dismiss' } as const;
registerEnumType(QuarantineDecisionEnum, { name: 'QuarantineDecision' });

@ObjectType({ description: '待人工确认的一行' })
export class QuarantineEntry {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  receipt!: string;
  @Field(() => Int)
  row!: number;
  @Field(() => String)
  code!: string;
  @Field(() => String)
  message!: string;
  @Field(() => String)
  item!: string;
  @Field(() => String, { description: '信息类别的名称' })
  itemName!: string;
  @Field(() => String, { description: '入库时归入的类别；混合文件里的自然人归入对应的自然人类别' })
  category!: string;
  @Field(() => Day)
  receivedOn!: string;
  @Field(() => String, { nullable: true, description: '文号' })
  documentNo!: string | null;
  @Field(() => String)
  organ!: string;
  @Field(() => String)
  name!: string;
  @Field(() => QuarantineStateEnum)
  state!: string;
  @Field(() => [SubjectCandidate])
  candidates!: readonly SubjectCandidate[];
  @Field(() => [RecordField])
  fields!: readonly RecordField[];
}

@ObjectType({ description: '对待确认的一行作过的决定' })
export class QuarantineDecisionMade {
  @Field(() => Int)
  seq!: number;
  @Field(() => String, { description: 'attach 归入、dismiss 退回、undo 撤回' })
  decision!: string;
  @Field(() => String)
  operator!: string;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => String, { description: '决定的时刻' })
  decidedAt!: string;
  @Field(() => String, { nullable: true, description: '归入的主体' })
  subjectCode!: string | null;
}

@ObjectType({ description: '待人工确认的一行，连同作过的决定' })
export class QuarantineFile {
  @Field(() => QuarantineEntry)
  entry!: QuarantineEntry;
  @Field(() => [QuarantineDecisionMade], { description: '先作的在前' })
  decisions!: readonly QuarantineDecisionMade[];
}

@ObjectType()
export class QuarantineEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => QuarantineEntry)
  node!: QuarantineEntry;
}

@ObjectType()
export class QuarantineConnection {
  @Field(() => [QuarantineEdge])
  edges!: readonly QuarantineEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: '这个决定现在不能作' })
export class QuarantineRefusal {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  message!: string;
}

@InputType()
export class DecideQuarantineInput {
  @Field(() => ID)
  entry!: string;
  @Field(() => QuarantineDecisionEnum)
  decision!: 'attach' | 'dismiss';
  @Field(() => String, { nullable: true, description: '归入时：主体的统一社会信用代码' })
  subjectCode?: string | null;
  @Field(() => String, { nullable: true, description: '经办人；登录的人以会话为准，写了不算' })
  operator?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

export const QuarantineDecisionAnswer = createUnionType({
  name: 'QuarantineDecisionAnswer',
  types: () => [QuarantineEntry, QuarantineRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('id' in answer ? QuarantineEntry : QuarantineRefusal),
});

export const QuarantineFileAnswer = createUnionType({
  name: 'QuarantineFileAnswer',
  types: () => [QuarantineFile, QuarantineRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('entry' in answer ? QuarantineFile : QuarantineRefusal),
});

import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
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

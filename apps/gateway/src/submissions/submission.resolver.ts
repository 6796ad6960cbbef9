import { Args, createUnionType, Field, Int, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import type { Caller } from '@credit/domain';
import { Day } from '../disclosure/day.scalar.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { noReceipt } from '../sign-in/not-yours.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';
import { SubmissionService } from './submission.service.js';

export const SubmissionStateEnum = { QUEUED: 'queued', WORKING: 'working', DONE: 'done', REFUSED: 'refused' } as const;
registerEnumType(SubmissionStateEnum, { name: 'SubmissionState', description: '排队、处理中、处理完毕、整份不收' });

@ObjectType({ description: '报送' })
export class Submission {
  @Field(() => String)
  receipt!: string;
  @Field(() => SubmissionStateEnum)
  state!: string;
  @Field(() => String)
  item!: string;
  @Field(() => String)
  organ!: string;
  @Field(() => String)
  fileName!: string;
  @Field(() => String)
  sha256!: string;
  @Field(() => Day)
  receivedOn!: string;
  @Field(() => Int, { description: '已处理行数' })
  processedRows!: number;
  @Field(() => Int, { nullable: true, description: '数据行数；处理完毕才有' })
  dataRows!: number | null;
}

@ObjectType()
export class SubmissionNotFound {
  @Field(() => String)
  receipt!: string;
  @Field(() => String)
  message!: string;
}

export const SubmissionAnswer = createUnionType({
  name: 'SubmissionAnswer',
  types: () => [Submission, SubmissionNotFound, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('state' in answer ? Submission : SubmissionNotFound),
});

@Resolver()
export class SubmissionResolver {
  constructor(private readonly submissions: SubmissionService) {}

  @Demands('look-at-submission', 'answer')
  @Query(() => SubmissionAnswer, { description: '报送的进度（须凭证）；逐行结果见 GET /api/submissions/:receipt' })
  async submission(
    @Args('receipt', { type: () => String }) receipt: string,
    @CalledBy() caller: Caller,
  ): Promise<Submission | SubmissionNotFound> {
    return (await this.submissions.find(receipt, caller)) ?? { receipt, message: noReceipt(receipt, caller) };
  }
}

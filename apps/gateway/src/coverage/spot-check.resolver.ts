import type { Caller } from '@credit/domain';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { orReason } from '../errors/or-reason.js';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { SpotCheckService } from './spot-check.service.js';
import { DrawSpotCheckInput, JudgeSpotCheckInput, SpotCheckAnswer, SpotCheckConnection, SpotCheckFile, SpotCheckRefusal, SpotChecksAnswer } from './spot-check.types.js';

type Answer = SpotCheckFile | SpotCheckRefusal;

@Resolver()
export class SpotCheckResolver {
  constructor(private readonly spotChecks: SpotCheckService) {}

  @Demands('oversee', 'answer')
  @Query(() => SpotChecksAnswer, { name: 'spotChecks', description: '抽查，最近的在前（须凭证）' })
  async all(
    @Args('month', { type: () => String, nullable: true, description: '抽取的月份' }) month: string | null,
    @Args('organ', { type: () => String, nullable: true }) organ: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<SpotCheckConnection> {
    const { checks, hasNextPage } = await this.spotChecks.page({ month: month ?? null, organ: organ ?? null, first: pageSize(first), after: after ?? null });
    return { nodes: checks, pageInfo: { endCursor: checks.at(-1)?.number ?? null, hasNextPage } };
  }

  @Demands('oversee', 'answer')
  @Query(() => SpotCheckAnswer, { description: '一次抽查和各卷的核对结果（须凭证）' })
  spotCheck(@Args('number', { type: () => String }) number: string, @CalledBy() caller: Caller): Promise<Answer> {
    return orReason(() => this.spotChecks.open(number, caller));
  }

  @Demands('oversee', 'answer')
  @Mutation(() => SpotCheckAnswer, { description: '从部门案卷目录中抽取（须凭证）' })
  drawSpotCheck(@Args('input', { type: () => DrawSpotCheckInput }) input: DrawSpotCheckInput, @CalledBy() caller: Caller): Promise<Answer> {
    return orReason(() => this.spotChecks.draw(input, caller));
  }

  @Demands('oversee', 'answer')
  @Mutation(() => SpotCheckAnswer, { description: '记下一卷的核对结果；再记的以后一次为准（须凭证）' })
  judgeSpotCheckCase(@Args('input', { type: () => JudgeSpotCheckInput }) input: JudgeSpotCheckInput, @CalledBy() caller: Caller): Promise<Answer> {
    return orReason(() => this.spotChecks.judge(input.number, input, caller));
  }
}

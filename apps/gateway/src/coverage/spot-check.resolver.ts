import { HttpException } from '@nestjs/common';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CredentialNeeded } from '../sign-in/credential-needed.type.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { SpotCheckService } from './spot-check.service.js';
import { DrawSpotCheckInput, JudgeSpotCheckInput, SpotCheckAnswer, SpotCheckConnection, SpotCheckFile, SpotCheckRefusal, SpotChecksAnswer } from './spot-check.types.js';

type Answer = SpotCheckFile | SpotCheckRefusal | CredentialNeeded;

@Resolver()
export class SpotCheckResolver {
  constructor(
    private readonly spotChecks: SpotCheckService,
    private readonly signIn: SignInService,
  ) {}

  @Query(() => SpotChecksAnswer, { name: 'spotChecks', description: '抽查，最近的在前（须凭证）' })
  async all(
    @Args('month', { type: () => String, nullable: true, description: '抽取的月份' }) month: string | null,
    @Args('organ', { type: () => String, nullable: true }) organ: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context('request') request: SignInRequest,
  ): Promise<SpotCheckConnection | CredentialNeeded> {
    if ((await this.signIn.findHolder(request)) === undefined) return { message: this.signIn.needed };
    const { checks, hasNextPage } = await this.spotChecks.page({ month: month ?? null, organ: organ ?? null, first: pageSize(first), after: after ?? null });
    return { nodes: checks, pageInfo: { endCursor: checks.at(-1)?.number ?? null, hasNextPage } };
  }

  @Query(() => SpotCheckAnswer, { description: '一次抽查和各卷的核对结果（须凭证）' })
  spotCheck(@Args('number', { type: () => String }) number: string, @Context('request') request: SignInRequest): Promise<Answer> {
    return this.answer(request, (holder) => this.spotChecks.open(number, holder));
  }

  @Mutation(() => SpotCheckAnswer, { description: '从部门案卷目录中抽取（须凭证）' })
  drawSpotCheck(@Args('input', { type: () => DrawSpotCheckInput }) input: DrawSpotCheckInput, @Context('request') request: SignInRequest): Promise<Answer> {
    return this.answer(request, (holder) => this.spotChecks.draw(input, holder));
  }

  @Mutation(() => SpotCheckAnswer, { description: '记下一卷的核对结果；再记的以后一次为准（须凭证）' })
  judgeSpotCheckCase(@Args('input', { type: () => JudgeSpotCheckInput }) input: JudgeSpotCheckInput, @Context('request') request: SignInRequest): Promise<Answer> {
    return this.answer(request, (holder) => this.spotChecks.judge(input.number, input, holder));
  }

  /** Expected refusals are answers, not errors. */
  private async answer(request: SignInRequest, work: (holder: string) => Promise<SpotCheckFile>): Promise<Answer> {
    const holder = await this.signIn.findHolder(request);
    if (holder === undefined) return { message: this.signIn.needed };
    try {
      return await work(holder);
    } catch (error) {
      if (error instanceof HttpException) return { reason: error.message };
      throw error;
    }
  }
}

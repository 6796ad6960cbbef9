import { HttpException } from '@nestjs/common';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CredentialNeeded } from '../sign-in/credential-needed.type.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { ObligationService } from './obligation.service.js';
import { ObligationActInput, ObligationAnswer, ObligationConnection, ObligationFile, ObligationFilter, ObligationRefusal } from './obligation.types.js';

type Answer = ObligationFile | ObligationRefusal | CredentialNeeded;

@Resolver()
export class ObligationResolver {
  constructor(
    private readonly all: ObligationService,
    private readonly signIn: SignInService,
  ) {}

  @Query(() => ObligationConnection, { description: '任务条款，按政策文件的顺序：谁负责、平台看得到什么、办到哪一步' })
  obligations(
    @Args('filter', { type: () => ObligationFilter, nullable: true }) filter: ObligationFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ObligationConnection> {
    return this.all.page(filter ?? {}, { first: pageSize(first), after: after ?? null });
  }

  @Query(() => ObligationAnswer, { description: '一项任务条款和历次办理（须凭证）' })
  obligation(@Args('id', { type: () => String }) id: string, @Context('request') request: SignInRequest): Promise<Answer> {
    return this.answer(request, () => this.all.open(id));
  }

  @Mutation(() => ObligationAnswer, { description: '定期限、填报、催办、认可、退回（须凭证）' })
  actOnObligation(@Args('input', { type: () => ObligationActInput }) input: ObligationActInput, @Context('request') request: SignInRequest): Promise<Answer> {
    return this.answer(request, (holder) => this.all.act(input, holder));
  }

  /** Expected refusals are answers, not errors. */
  private async answer(request: SignInRequest, work: (holder: string) => Promise<ObligationFile>): Promise<Answer> {
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

import { HttpException } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CredentialNeeded } from '../sign-in/credential-needed.type.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { BulletinDifferencesService } from './bulletin-differences.service.js';
import { bulletinNumber } from './bulletin-document.js';
import { BulletinService, type Bulletin } from './bulletin.service.js';
import { BulletinAnswer, BulletinCommentInput, BulletinFile, BulletinRefusal } from './bulletin.types.js';

type Answer = BulletinFile | BulletinRefusal | CredentialNeeded;

@Resolver()
export class BulletinResolver {
  constructor(
    private readonly bulletins: BulletinService,
    private readonly differences: BulletinDifferencesService,
    private readonly signIn: SignInService,
  ) {}

  @Query(() => BulletinAnswer, { description: '一个月的情况通报：没有关账的是征求意见稿（须凭证）' })
  bulletin(@Args('month', { type: () => String, nullable: true }) month: string | null, @Context('request') request: SignInRequest): Promise<Answer> {
    return this.answer(request, () => this.bulletins.find(month ?? null));
  }

  @Mutation(() => BulletinAnswer, { description: '关账：通报定稿、签名，以后不变（须凭证）' })
  closeMonth(
    @Args('month', { type: () => String }) month: string,
    @Args('operator', { type: () => String }) operator: string,
    @Context('request') request: SignInRequest,
  ): Promise<Answer> {
    return this.answer(request, (holder) => this.bulletins.close(month, operator, holder));
  }

  @Mutation(() => BulletinAnswer, { description: '部门对征求意见稿提出意见（须凭证）' })
  commentOnBulletin(@Args('input', { type: () => BulletinCommentInput }) input: BulletinCommentInput, @Context('request') request: SignInRequest): Promise<Answer> {
    return this.answer(request, (holder) => this.bulletins.comment(input, holder));
  }

  /** Expected refusals are answers, not errors. */
  private async answer(request: SignInRequest, work: (holder: string) => Promise<Bulletin>): Promise<Answer> {
    const holder = await this.signIn.findHolder(request);
    if (holder === undefined) return { message: this.signIn.needed };
    try {
      return await this.toFile(await work(holder));
    } catch (error) {
      if (error instanceof HttpException) return { reason: error.message };
      throw error;
    }
  }

  private async toFile({ content, closed }: Bulletin): Promise<BulletinFile> {
    const { month, asOf, rulesVersion, numbers, measures, departments, silent, comments } = content;
    return {
      number: bulletinNumber(month), month, state: closed ? 'closed' : 'draft', asOf, closedOn: closed?.closedOn ?? null, digest: closed?.digest ?? null, rulesVersion, numbers, measures,
      departments, silent, comments, differences: closed ? await this.differences.since(content) : [],
    };
  }
}

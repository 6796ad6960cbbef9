import type { Caller } from '@credit/domain';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { orReason } from '../errors/or-reason.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { BulletinDifferencesService } from './bulletin-differences.service.js';
import { bulletinNumber } from './bulletin-document.js';
import { BulletinService, type Bulletin } from './bulletin.service.js';
import { BulletinAnswer, BulletinCommentInput, BulletinFile, BulletinRefusal } from './bulletin.types.js';

type Answer = BulletinFile | BulletinRefusal;

@Resolver()
export class BulletinResolver {
  constructor(
    private readonly bulletins: BulletinService,
    private readonly differences: BulletinDifferencesService,
  ) {}

  @Demands('look-at-bulletin', 'answer')
  @Query(() => BulletinAnswer, { description: '一个月的情况通报：没有关账的是征求意见稿（须凭证）' })
  bulletin(@Args('month', { type: () => String, nullable: true }) month: string | null): Promise<Answer> {
    return orReason(async () => this.toFile(await this.bulletins.find(month ?? null)));
  }

  @Demands('oversee', 'answer')
  @Mutation(() => BulletinAnswer, { description: '关账：通报定稿、签名，以后不变（须凭证）' })
  closeMonth(
    @Args('month', { type: () => String }) month: string,
    @Args('operator', { type: () => String, nullable: true, description: '经办人；登录的人以会话为准，写了不算' }) operator: string | null,
    @CalledBy() caller: Caller,
  ): Promise<Answer> {
    return orReason(async () => this.toFile(await this.bulletins.close(month, operator ?? null, caller)));
  }

  @Demands('answer-office', 'answer')
  @Mutation(() => BulletinAnswer, { description: '部门对征求意见稿提出意见（须凭证）' })
  commentOnBulletin(@Args('input', { type: () => BulletinCommentInput }) input: BulletinCommentInput, @CalledBy() caller: Caller): Promise<Answer> {
    return orReason(async () => this.toFile(await this.bulletins.comment(input, caller)));
  }

  private async toFile({ content, closed }: Bulletin): Promise<BulletinFile> {
    const { month, asOf, rulesVersion, numbers, measures, departments, silent, comments } = content;
    return {
      number: bulletinNumber(month), month, state: closed ? 'closed' : 'draft', asOf, closedOn: closed?.closedOn ?? null, digest: closed?.digest ?? null, rulesVersion, numbers, measures,
      departments, silent, comments, differences: closed ? await this.differences.since(content) : [],
    };
  }
}

import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { pageSize } from '../graphql/page-size.js';
import type { CredentialNeeded } from '../sign-in/credential-needed.type.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { RecallService } from './recall.service.js';
import { TouchedReceiptsAnswer, type TouchedReceiptConnection } from './recall.types.js';

@Resolver()
export class RecallResolver {
  constructor(
    private readonly recalls: RecallService,
    private readonly signIn: SignInService,
  ) {}

  @Query(() => TouchedReceiptsAnswer, { description: '一个单位的核查回执中，所依据的记录后来有更正、撤销、修复的（须凭证），最近知悉的在前' })
  async touchedReceipts(
    @Context('request') request: SignInRequest,
    @Args('organ', { type: () => String, nullable: true, description: '核查单位的统一社会信用代码；为空的是没有写明单位的回执' }) organ: string | null,
    @Args('since', { type: () => Day, nullable: true, description: '这一天以后（含）知悉的变化' }) since: string | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<TouchedReceiptConnection | CredentialNeeded> {
    const holder = await this.signIn.findHolder(request);
    if (holder === undefined) return { message: this.signIn.needed };
    return this.recalls.page({ organ: organ ?? null, since: since ?? null, first: pageSize(first ?? null), after: after ?? null }, holder);
  }
}

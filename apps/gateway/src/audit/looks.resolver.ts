import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '@credit/domain';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { FileLooksAnswer, type FileLookConnection } from './audit.types.js';
import { LooksService } from './looks.service.js';

@Resolver()
export class LooksResolver {
  constructor(private readonly looked: LooksService) {}

  @Demands('look-at-own-file', 'answer')
  @Query(() => FileLooksAnswer, { description: '谁看过本人、所代表单位的信用档案，以何身份、为什么（须登录），最近的在前' })
  looks(
    @CalledBy() caller: Caller,
    @Args('code', { type: () => String, nullable: true, description: '所代表的单位不止一个时写明是哪一个' }) code: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<FileLookConnection> {
    return this.looked.page(caller, { code: code ?? null, first: pageSize(first), after: after ?? null });
  }
}

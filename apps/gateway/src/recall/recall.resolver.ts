import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '@credit/domain';
import { Day } from '../disclosure/day.scalar.js';
import { pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { RecallService } from './recall.service.js';
import { TouchedReceiptsAnswer, type TouchedReceiptConnection } from './recall.types.js';

@Resolver()
export class RecallResolver {
  constructor(private readonly recalls: RecallService) {}

  @Demands('look-at-receipt', 'answer')
  @Query(() => TouchedReceiptsAnswer, { description: '一个单位的核查回执中，所依据的记录后来有更正、撤销、修复的（须凭证），最近知悉的在前' })
  async touchedReceipts(
    @CalledBy() caller: Caller,
    @Args('organ', { type: () => String, nullable: true, description: '核查单位的统一社会信用代码；不写的是本单位的，凭证没有单位的是没有写明单位的回执' }) organ: string | null,
    @Args('since', { type: () => Day, nullable: true, description: '这一天以后（含）知悉的变化' }) since: string | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<TouchedReceiptConnection> {
    return this.recalls.page({ organ: organ ?? null, since: since ?? null, first: pageSize(first ?? null), after: after ?? null }, caller);
  }
}

import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '@credit/domain';
import { Day } from '../disclosure/day.scalar.js';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { ReceiptListService } from './receipt-list.service.js';
import { CheckReceiptsAnswer, type CheckReceiptConnection } from './receipt-list.types.js';

@Resolver()
export class ReceiptListResolver {
  constructor(private readonly receipts: ReceiptListService) {}

  @Demands('look-at-receipt', 'answer')
  @Query(() => CheckReceiptsAnswer, { description: '一个单位的核查记录（须凭证），最近的在前' })
  async checkReceipts(
    @CalledBy() caller: Caller,
    @Args('organ', { type: () => String, nullable: true, description: '核查单位的统一社会信用代码；不写的是本单位的，凭证没有单位的是没有写明单位的回执' }) organ: string | null,
    @Args('since', { type: () => Day, nullable: true, description: '这一天以后（含）核查的' }) since: string | null,
    @Args('text', { type: () => String, nullable: true, description: '项目编号、用途、名单文件名中的字' }) text: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<CheckReceiptConnection> {
    return this.receipts.page({ organ: organ ?? null, since: since ?? null, text: text ?? null, first: pageSize(first), after: after ?? null }, caller);
  }
}

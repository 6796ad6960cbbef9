import type { Caller } from '@credit/domain';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { RecordGapService } from './record-gap.service.js';
import { RecordGapAnswer, RecordGapPage } from './record-gap.types.js';

@Resolver()
export class RecordGapResolver {
  constructor(private readonly gaps: RecordGapService) {}

  @Demands('look-at-submission', 'answer')
  @Query(() => RecordGapAnswer, { description: '应有记录而没有的主体（须凭证；部门看本单位的）' })
  recordGap(
    @Args('rule', { type: () => String }) rule: string,
    @Args('organ', { type: () => String, description: '发证单位的统一社会信用代码' }) organ: string,
    @Args('month', { type: () => String, nullable: true }) month: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @CalledBy() caller: Caller,
  ): Promise<RecordGapPage> {
    return this.gaps.page({ rule, organ, month: month ?? null, first: pageSize(first), after: after ?? null }, caller);
  }
}

import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '@credit/domain';
import { orReason } from '../errors/or-reason.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { CreditUseService } from './credit-use.service.js';
import { CreditUseAnswer, type CreditUse, type CreditUseRefusal } from './credit-use.types.js';

@Resolver()
export class CreditUseResolver {
  constructor(private readonly uses: CreditUseService) {}

  @Demands('look-at-bulletin', 'answer')
  @Query(() => CreditUseAnswer, { description: '信用信息的使用情况：联席会议办公室看全县，部门看本单位（须凭证）' })
  creditUse(
    @Args('month', { type: () => String, nullable: true, description: 'YYYY-MM；不写的为本月' }) month: string | null,
    @Args('months', { type: () => Int, nullable: true, defaultValue: 12, description: '连同以前的几个月，逐月列出' }) months: number | null,
    @Args('organ', { type: () => String, nullable: true, description: '只看一个部门' }) organ: string | null,
    @CalledBy() caller: Caller,
  ): Promise<CreditUse | CreditUseRefusal> {
    return orReason(() => this.uses.ofMonth({ month: month ?? null, months: months ?? 12, organ: organ ?? null }, caller));
  }
}

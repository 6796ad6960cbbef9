import type { QuarantineState } from '@credit/db';
import type { Caller } from '@credit/domain';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { QuarantineService } from './quarantine.service.js';
import {
  DecideQuarantineInput, QuarantineConnection, QuarantineDecisionAnswer, QuarantineEntry, QuarantineFile, QuarantineFileAnswer, QuarantineRefusal, QuarantineStateEnum,
} from './quarantine.types.js';

@Resolver()
export class QuarantineResolver {
  constructor(private readonly quarantined: QuarantineService) {}

  @Demands('look-at-quarantine')
  @Query(() => QuarantineConnection, { description: '待人工确认的行（须凭证）' })
  async quarantine(
    @Args('state', { type: () => QuarantineStateEnum, nullable: true, defaultValue: 'pending' }) state: QuarantineState | null,
    @Args('receipt', { type: () => String, nullable: true }) receipt: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @CalledBy() caller: Caller,
  ): Promise<QuarantineConnection> {
    return this.quarantined.page({ state: state ?? 'pending', receipt: receipt ?? null, first: pageSize(first), after: after ?? null }, caller);
  }

  @Demands('look-at-quarantine', 'answer')
  @Query(() => QuarantineFileAnswer, { description: '待人工确认的一行，连同作过的决定（须凭证）' })
  quarantineEntry(@Args('id', { type: () => ID }) id: string, @CalledBy() caller: Caller): Promise<QuarantineFile | QuarantineRefusal> {
    return this.quarantined.open(id, caller);
  }

  @Demands('decide-quarantine', 'answer')
  @Mutation(() => QuarantineDecisionAnswer, { description: '把待确认的行归到一个主体，或退回（须凭证）；可撤回' })
  async decideQuarantine(
    @Args('input', { type: () => DecideQuarantineInput }) input: DecideQuarantineInput,
    @CalledBy() caller: Caller,
  ): Promise<QuarantineEntry | QuarantineRefusal> {
    return this.quarantined.decide(input, caller);
  }

  @Demands('decide-quarantine', 'answer')
  @Mutation(() => QuarantineDecisionAnswer, { description: '撤回上一次决定：已入库的记录随之撤销，行回到待确认（须凭证）' })
  async undoQuarantineDecision(
    @Args('entry', { type: () => ID }) entry: string,
    @Args('operator', { type: () => String, nullable: true, description: '经办人；登录的人以会话为准，写了不算' }) operator: string | null,
    @Args('note', { type: () => String, nullable: true }) note: string | null,
    @CalledBy() caller: Caller,
  ): Promise<QuarantineEntry | QuarantineRefusal> {
    return this.quarantined.undo(entry, { operator: operator ?? null, note: note ?? null }, caller);
  }
}

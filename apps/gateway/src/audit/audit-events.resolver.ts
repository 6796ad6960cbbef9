import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '@credit/domain';
import { orReason } from '../errors/or-reason.js';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { AuditEventsService } from './audit-events.service.js';
import { AuditChainAnswer, AuditEventFilter, AuditEventsAnswer, type AuditChainState, type AuditEventConnection, type AuditRefusal } from './audit-events.types.js';

@Resolver()
export class AuditEventsResolver {
  constructor(private readonly events: AuditEventsService) {}

  @Demands('read-audit', 'answer')
  @Query(() => AuditEventsAnswer, { description: '审计日志，最近的在前（审计管理员）；查看本身也记入日志' })
  auditEvents(
    @Args('filter', { type: () => AuditEventFilter }) filter: AuditEventFilter,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @CalledBy() caller: Caller,
  ): Promise<AuditEventConnection | AuditRefusal> {
    return orReason(() => this.events.page(filter, { first: pageSize(first), after: after ?? null }, caller));
  }

  @Demands('read-audit', 'answer')
  @Query(() => AuditChainAnswer, { description: '审计链的状况和最近一次核验的结果（审计管理员）' })
  auditChain(): Promise<AuditChainState> {
    return this.events.chain();
  }

  @Demands('read-audit', 'answer')
  @Mutation(() => AuditChainAnswer, { description: '请平台核验整个审计日志（审计管理员）；核验在后台进行，结果见 auditChain' })
  proveAudit(@CalledBy() caller: Caller): Promise<AuditChainState> {
    return this.events.prove(caller);
  }
}

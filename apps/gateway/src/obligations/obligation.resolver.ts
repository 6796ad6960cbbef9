import type { Caller } from '@credit/domain';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { orReason } from '../errors/or-reason.js';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { ObligationService } from './obligation.service.js';
import { ObligationActInput, ObligationAnswer, ObligationConnection, ObligationFile, ObligationFilter, ObligationRefusal, ObligationReportInput, ObligationSection, RemindersAnswer, RemindersSent, TaskForceView } from './obligation.types.js';

type Answer = ObligationFile | ObligationRefusal;

@Resolver()
export class ObligationResolver {
  constructor(private readonly all: ObligationService) {}

  @Query(() => ObligationConnection, { description: '任务条款，按政策文件的顺序：谁负责、平台看得到什么、办到哪一步' })
  obligations(
    @Args('filter', { type: () => ObligationFilter, nullable: true }) filter: ObligationFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ObligationConnection> {
    return this.all.page(filter ?? {}, { first: pageSize(first), after: after ?? null });
  }

  @Query(() => [ObligationSection], { description: '任务条款按政策文件的节汇总' })
  obligationSections(): Promise<readonly ObligationSection[]> {
    return this.all.sections();
  }

  @Query(() => [TaskForceView], { description: '联席会议的十二个专责小组' })
  taskForces(): readonly TaskForceView[] {
    return this.all.taskForces();
  }

  @Demands('look-at-bulletin', 'answer')
  @Query(() => ObligationAnswer, { description: '一项任务条款和历次办理（须凭证）' })
  obligation(@Args('id', { type: () => String }) id: string, @CalledBy() caller: Caller): Promise<Answer> {
    return orReason(() => this.all.open(id, caller));
  }

  @Demands('oversee', 'answer')
  @Mutation(() => ObligationAnswer, { description: '联席会议办公室定期限、催办、认可、退回（须凭证）' })
  actOnObligation(@Args('input', { type: () => ObligationActInput }) input: ObligationActInput, @CalledBy() caller: Caller): Promise<Answer> {
    return orReason(() => this.all.act(input, caller));
  }

  @Demands('oversee', 'answer')
  @Mutation(() => RemindersAnswer, { description: '催办全部过期的条款，每条一天一次（须凭证）' })
  remindOverdue(
    @Args('said', { type: () => String, nullable: true }) said: string | null,
    @Args('operator', { type: () => String, nullable: true, description: '经办人；登录的人以会话为准，写了不算' }) operator: string | null,
    @CalledBy() caller: Caller,
  ): Promise<RemindersSent | ObligationRefusal> {
    return orReason(async () => ({ clauses: await this.all.remindOverdue({ said, operator }, caller) }));
  }

  @Demands('answer-office', 'answer')
  @Mutation(() => ObligationAnswer, { description: '责任单位填报办理情况（须凭证）' })
  reportOnObligation(@Args('input', { type: () => ObligationReportInput }) input: ObligationReportInput, @CalledBy() caller: Caller): Promise<Answer> {
    return orReason(() => this.all.report(input, caller));
  }
}

import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '@credit/domain';
import { orReason } from '../errors/or-reason.js';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { toWatchEnd, toWatchRequest } from './watch-request.js';
import { WatchService } from './watch.service.js';
import { BeginWatchInput, WatchAnswer, WatchConnection, WatchEventConnection, WatchFile, WatchRefusal } from './watch.types.js';

type Answer = WatchFile | WatchRefusal;

@Resolver()
export class WatchResolver {
  constructor(private readonly watches: WatchService) {}

  @Demands('watch')
  @Query(() => WatchConnection, { name: 'watches', description: '信用监测，后开始的在前（须凭证）' })
  async watchPage(
    @Args('organ', { type: () => String, nullable: true }) organ: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @CalledBy() caller: Caller,
  ): Promise<WatchConnection> {
    const { watches, hasNextPage } = await this.watches.page({ organ: organ ?? null, first: pageSize(first), after: after ?? null }, caller);
    return { nodes: watches, pageInfo: { endCursor: watches.at(-1)?.number ?? null, hasNextPage } };
  }

  @Demands('watch')
  @Query(() => WatchEventConnection, { description: '监测变动，先知悉的在前，从 after 之后接着读（须凭证）' })
  async watchEvents(
    @Args('organ', { type: () => String, nullable: true }) organ: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @CalledBy() caller: Caller,
  ): Promise<WatchEventConnection> {
    const { events, hasNextPage } = await this.watches.events({ organ: organ ?? null, first: pageSize(first), after: after ?? null }, caller);
    const last = events.at(-1);
    return { nodes: events, pageInfo: { endCursor: last ? String(last.id) : null, hasNextPage } };
  }

  @Demands('watch', 'answer')
  @Query(() => WatchAnswer, { description: '一项监测（须凭证）' })
  watch(@Args('number', { type: () => String }) number: string, @CalledBy() caller: Caller): Promise<Answer> {
    return orReason(() => this.watches.open(number, caller));
  }

  @Demands('watch', 'answer')
  @Mutation(() => WatchAnswer, { description: '自一份核查回执起监测其中的主体（须凭证）；回执以后的变化当场告知' })
  beginWatch(@Args('input', { type: () => BeginWatchInput }) input: BeginWatchInput, @CalledBy() caller: Caller): Promise<Answer> {
    return orReason(async () => {
      const asked = toWatchRequest(this.watches.inNameOf(caller, input));
      return 'problems' in asked ? { reason: asked.problems.join('；') } : this.watches.begin(asked, caller);
    });
  }

  @Demands('watch', 'answer')
  @Mutation(() => WatchAnswer, { description: '现在就看有没有变化（须凭证）' })
  lookAtWatch(@Args('number', { type: () => String }) number: string, @CalledBy() caller: Caller): Promise<Answer> {
    return orReason(() => this.watches.look(number, caller));
  }

  @Demands('watch', 'answer')
  @Mutation(() => WatchAnswer, { description: '提前结束监测（须凭证）' })
  endWatch(
    @Args('number', { type: () => String }) number: string,
    @Args('operator', { type: () => String, nullable: true, description: '经办人；登录的人以会话为准，写了不算' }) operator: string | null,
    @Args('reason', { type: () => String }) reason: string,
    @CalledBy() caller: Caller,
  ): Promise<Answer> {
    return orReason(async () => {
      const asked = toWatchEnd(this.watches.inNameOf(caller, { operator, reason }));
      return 'problems' in asked ? { reason: asked.problems.join('；') } : this.watches.end(number, asked, caller);
    });
  }
}

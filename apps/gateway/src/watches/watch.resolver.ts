import { HttpException } from '@nestjs/common';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CredentialNeeded } from '../sign-in/credential-needed.type.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { toWatchEnd, toWatchRequest } from './watch-request.js';
import { WatchService, type WatchFile as StoredFile } from './watch.service.js';
import { BeginWatchInput, WatchAnswer, WatchConnection, WatchEventConnection, WatchFile, WatchRefusal } from './watch.types.js';

type Answer = WatchFile | WatchRefusal | CredentialNeeded;

@Resolver()
export class WatchResolver {
  constructor(
    private readonly watches: WatchService,
    private readonly signIn: SignInService,
  ) {}

  @Query(() => WatchConnection, { name: 'watches', description: '信用监测，后开始的在前（须凭证）' })
  async watchPage(
    @Args('organ', { type: () => String, nullable: true }) organ: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context('request') request: SignInRequest,
  ): Promise<WatchConnection> {
    const holder = await this.signIn.getHolder(request);
    const { watches, hasNextPage } = await this.watches.page({ organ: organ ?? null, first: pageSize(first), after: after ?? null }, holder);
    return { nodes: watches, pageInfo: { endCursor: watches.at(-1)?.number ?? null, hasNextPage } };
  }

  @Query(() => WatchEventConnection, { description: '监测变动，先知悉的在前，从 after 之后接着读（须凭证）' })
  async watchEvents(
    @Args('organ', { type: () => String, nullable: true }) organ: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context('request') request: SignInRequest,
  ): Promise<WatchEventConnection> {
    const holder = await this.signIn.getHolder(request);
    const { events, hasNextPage } = await this.watches.events({ organ: organ ?? null, first: pageSize(first), after: after ?? null }, holder);
    const last = events.at(-1);
    return { nodes: events, pageInfo: { endCursor: last ? String(last.id) : null, hasNextPage } };
  }

  @Query(() => WatchAnswer, { description: '一项监测（须凭证）' })
  watch(@Args('number', { type: () => String }) number: string, @Context('request') request: SignInRequest): Promise<Answer> {
    return this.answer(request, (holder) => this.watches.open(number, holder));
  }

  @Mutation(() => WatchAnswer, { description: '自一份核查回执起监测其中的主体（须凭证）；回执以后的变化当场告知' })
  beginWatch(@Args('input', { type: () => BeginWatchInput }) input: BeginWatchInput, @Context('request') request: SignInRequest): Promise<Answer> {
    return this.answer(request, (holder) => {
      const asked = toWatchRequest(input);
      return 'problems' in asked ? Promise.resolve({ reason: asked.problems.join('；') }) : this.watches.begin(asked, holder);
    });
  }

  @Mutation(() => WatchAnswer, { description: '现在就看有没有变化（须凭证）' })
  lookAtWatch(@Args('number', { type: () => String }) number: string, @Context('request') request: SignInRequest): Promise<Answer> {
    return this.answer(request, (holder) => this.watches.look(number, holder));
  }

  @Mutation(() => WatchAnswer, { description: '提前结束监测（须凭证）' })
  endWatch(
    @Args('number', { type: () => String }) number: string,
    @Args('operator', { type: () => String }) operator: string,
    @Args('reason', { type: () => String }) reason: string,
    @Context('request') request: SignInRequest,
  ): Promise<Answer> {
    return this.answer(request, (holder) => {
      const asked = toWatchEnd({ operator, reason });
      return 'problems' in asked ? Promise.resolve({ reason: asked.problems.join('；') }) : this.watches.end(number, { ...asked, holder });
    });
  }

  /** Expected refusals are answers, not errors. */
  private async answer(request: SignInRequest, work: (holder: string) => Promise<StoredFile | WatchRefusal>): Promise<Answer> {
    const holder = await this.signIn.findHolder(request);
    if (holder === undefined) return { message: this.signIn.needed };
    try {
      return await work(holder);
    } catch (error) {
      if (error instanceof HttpException) return { reason: error.message };
      throw error;
    }
  }
}

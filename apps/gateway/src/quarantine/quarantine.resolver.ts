import type { QuarantineState } from '@credit/db';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CredentialNeeded } from '../sign-in/credential-needed.type.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { QuarantineService } from './quarantine.service.js';
import {
  DecideQuarantineInput, QuarantineAnswer, QuarantineConnection, QuarantineDecisionAnswer, QuarantineEntry, QuarantineRefusal,
  QuarantineStateEnum,
} from './quarantine.types.js';

@Resolver()
export class QuarantineResolver {
  constructor(
    private readonly quarantined: QuarantineService,
    private readonly signIn: SignInService,
  ) {}

  @Query(() => QuarantineAnswer, { description: '待人工确认的行（须凭证）' })
  async quarantine(
    @Args('state', { type: () => QuarantineStateEnum, defaultValue: 'pending' }) state: QuarantineState,
    @Args('receipt', { type: () => String, nullable: true }) receipt: string | null,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context('request') request: SignInRequest,
  ): Promise<QuarantineConnection | CredentialNeeded> {
    if ((await this.signIn.findHolder(request)) === undefined) return { message: this.signIn.needed };
    return this.quarantined.page({ state, receipt: receipt ?? null, first, after: after ?? null });
  }

  @Mutation(() => QuarantineDecisionAnswer, { description: '把待确认的行归到一个主体，或退回（须凭证）；可撤回' })
  async decideQuarantine(
    @Args('input', { type: () => DecideQuarantineInput }) input: DecideQuarantineInput,
    @Context('request') request: SignInRequest,
  ): Promise<QuarantineEntry | QuarantineRefusal | CredentialNeeded> {
    const holder = await this.signIn.findHolder(request);
    return holder === undefined ? { message: this.signIn.needed } : this.quarantined.decide(input, holder);
  }

  @Mutation(() => QuarantineDecisionAnswer, { description: '撤回上一次决定：已入库的记录随之撤销，行回到待确认（须凭证）' })
  async undoQuarantineDecision(
    @Args('entry', { type: () => ID }) entry: string,
    @Args('operator', { type: () => String }) operator: string,
    @Args('note', { type: () => String, nullable: true }) note: string | null,
    @Context('request') request: SignInRequest,
  ): Promise<QuarantineEntry | QuarantineRefusal | CredentialNeeded> {
    const holder = await this.signIn.findHolder(request);
    return holder === undefined ? { message: this.signIn.needed } : this.quarantined.undo(entry, { operator, note: note ?? null, holder });
  }
}

import type { QuarantineState } from '@credit/db';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CredentialNeeded } from '../sign-in/credential-needed.type.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { QuarantineService } from './quarantine.service.js';
import {
  DecideQuarantineInput, QuarantineConnection, QuarantineDecisionAnswer, QuarantineEntry, QuarantineRefusal, QuarantineStateEnum,
} from './quarantine.types.js';

@Resolver()
export class QuarantineResolver {
  constructor(
    private readonly quarantined: QuarantineService,
    private readonly signIn: SignInService,
  ) {}

  @Query(() => QuarantineConnection, { description: '待人工确认的行（须凭证）' })
  async quarantine(
    @Args('state', { type: () => QuarantineStateEnum, nullable: true, defaultValue: 'pending' }) state: QuarantineState | null,
    @Args('receipt', { type: () => String, nullable: true }) receipt: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context('request') request: SignInRequest,
  ): Promise<QuarantineConnection> {
    await this.signIn.getHolder(request);
    return this.quarantined.page({ state: state ?? 'pending', receipt: receipt ?? null, first: pageSize(first), after: after ?? null });
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

import type { Caller } from '@credit/domain';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { AuthorisationService } from './authorisation.service.js';
import { Authorisation, AuthorisationAnswer, AuthorisationConnection, AuthorisationRefusal, GiveAuthorisationInput, GranteeKindEnum } from './authorisation.types.js';

@Resolver()
export class AuthorisationResolver {
  constructor(private readonly authorised: AuthorisationService) {}

  @Demands('authorise', 'answer')
  @Mutation(() => AuthorisationAnswer, { description: '本人、本单位授权他人查看；默认一次、三十日，随时可撤回' })
  async giveAuthorisation(
    @Args('input', { type: () => GiveAuthorisationInput }) input: GiveAuthorisationInput,
    @CalledBy() caller: Caller,
  ): Promise<Authorisation | AuthorisationRefusal> {
    return this.authorised.give(input, caller);
  }

  @Demands('authorise', 'answer')
  @Mutation(() => AuthorisationAnswer, { description: '撤回授权，立即生效' })
  async revokeAuthorisation(
    @Args('number', { type: () => String }) number: string,
    @Args('code', { type: () => String, nullable: true, description: '谁的档案：本人的可不写' }) code: string | null,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
    @CalledBy() caller: Caller,
  ): Promise<Authorisation | AuthorisationRefusal> {
    return this.authorised.revoke(number, { code: code ?? null, reason: reason ?? null }, caller);
  }

  @Demands('authorise')
  @Query(() => AuthorisationConnection, { description: '本人、本单位给出的授权，连同谁凭它看过；最近的在前' })
  async authorisations(
    @Args('code', { type: () => String, nullable: true, description: '谁的档案：本人的可不写' }) code: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @CalledBy() caller: Caller,
  ): Promise<AuthorisationConnection> {
    return this.authorised.given(code ?? null, { first: pageSize(first), after: after ?? null }, caller);
  }

  @Demands('use-authorisation')
  @Query(() => AuthorisationConnection, { description: '我、我所在单位得到的授权；最近的在前' })
  async receivedAuthorisations(
    @Args('by', { type: () => GranteeKindEnum }) by: 'account' | 'organisation',
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @CalledBy() caller: Caller,
  ): Promise<AuthorisationConnection> {
    return this.authorised.received(by, { first: pageSize(first), after: after ?? null }, caller);
  }
}

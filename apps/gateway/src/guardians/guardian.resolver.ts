import type { Caller } from '@credit/domain';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { GuardianService } from './guardian.service.js';
import { GuardianAnswer, GuardianConfirmed, GuardianInput, GuardianRefusal } from './guardian.types.js';

@Resolver()
export class GuardianResolver {
  constructor(private readonly guardians: GuardianService) {}

  @Demands('confirm-guardian', 'answer')
  @Mutation(() => GuardianAnswer, { description: '核验监护关系：监护人登录后可代未成年人查看档案，至其年满十八周岁' })
  async confirmGuardian(@Args('input', { type: () => GuardianInput }) input: GuardianInput, @CalledBy() caller: Caller): Promise<GuardianConfirmed | GuardianRefusal> {
    return this.guardians.confirm(input, caller);
  }

  @Demands('confirm-guardian', 'answer')
  @Mutation(() => GuardianAnswer, { description: '解除监护关系，立即生效' })
  async endGuardianship(@Args('input', { type: () => GuardianInput }) input: GuardianInput, @CalledBy() caller: Caller): Promise<GuardianConfirmed | GuardianRefusal> {
    return this.guardians.end(input, caller);
  }
}

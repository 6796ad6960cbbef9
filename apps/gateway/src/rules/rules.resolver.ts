import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '@credit/domain';
import { orReason } from '../errors/or-reason.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { RulesService } from './rules.service.js';
import { RulesAnswer, RulesFaults, RulesRefusal, RulesTrial, TryRulesInput } from './rules.types.js';
import { toTryRequest } from './try-request.js';

@Resolver()
export class RulesResolver {
  constructor(private readonly rules: RulesService) {}

  @Demands('try-rules', 'answer')
  @Query(() => RulesAnswer, { description: '试行改动后的规则：哪些主体会增减哪些措施（须凭证）；不写入任何记录' })
  async tryRules(@Args('input', { type: () => TryRulesInput }) input: TryRulesInput, @CalledBy() caller: Caller): Promise<RulesTrial | RulesFaults | RulesRefusal> {
    const asked = toTryRequest(input);
    if ('problems' in asked) return { reason: asked.problems.join('；') };
    return orReason(async () => {
      const answer = await this.rules.try(asked, caller);
      if ('faults' in answer) return answer;
      const { rules, endCursor, hasNextPage, ...trial } = answer;
      return { ...trial, nowVersion: rules.now, triedVersion: rules.tried, pageInfo: { endCursor, hasNextPage } };
    });
  }
}

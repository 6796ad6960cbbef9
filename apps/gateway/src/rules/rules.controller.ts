import { BadRequestException, Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { Caller } from '@credit/domain';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { RulesService, type RulesFaults, type RulesTrial } from './rules.service.js';
import { toTryRequest } from './try-request.js';

/** The rules in force, and rules to be tried. */
@Controller('api/rules')
@Demands('try-rules')
export class RulesController {
  constructor(private readonly rules: RulesService) {}

  @Get('files')
  files(): ReturnType<RulesService['files']> {
    return this.rules.files();
  }

  /** `{files: [{name, text}], overrides?, day?, scenario?, first?, after?}`. Rules that do not load answer with their faults. */
  @Post('try')
  @HttpCode(200)
  async try(@Body() body: unknown, @CalledBy() caller: Caller): Promise<RulesTrial | RulesFaults> {
    const asked = toTryRequest(Object(body));
    if ('problems' in asked) throw new BadRequestException(asked.problems.join('；'));
    return this.rules.try(asked, caller);
  }
}

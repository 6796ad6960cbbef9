import { BadRequestException, Body, Controller, Get, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CredentialGuard } from '../sign-in/credential.guard.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { RulesService, type RulesFaults, type RulesTrial } from './rules.service.js';
import { toTryRequest } from './try-request.js';

/** The rules in force, and rules to be tried. */
@Controller('api/rules')
@UseGuards(CredentialGuard)
export class RulesController {
  constructor(
    private readonly rules: RulesService,
    private readonly signIn: SignInService,
  ) {}

  @Get('files')
  files(): ReturnType<RulesService['files']> {
    return this.rules.files();
  }

  /** `{files: [{name, text}], overrides?, day?, scenario?, first?, after?}`. Rules that do not load answer with their faults. */
  @Post('try')
  @HttpCode(200)
  async try(@Body() body: unknown, @Req() request: FastifyRequest): Promise<RulesTrial | RulesFaults> {
    const asked = toTryRequest(Object(body));
    if ('problems' in asked) throw new BadRequestException(asked.problems.join('；'));
    return this.rules.try(asked, await this.signIn.getHolder(request));
  }
}

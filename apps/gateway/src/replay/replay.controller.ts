import { Controller, Get, Param, Req, UnprocessableEntityException, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CredentialGuard } from '../sign-in/credential.guard.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { ReplayService } from './replay.service.js';
import type { ReceiptReplay } from './replay.types.js';

@Controller('api/checks')
@UseGuards(CredentialGuard)
export class ReplayController {
  constructor(
    private readonly replays: ReplayService,
    private readonly signIn: SignInService,
  ) {}

  /** The receipt's answer worked out again, and where it differs. */
  @Get(':number/replay')
  async replay(@Param('number') number: string, @Req() request: FastifyRequest): Promise<ReceiptReplay> {
    const answer = await this.replays.replay(number, await this.signIn.getHolder(request));
    if ('same' in answer) return answer;
    throw new UnprocessableEntityException({ ...answer });
  }
}

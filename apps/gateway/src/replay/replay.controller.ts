import { Controller, Get, Param, UnprocessableEntityException } from '@nestjs/common';
import type { Caller } from '@credit/domain';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { ReplayService } from './replay.service.js';
import type { ReceiptReplay } from './replay.types.js';

@Controller('api/checks')
@Demands('look-at-receipt')
export class ReplayController {
  constructor(private readonly replays: ReplayService) {}

  /** The receipt's answer worked out again, and where it differs. */
  @Get(':number/replay')
  async replay(@Param('number') number: string, @CalledBy() caller: Caller): Promise<ReceiptReplay> {
    const answer = await this.replays.replay(number, caller);
    if ('same' in answer) return answer;
    throw new UnprocessableEntityException({ ...answer });
  }
}

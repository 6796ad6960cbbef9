import { NotFoundException } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '@credit/domain';
import type { CheckReceiptNotFound } from '../receipts/receipt.resolver.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { ReplayService } from './replay.service.js';
import { ReplayAnswer, type ReceiptReplay, type ReplayRefusal } from './replay.types.js';

@Resolver()
export class ReplayResolver {
  constructor(private readonly replays: ReplayService) {}

  @Demands('look-at-receipt', 'answer')
  @Query(() => ReplayAnswer, { description: '重放核查回执（须凭证）：按它的核查日和规则版本重新得出结果，与它逐字比较' })
  async replayReceipt(
    @Args('number', { type: () => String }) number: string,
    @CalledBy() caller: Caller,
  ): Promise<ReceiptReplay | ReplayRefusal | CheckReceiptNotFound> {
    try {
      return await this.replays.replay(number, caller);
    } catch (error) {
      if (error instanceof NotFoundException) return { number, message: error.message };
      throw error;
    }
  }
}

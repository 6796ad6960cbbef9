import { NotFoundException } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { CheckReceiptNotFound } from '../receipts/receipt.resolver.js';
import type { CredentialNeeded } from '../sign-in/credential-needed.type.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { ReplayService } from './replay.service.js';
import { ReplayAnswer, type ReceiptReplay, type ReplayRefusal } from './replay.types.js';

@Resolver()
export class ReplayResolver {
  constructor(
    private readonly replays: ReplayService,
    private readonly signIn: SignInService,
  ) {}

  @Query(() => ReplayAnswer, { description: '重放核查回执（须凭证）：按它的核查日和规则版本重新得出结果，与它逐字比较' })
  async replayReceipt(
    @Args('number', { type: () => String }) number: string,
    @Context('request') request: SignInRequest,
  ): Promise<ReceiptReplay | ReplayRefusal | CheckReceiptNotFound | CredentialNeeded> {
    const holder = await this.signIn.findHolder(request);
    if (holder === undefined) return { message: this.signIn.needed };
    try {
      return await this.replays.replay(number, holder);
    } catch (error) {
      if (error instanceof NotFoundException) return { number, message: error.message };
      throw error;
    }
  }
}

import { Controller, Get, Query, Req, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { pageSize } from '../graphql/page-size.js';
import { CredentialGuard } from '../sign-in/credential.guard.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { RecallService } from './recall.service.js';
import type { TouchedReceiptConnection } from './recall.types.js';

@Controller('api/touched-receipts')
@UseGuards(CredentialGuard)
export class RecallController {
  constructor(
    private readonly recalls: RecallService,
    private readonly signIn: SignInService,
  ) {}

  /** `organ`, `since`, `first`, `after`: receipts of a department that later changes touch, the latest known first. */
  @Get()
  async page(@Query() { organ, since, first, after }: Readonly<Record<string, string | undefined>>, @Req() request: FastifyRequest): Promise<TouchedReceiptConnection> {
    const asked = { organ: organ ?? null, since: since || null, first: pageSize(first === undefined ? null : Number(first) || null), after: after ?? null };
    return this.recalls.page(asked, await this.signIn.getHolder(request));
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import type { Caller } from '@credit/domain';
import { pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { RecallService } from './recall.service.js';
import type { TouchedReceiptConnection } from './recall.types.js';

@Controller('api/touched-receipts')
@Demands('look-at-receipt')
export class RecallController {
  constructor(private readonly recalls: RecallService) {}

  /** `organ`, `since`, `first`, `after`: receipts of a department that later changes touch, the latest known first. */
  @Get()
  async page(@Query() { organ, since, first, after }: Readonly<Record<string, string | undefined>>, @CalledBy() caller: Caller): Promise<TouchedReceiptConnection> {
    const asked = { organ: organ ?? null, since: since || null, first: pageSize(first === undefined ? null : Number(first) || null), after: after ?? null };
    return this.recalls.page(asked, caller);
  }
}

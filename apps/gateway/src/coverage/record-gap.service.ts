import { BadRequestException, Injectable } from '@nestjs/common';
import { gapSubjects } from '@credit/db';
import { credentialOf, type Caller } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import { AccessService } from '../sign-in/access.service.js';
import { toAskedMonth } from './coverage-request.js';
import type { RecordGapPage } from './record-gap.types.js';

export interface GapRequest {
  readonly month: string | null;
  readonly rule: string;
  readonly organ: string;
  readonly first: number;
  readonly after: string | null;
}

/** Who should have a record and has none: shown to the department that should have reported it, and to the office. */
@Injectable()
export class RecordGapService {
  constructor(
    private readonly platform: Platform,
    private readonly access: AccessService,
  ) {}

  async page({ month: given, rule, organ, first, after }: GapRequest, caller: Caller): Promise<RecordGapPage> {
    this.access.check(caller, 'look-at-submission', organ);
    const { catalogue, store } = this.platform;
    if (!catalogue.expectedRecords.some(({ id }) => id === rule)) throw new BadRequestException(`没有规则 ${rule}`);
    if (after !== null && !/^\d{1,15}$/.test(after)) throw new BadRequestException('after 应为上一页给出的 endCursor');
    const { month } = toAskedMonth(given, this.platform.today());
    const found = await gapSubjects(store.pool, { rule, month, organ, after: Number(after ?? 0), limit: first + 1 });
    const shown = found.slice(0, first);
    await this.platform.audit.write({ action: 'coverage.gap', operator: credentialOf(caller), organ, purpose: null, subjectId: null, detail: { month, rule, subjects: shown.length } });
    return { rule, month, subjects: shown.map(({ code, name }) => ({ code, name })), pageInfo: { endCursor: String(shown.at(-1)?.id ?? '') || null, hasNextPage: found.length > first } };
  }
}

import { BadRequestException, Injectable } from '@nestjs/common';
import { gapSubjects } from '@credit/db';
import { credentialOf, type Caller } from '@credit/domain';
import { pageOf } from '../graphql/page-of.js';
import { readCursor } from '../graphql/read-cursor.js';
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
    const { month } = toAskedMonth(given, this.platform.today());
    const found = await gapSubjects(store.pool, { rule, month, organ, after: readCursor(after, 'id'), limit: first + 1 });
    const { shown, pageInfo } = pageOf(found, first, ({ id }) => id);
    await this.platform.audit.write({ action: 'coverage.gap', operator: credentialOf(caller), organ, purpose: null, subjectId: null, detail: { month, rule, subjects: shown.length } });
    return { rule, month, subjects: shown.map(({ code, name }) => ({ code, name })), pageInfo };
  }
}

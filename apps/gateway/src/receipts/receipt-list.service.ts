import { BadRequestException, Injectable } from '@nestjs/common';
import { receiptsOf, type ReceiptLine } from '@credit/db';
import { isRealDay, isUscc, tidyIdentifier, writtenBy, type Caller } from '@credit/domain';
import { SCENARIOS } from '@credit/sanctions';
import { filledText } from '../asked/filled-text.js';
import { pageOf } from '../graphql/page-of.js';
import { Platform } from '../platform/platform.js';
import { AccessService } from '../sign-in/access.service.js';
import type { CheckReceiptConnection, CheckReceiptLine } from './receipt-list.types.js';

/** Whose receipts are asked for, and from which on. */
export interface ReceiptListQuery {
  /** Null: the caller's own; of a caller who has none, receipts that name no organ. */
  readonly organ: string | null;
  readonly since: string | null;
  readonly text: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Receipts that were given to an organ: what was checked, when, for what. */
@Injectable()
export class ReceiptListService {
  constructor(
    private readonly platform: Platform,
    private readonly access: AccessService,
  ) {}

  async page({ organ: given, since, text, first, after }: ReceiptListQuery, caller: Caller): Promise<CheckReceiptConnection> {
    const named = filledText(given) === null ? null : tidyIdentifier(given ?? '');
    if (named !== null && !isUscc(named)) throw new BadRequestException(`核查单位代码 ${named} 不是有效的统一社会信用代码`);
    if (since !== null && !isRealDay(since)) throw new BadRequestException(`since 应为日历上有的日期 YYYY-MM-DD，现在是 ${since}`);
    const organ = this.access.organFor(caller, 'look-at-receipt', named);
    const found = await receiptsOf(this.platform.store.pool, { organ, since, text: filledText(text), after, limit: first + 1 });
    await this.platform.audit.write({ action: 'receipt.list', ...writtenBy(caller), organ, purpose: null, subjectId: null, detail: { since, after, found: Math.min(found.length, first) } });
    const { shown, pageInfo } = pageOf(found, first, ({ number }) => number);
    return { nodes: shown.map((line) => this.toView(line)), pageInfo };
  }

  private toView({ issuedAt, scenario, ...line }: ReceiptLine): CheckReceiptLine {
    const known = SCENARIOS.find((each) => each === scenario);
    const scenarioName = (known && this.platform.catalogue.measureWords.scenarios.get(known)) ?? scenario;
    return { ...line, issuedAt: issuedAt.toISOString(), scenario, scenarioName };
  }
}

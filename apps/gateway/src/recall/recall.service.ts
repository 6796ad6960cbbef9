import { BadRequestException, Injectable } from '@nestjs/common';
import { touchedReceipts, type TouchedCursor, type TouchedReceipt as Touched } from '@credit/db';
import { isRealDay, isUscc, tidyIdentifier, writtenBy, type Caller } from '@credit/domain';
import { SCENARIOS } from '@credit/sanctions';
import { pageOf } from '../graphql/page-of.js';
import { Platform } from '../platform/platform.js';
import { ACT_WORDS } from '../receipts/act-words.js';
import { AccessService } from '../sign-in/access.service.js';
import type { TouchedReceipt, TouchedReceiptConnection } from './recall.types.js';

/** Whose receipts are asked for, and from which page on. */
export interface RecallQuery {
  /** Null: the caller's own; of a caller who has none, receipts that name no organ. */
  readonly organ: string | null;
  readonly since: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Receipts whose answer no longer rests on what is known today: whoever holds them is told here. The receipts stay as they are. */
@Injectable()
export class RecallService {
  constructor(
    private readonly platform: Platform,
    private readonly access: AccessService,
  ) {}

  async page({ organ: given, since, first, after: cursor }: RecallQuery, caller: Caller): Promise<TouchedReceiptConnection> {
    const named = given === null || given.trim() === '' ? null : tidyIdentifier(given);
    if (named !== null && !isUscc(named)) throw new BadRequestException(`核查单位代码 ${named} 不是有效的统一社会信用代码`);
    if (since !== null && !isRealDay(since)) throw new BadRequestException(`since 应为日历上有的日期 YYYY-MM-DD，现在是 ${since}`);
    const organ = this.access.organFor(caller, 'look-at-receipt', named);
    const after = cursor === null ? null : readCursor(cursor);
    const { store, catalogue } = this.platform;
    // Whatever the law of today searches: receipts of earlier days rest on what theirs did. None rests on a registration.
    const categories = [...catalogue.categories.values()].filter(({ form }) => form?.subject.registers !== true).map(({ id }) => id);
    const touched = await touchedReceipts(store.pool, { organ, categories, since, after, limit: first + 1 });
    await this.platform.audit.write({ action: 'recall.look', ...writtenBy(caller), organ, purpose: null, subjectId: null, detail: { since, told: Math.min(touched.length, first) } });
    const { shown, pageInfo } = pageOf(touched, first, writeCursor);
    return { edges: shown.map((each) => ({ cursor: writeCursor(each), node: this.toView(each) })), pageInfo };
  }

  private toView({ number: receipt, checkedOn, scenario, row, subjectCode, subjectName, category, documentNo, act, knownOn }: Touched): TouchedReceipt {
    const { categories, measureWords } = this.platform.catalogue;
    const known = SCENARIOS.find((each) => each === scenario);
    const categoryName = categories.get(category)?.name ?? category;
    return {
      receipt, checkedOn, scenario, scenarioName: (known && measureWords.scenarios.get(known)) ?? scenario, row, subjectCode, subjectName, category, categoryName, documentNo, act, knownOn,
      says: `回执 ${receipt} 第 ${row} 行所依据的${categoryName}记录${documentNo === null ? '' : `（${documentNo}）`}于 ${knownOn} ${ACT_WORDS[act]}，请重新核查`,
    };
  }
}

function writeCursor({ knownOn, number, row, category, record, seq }: TouchedCursor): string {
  return Buffer.from(JSON.stringify([knownOn, number, row, category, record, seq])).toString('base64url');
}

const CURSOR = /^\["(\d{4}-\d\d-\d\d)","(C-\d{8}-\d{6,})",(\d{1,9}),"([a-z0-9-]+)","([0-9a-f]+)",(\d{1,5})\]$/;

function readCursor(cursor: string): TouchedCursor {
  const [, knownOn, number, row, category, record, seq] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (knownOn === undefined || number === undefined || category === undefined || record === undefined) throw new BadRequestException('after 应为上一页给出的 endCursor');
  return { knownOn, number, row: Number(row), category, record, seq: Number(seq) };
}

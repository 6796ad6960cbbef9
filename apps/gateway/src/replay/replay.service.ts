import { Injectable } from '@nestjs/common';
import { unknownSources } from '@credit/db';
import type { Caller } from '@credit/domain';
import { verifyReceipt } from '@credit/receipts';
import { readCheckDocument, type KeptCheckDocument } from '../checks/check-document.js';
import { Platform } from '../platform/platform.js';
import { readPublishedKeys } from '../receipts/published-keys.js';
import { ReceiptService } from '../receipts/receipt.service.js';
import { RulesOfVersion } from './kept-rules.js';
import { replayRows } from './replay-rows.js';
import type { ReceiptReplay, ReplayDifference, ReplayRefusal } from './replay.types.js';

const MOST_TOLD = 100;

/** Works a receipt's answer out again: by its own day and rules, from what was known when it was given. */
@Injectable()
export class ReplayService {
  private readonly rules: RulesOfVersion;

  constructor(
    private readonly platform: Platform,
    private readonly receipts: ReceiptService,
  ) {
    this.rules = new RulesOfVersion(platform.store, platform.catalogue);
  }

  /** Throws where there is no such receipt. The look is written down. */
  async replay(number: string, caller: Caller): Promise<ReceiptReplay | ReplayRefusal> {
    const receipt = await this.receipts.look(number, caller);
    const document = readCheckDocument(receipt.document);
    const found = new Found(document);
    if (verifyReceipt(receipt, await readPublishedKeys(this.platform.store)).is !== 'genuine') {
      found.add({ row: null, members: [], says: '库中的这份回执与其签名不符：内容被改动过' });
      return found.finish(0);
    }
    const { knew, rows, checkedOn: day, scenario, rulesVersion } = document;
    if (!knew) return NOT_PINNED;
    const law = await this.rules.of(rulesVersion);
    if (!law) return rulesGone(rulesVersion);
    const { name, code } = this.platform.catalogue.checkColumns;
    const replayed = replayRows(this.platform.store.pool, { rows, knew, rules: { scenario, day, law }, columns: { name: name.heading, code: code.heading } });
    for await (const { difference } of replayed) if (difference) found.add(difference);
    for (const category of await this.sourcesNotKnown(document)) found.add({ row: null, members: ['sources'], says: `回执写明的来源 ${category} 的最近一次同步，库中没有` });
    return found.finish(knew.length);
  }

  private sourcesNotKnown({ sources }: KeptCheckDocument): Promise<readonly string[]> {
    const stated = sources.flatMap(({ category, receivedOn, synchronisedAt }) => (receivedOn === null || synchronisedAt === null ? [] : [{ category, receivedOn, synchronisedAt }]));
    return unknownSources(this.platform.store.pool, stated);
  }
}

class Found {
  private differing = 0;
  private readonly told: ReplayDifference[] = [];

  constructor(private readonly document: KeptCheckDocument) {}

  add(difference: ReplayDifference): void {
    this.differing += 1;
    if (this.told.length < MOST_TOLD) this.told.push(difference);
  }

  finish(replayed: number): ReceiptReplay {
    const { number: receipt, checkedOn, scenario, rulesVersion, rows } = this.document;
    const same = this.differing === 0;
    const says = same ? '按当日的规则和当时所知重新得出的结果，与回执逐字相同' : `重新得出的结果有 ${this.differing} 处与回执不同`;
    return { receipt, checkedOn, scenario, rulesVersion, rows: rows.length, replayed, same, says, differing: this.differing, differences: this.told };
  }
}

const NOT_PINNED: ReplayRefusal = { code: 'REPLAY_NOT_PINNED', message: '这份回执签发时还没有写明当时所知，不能重放', fix: '请用核验（验真）看它是否属实、签发以后有没有更正' };

function rulesGone(version: string): ReplayRefusal {
  return { code: 'REPLAY_RULES_UNKNOWN', message: `本平台没有留存规则版本 ${version}，或者现在的程序已读不懂它`, fix: '请用签发时的程序版本重放；回执是否属实不受影响，可用核验查看' };
}

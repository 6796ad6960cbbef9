import { setTimeout as pause } from 'node:timers/promises';
import { BadRequestException, ConflictException, Injectable, NotFoundException, UnprocessableEntityException } from '@nestjs/common';
import { findReceipt, watchEvents, type Watch, type WatchEvent, type WatchedSubject } from '@credit/db';
import { credentialOf, deadlineEnd, writtenBy, type AuditAction, type Caller, type Day } from '@credit/domain';
import { readCheckDocument, type KeptCheckDocument } from '../checks/check-document.js';
import { Platform } from '../platform/platform.js';
import { noReceipt, ownOnly } from '../sign-in/not-yours.js';
import { AccessService } from '../sign-in/access.service.js';
import { toldInRow } from './told-in-row.js';
import type { WatchEndRequest, WatchRequest } from './watch-request.js';
import { WatchRound } from './watch-round.js';

/** A watch with how it stands today. */
export interface WatchView extends Watch {
  /** `watching`; `over`: its last day is over; `ended`: ended before. */
  readonly state: 'watching' | 'over' | 'ended';
}

export interface WatchFile extends WatchView {
  readonly subjects: readonly Omit<WatchedSubject, 'subjectId'>[];
  readonly events: readonly WatchEvent[];
}

/** Which page of a longer answer. */
export interface PageAsked {
  readonly organ: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** The most events of one watch that are shown with it; the rest are read as a page. */
const MOST_EVENTS = 1000;
const MOST_TRIES = 100;
const BUSY_MS = 100;
const RETENTION = 'check-receipt-retention';

/** 信用监测: a department keeps watching subjects of a check until a day, and is told when a listing begins, changes or ends. */
@Injectable()
export class WatchService {
  constructor(
    private readonly platform: Platform,
    private readonly round: WatchRound,
    private readonly access: AccessService,
  ) {}

  /** The fields of a request with who asks: a person by the session, a program as it says. */
  inNameOf(caller: Caller, fields: object): object {
    return this.access.inNameOf(caller, 'watch', fields);
  }

  /** Begins a watch from a receipt, and tells at once what has changed since it was given. */
  async begin(request: WatchRequest, caller: Caller): Promise<WatchFile> {
    const receipt = await findReceipt(this.platform.store.pool, request.receipt);
    if (!receipt || !this.access.may(caller, 'look-at-receipt', receipt.organ)) throw new NotFoundException(`${noReceipt(request.receipt, caller)}；监测从一份核查回执开始，请先核查`);
    const document = readCheckDocument(receipt.document);
    const organ = request.organ ?? document.asked.by.organ;
    if (organ === null) throw new BadRequestException('请写明监测单位的统一社会信用代码 organ（回执上没有写明核查单位）');
    const begunOn = this.platform.today();
    this.checkLastDay(request.until, begunOn);
    const subjects = subjectsOf(document, request.codes);
    const { scenario, asked } = document;
    const watch = await this.platform.store.watches.begin({
      receipt: receipt.number, scenario, organ, operator: request.operator, purpose: asked.purpose, project: asked.project, begunOn, until: request.until, subjects,
    });
    await this.audit('watch.begin', { watch, operator: request.operator, holder: credentialOf(caller), detail: { receipt: receipt.number, until: watch.until, subjects: subjects.length } });
    return this.lookNow(watch.number, caller);
  }

  async open(number: string, caller: Caller): Promise<WatchFile> {
    const watch = await this.find(number, caller);
    const holder = credentialOf(caller);
    await this.audit('watch.look', { watch, operator: holder, holder, detail: {} });
    return this.fileOf(watch);
  }

  /** Looks at once, without waiting for the round; and the watch as it stands then. */
  async look(number: string, caller: Caller): Promise<WatchFile> {
    const watch = await this.find(number, caller);
    const holder = credentialOf(caller);
    await this.audit('watch.look', { watch, operator: holder, holder, detail: { again: true } });
    return this.lookNow(number, caller);
  }

  async end(number: string, by: WatchEndRequest, caller: Caller): Promise<WatchFile> {
    const watch = await this.find(number, caller);
    const on = this.platform.today();
    if (this.stateOf(watch) !== 'watching') throw new ConflictException(`监测 ${number} 已经结束，不需要再结束`);
    if (!(await this.platform.store.watches.end(number, { operator: by.operator, reason: by.reason, on }))) throw new ConflictException(`监测 ${number} 已经结束，不需要再结束`);
    await this.audit('watch.end', { watch, operator: by.operator, holder: credentialOf(caller), detail: { reason: by.reason } });
    return this.fileOf(await this.find(number, caller));
  }

  async page({ organ: named, first, after }: PageAsked, caller: Caller): Promise<{ readonly watches: readonly WatchView[]; readonly hasNextPage: boolean }> {
    const organ = this.access.pageOf(caller, 'watch', named);
    const found = await this.platform.store.watches.page({ organ, after, limit: first + 1 });
    await this.platform.audit.write({ action: 'watch.list', ...writtenBy(caller), organ, purpose: null, subjectId: null, detail: { after, found: Math.min(found.length, first) } });
    return { watches: found.slice(0, first).map((watch) => this.toView(watch)), hasNextPage: found.length > first };
  }

  /** What watches told, the earliest first, after the event named. */
  async events({ organ: named, first, after }: PageAsked, caller: Caller): Promise<{ readonly events: readonly WatchEvent[]; readonly hasNextPage: boolean }> {
    const organ = this.access.pageOf(caller, 'watch', named);
    const from = Number(after ?? 0);
    if (!Number.isSafeInteger(from) || from < 0) throw new BadRequestException('after 应为上一页最后一项变动的编号');
    const found = await watchEvents(this.platform.store.pool, { watch: null, organ, after: from, limit: first + 1 });
    await this.platform.audit.write({ action: 'watch.events', ...writtenBy(caller), organ, purpose: null, subjectId: null, detail: { after: from, found: Math.min(found.length, first) } });
    return { events: found.slice(0, first), hasNextPage: found.length > first };
  }

  private async lookNow(number: string, caller: Caller): Promise<WatchFile> {
    // The round may be at it just now: what it finds belongs to the answer.
    for (let tries = 0; tries < MOST_TRIES && !(await this.round.lookAt(number)); tries += 1) await pause(BUSY_MS);
    return this.fileOf(await this.find(number, caller));
  }

  private async find(number: string, caller: Caller): Promise<Watch> {
    const watch = await this.platform.store.watches.find(number);
    if (!watch || !this.access.may(caller, 'watch', watch.organ)) throw new NotFoundException(`没有监测 ${number}${ownOnly(caller)}`);
    return watch;
  }

  private async fileOf(watch: Watch): Promise<WatchFile> {
    const subjects = await this.platform.store.watches.subjectsOf(watch.number);
    const events = await watchEvents(this.platform.store.pool, { watch: watch.number, organ: null, after: 0, limit: MOST_EVENTS });
    return { ...this.toView(watch), subjects: subjects.map(({ code, name, told }) => ({ code, name, told })), events };
  }

  private toView(watch: Watch): WatchView {
    return { ...watch, state: this.stateOf(watch) };
  }

  private stateOf({ ended, until }: Watch): WatchView['state'] {
    return ended ? 'ended' : until < this.platform.today() ? 'over' : 'watching';
  }

  /** A watch lasts no longer than its receipt is kept (政府采购法第四十二条). */
  private checkLastDay(until: Day, today: Day): void {
    if (until < today) throw new UnprocessableEntityException(`监测的最后一日 ${until} 已经过去，请写今天或以后的日期`);
    const { deadlines, workingCalendar: calendar } = this.platform.catalogue;
    const kept = deadlines.get(RETENTION);
    if (!kept) return;
    const end = deadlineEnd(kept, today, { calendar });
    if (end.status === 'known' && until > end.lastDay) throw new UnprocessableEntityException(`监测最长到 ${end.lastDay}（${kept.what}的期限），请把最后一日改早`);
  }

  private async audit(action: AuditAction, { watch, operator, holder, detail }: { readonly watch: Watch; readonly operator: string; readonly holder: string; readonly detail: Readonly<Record<string, string | number | boolean>> }): Promise<void> {
    await this.platform.audit.write({ action, operator, organ: watch.organ, purpose: watch.purpose, subjectId: null, detail: { ...detail, watch: watch.number, holder } });
  }
}

/** The receipt's subjects that are to be watched, with what it told of each. Only those that it found on the register can be. */
function subjectsOf({ rows }: KeptCheckDocument, codes: readonly string[] | null): Parameters<Platform['store']['watches']['begin']>[0]['subjects'] {
  const found = new Map(rows.flatMap((row) => (row.matchedUscc === null ? [] : [[row.matchedUscc, row] as const])));
  const missing = (codes ?? []).filter((code) => !found.has(code));
  if (missing.length > 0) throw new UnprocessableEntityException(`回执中没有对上这些代码：${missing.join('、')}；只能监测回执中对上的主体`);
  const wanted = [...found].filter(([code]) => codes === null || codes.includes(code));
  if (wanted.length === 0) throw new UnprocessableEntityException('这份回执没有对上任何主体，没有可以监测的');
  return wanted.map(([code, row]) => ({ code, name: row.currentName ?? code, told: toldInRow(row) }));
}

import { randomBytes } from 'node:crypto';
import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import { reportedDocuments, type SpotCheck, type SpotCheckHead } from '@credit/db';
import { credentialOf, documentNoForMatching, isMonth, operatorOf, type Caller } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import { drawCases } from './draw-cases.js';
import { toDrawRequest, toJudgeRequest } from './spot-check-request.js';
import type { SpotCheckFile, SpotCheckView } from './spot-check.types.js';

/** 抽查: whether what is in a department's files was reported. */
@Injectable()
export class SpotCheckService {
  constructor(private readonly platform: Platform) {}

  /** Draws cases of the department's list and keeps the draw. */
  async draw(fields: object, caller: Caller): Promise<SpotCheckFile> {
    const { catalogue, store } = this.platform;
    const { organ, category, from, until, cases, size, operator } = toDrawRequest(byWhom(caller, fields));
    const holder = credentialOf(caller);
    if (!catalogue.organs.has(organ)) throw new BadRequestException(`代码 ${organ} 不是目录中的报送单位`);
    if (catalogue.categories.get(category)?.form == null) throw new BadRequestException(`没有由部门报送的信息类别 ${category}`);
    const seed = randomBytes(16).toString('hex');
    const number = await store.spotChecks.keep({
      organ, item: category, from, until, drawnOn: this.platform.today(), population: cases.length, seed, operator, holder, documents: drawCases(cases, { size, seed }),
    });
    await this.platform.audit.write({ action: 'spot-check.draw', operator, organ, purpose: null, subjectId: null, detail: { number, category, population: cases.length, size, holder } });
    return this.open(number, caller);
  }

  /** What somebody found; said again, the last counts. */
  async judge(number: string, fields: object, caller: Caller): Promise<SpotCheckFile> {
    const { store } = this.platform;
    const { seq, result, note, operator } = toJudgeRequest(byWhom(caller, fields));
    const holder = credentialOf(caller);
    if (!(await store.spotChecks.judge({ number, seq }, { result, note, on: this.platform.today(), operator, holder }))) throw new NotFoundException(`没有抽查 ${number} 的第 ${seq} 卷`);
    await this.platform.audit.write({ action: 'spot-check.judge', operator, organ: null, purpose: null, subjectId: null, detail: { number, case: seq, result, holder } });
    return this.open(number, caller);
  }

  async open(number: string, caller: Caller): Promise<SpotCheckFile> {
    const { store } = this.platform;
    const found = await store.spotChecks.find(number);
    if (!found) throw new NotFoundException(`没有抽查 ${number}`);
    await this.platform.audit.write({ action: 'spot-check.look', operator: credentialOf(caller), organ: found.organ, purpose: null, subjectId: null, detail: { number } });
    const reported = await this.reportedOf(found);
    return {
      ...this.toView(found),
      cases: found.cases.map((each) => ({ ...each, reportedOn: reported.get(documentNoForMatching(each.documentNo)) ?? null })),
    };
  }

  async page(asked: { readonly month: string | null; readonly organ: string | null; readonly first: number; readonly after: string | null }): Promise<{ readonly checks: readonly SpotCheckView[]; readonly hasNextPage: boolean }> {
    const { month, organ, first, after } = asked;
    if (month !== null && !isMonth(month)) throw new BadRequestException(`month 应为 YYYY-MM，现在是 ${month}`);
    const found = await this.platform.store.spotChecks.page({ month, organ, after, limit: first + 1 });
    return { checks: found.slice(0, first).map((each) => this.toView(each)), hasNextPage: found.length > first };
  }

  /** What the platform itself finds of the cases: the day on which each was first known, by its number as it is matched. */
  private async reportedOf({ organ, item, from, until }: SpotCheck): Promise<ReadonlyMap<string, string>> {
    const { catalogue, store } = this.platform;
    const twin = catalogue.categories.get(item)?.personTwin;
    const documents = await reportedDocuments(store.pool, { organ, categories: [item, ...(twin ? [twin] : [])], from, until });
    return new Map(documents.map(({ documentNo, knownOn }) => [documentNoForMatching(documentNo), knownOn]));
  }

  private toView({ number, organ, item, from, until, drawnOn, population, seed, operator }: SpotCheckHead): SpotCheckView {
    const { catalogue } = this.platform;
    return { number, organ, organName: catalogue.organs.get(organ)?.name ?? organ, category: item, categoryName: catalogue.categories.get(item)?.name ?? item, from, until, drawnOn, population, seed, operator };
  }
}

/** A person acts in the own name, whatever the request says of an operator. */
function byWhom(caller: Caller, fields: object): object {
  return caller.kind === 'client' ? fields : { ...fields, operator: operatorOf(caller) };
}

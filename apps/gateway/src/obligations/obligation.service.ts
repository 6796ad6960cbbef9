import { BadRequestException, ConflictException, Injectable, NotFoundException, UnprocessableEntityException } from '@nestjs/common';
import type { ObligationClause } from '@credit/catalogue';
import { lastReceived, type ObligationActKind } from '@credit/db';
import { credentialOf, operatorOf, type Caller } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import { AccessService } from '../sign-in/access.service.js';
import { answersFor } from './answering-clauses.js';
import { afterObligationAct } from './after-obligation-act.js';
import { EvidenceService } from './evidence.service.js';
import { toObligationAct, type ObligationActRequest } from './obligation-request.js';
import { toSections } from './obligation-sections.js';
import { toObligation, unitOf } from './obligation-view.js';
import type { Obligation, ObligationActInput, ObligationConnection, ObligationFile, ObligationFilter, ObligationReportInput, ObligationSection, TaskForceView } from './obligation.types.js';

const STATES: readonly string[] = ['open', 'reported', 'done', 'returned'];

/** 任务条款: what the county's policy asks, and what has become of it. */
@Injectable()
export class ObligationService {
  constructor(
    private readonly platform: Platform,
    private readonly access: AccessService,
    private readonly evidence: EvidenceService,
  ) {}

  /** In the order of the policy. */
  async page(filter: ObligationFilter, { first, after }: { readonly first: number; readonly after: string | null }): Promise<ObligationConnection> {
    const { state = null, overdue = null } = filter;
    if (state !== null && !STATES.includes(state)) throw new BadRequestException(`state 应为：${STATES.join('、')}`);
    const clauses = [...this.platform.catalogue.obligations.values()].filter((clause) => this.isAsked(clause, filter));
    const all = (await this.views(clauses)).filter((each) => (state === null || each.state === state) && (overdue === null || each.overdue === overdue));
    const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
    if (after !== null && start === 0) throw new BadRequestException('after 应为上一页给出的 endCursor');
    const nodes = all.slice(start, start + first);
    return { nodes, total: all.length, pageInfo: { endCursor: nodes.at(-1)?.id ?? null, hasNextPage: start + first < all.length } };
  }

  /** What has become of each section of the policy, in its order. */
  async sections(): Promise<readonly ObligationSection[]> {
    const { obligations } = this.platform.catalogue;
    const views = await this.views([...obligations.values()]);
    return toSections(views.flatMap((seen) => [obligations.get(seen.id) ?? []].flat().map((clause) => ({ clause, seen }))));
  }

  async open(id: string, caller: Caller): Promise<ObligationFile> {
    const clause = this.getClause(id);
    const [obligation] = await this.views([clause]);
    if (!obligation) throw new NotFoundException(`没有任务条款 ${id}`);
    return { obligation, acts: await this.platform.store.obligationActs.of(id), evidence: await this.evidence.of(id, caller) };
  }

  /** What the office does about a clause. */
  async act(input: ObligationActInput, caller: Caller): Promise<ObligationFile> {
    if (input.act === 'report') throw new BadRequestException('填报由责任单位办理（reportOnObligation）');
    return this.append(input.clause, toObligationAct(inOwnName(input, caller)), caller);
  }

  /** Reminds of every clause that is overdue, once a day each: of those of which nothing else was done meanwhile. */
  async remindOverdue(fields: object, caller: Caller): Promise<readonly string[]> {
    const { store, catalogue } = this.platform;
    const { said, operator } = toObligationAct({ ...inOwnName(fields, caller), act: 'remind' });
    const [today, holder] = [this.platform.today(), credentialOf(caller)];
    const overdue = [...(await store.obligationActs.standings()).values()].filter(({ clause, act, on, state, dueOn }) =>
      dueOn !== null && dueOn < today && afterObligationAct(state, 'remind') !== undefined && catalogue.obligations.has(clause) && !(act === 'remind' && on === today));
    const reminded = await store.obligationActs.remind(overdue, { said, on: today, operator, holder });
    await Promise.all(reminded.map((clause) => this.note({ act: 'remind', clause, organ: null, operator, holder })));
    return reminded;
  }

  /** The policy's task forces, each with who leads it today. */
  taskForces(): readonly TaskForceView[] {
    const { catalogue } = this.platform;
    return catalogue.taskForces.map(({ lead, ...group }) => ({ ...group, lead: lead === null ? null : unitOf(lead, catalogue) }));
  }

  /** A department's report of what it did, for the own organ. */
  async report(input: ObligationReportInput, caller: Caller): Promise<ObligationFile> {
    return this.append(input.clause, toObligationAct({ ...this.access.inNameOf(caller, 'answer-office', input), act: 'report' }), caller);
  }

  private async append(id: string, { act, organ, said, evidence, dueOn, operator }: ObligationActRequest, caller: Caller): Promise<ObligationFile> {
    const { store } = this.platform;
    const [clause, holder] = [this.getClause(id), credentialOf(caller)];
    const standing = (await store.obligationActs.standings()).get(clause.id);
    const state = afterObligationAct(standing?.state ?? 'open', act);
    if (state === undefined) throw new ConflictException(`条款 ${clause.id} 现在的状态是 ${standing?.state ?? 'open'}，不能这样办理`);
    if (act === 'report') this.checkAnswers(clause, organ);
    const done = { seq: (standing?.seq ?? 0) + 1, act, state, dueOn: dueOn ?? standing?.dueOn ?? null, organ, said, evidence, on: this.platform.today(), operator };
    if (!(await store.obligationActs.append(clause.id, done, holder))) throw new ConflictException(`条款 ${clause.id} 刚刚有了变化，请重新打开看过再办理`);
    await this.note({ act, clause: clause.id, organ, operator, holder });
    return this.open(clause.id, caller);
  }

  private note({ act, clause, organ, operator, holder }: { readonly act: ObligationActKind; readonly clause: string; readonly organ: string | null; readonly operator: string; readonly holder: string }): Promise<void> {
    return this.platform.audit.write({ action: `obligation.${act}`, operator, organ, purpose: null, subjectId: null, detail: { clause, holder } });
  }

  private checkAnswers(clause: ObligationClause, uscc: string | null): void {
    const { catalogue } = this.platform;
    const organ = catalogue.organs.get(uscc ?? '');
    if (!organ || !answersFor(catalogue, organ, clause)) throw new UnprocessableEntityException(`${organ?.name ?? uscc ?? ''}不是条款 ${clause.id} 的责任单位`);
  }

  private async views(clauses: readonly ObligationClause[]): Promise<readonly Obligation[]> {
    const { store, catalogue } = this.platform;
    const categories = [...new Set(clauses.flatMap(({ records }) => records))];
    const [standings, received] = await Promise.all([store.obligationActs.standings(), lastReceived(store.pool, categories)]);
    return clauses.map((clause) => toObligation(clause, { catalogue, today: this.platform.today(), standing: standings.get(clause.id), received }));
  }

  private isAsked({ id, kind, leads, participants }: ObligationClause, { department, section, kind: asked }: ObligationFilter): boolean {
    const organ = this.platform.catalogue.organs.get(department ?? '');
    const names = organ?.succeeds ?? [department];
    return (
      (!department || [...leads, ...participants].some((each) => names.includes(each))) &&
      (!section || id === section || id.startsWith(`${section}.`) || id.startsWith(`${section}-`)) &&
      (!asked || kind === asked)
    );
  }

  private getClause(id: string): ObligationClause {
    const clause = this.platform.catalogue.obligations.get(id);
    if (!clause) throw new NotFoundException(`没有任务条款 ${id}`);
    return clause;
  }
}

/** Who has signed in acts in the own name, whatever a form says. */
function inOwnName(fields: object, caller: Caller): object {
  return caller.kind === 'client' ? fields : { ...fields, operator: operatorOf(caller) };
}

import { BadRequestException, Injectable } from '@nestjs/common';
import { askForProof, auditStanding, findEvents, type AuditProved, type EventQuery, type FoundEvent } from '@credit/db';
import { actionWord, AUDIT_ACTIONS, daysBetween, organOf, tidyIdentifier, writtenBy, type Caller } from '@credit/domain';
import { givenText } from '../asked/given-text.js';
import { pageOf } from '../graphql/page-of.js';
import { readCursor } from '../graphql/read-cursor.js';
import { Platform } from '../platform/platform.js';
import type { AuditChainState, AuditEventConnection, AuditEventFilter, AuditEventView, AuditProof } from './audit-events.types.js';

/** A quarter: a question reads the events of its days. */
const MOST_DAYS = 92;
const LONGEST = 100;
const RESULTS = ['done', 'refused'] as const;
const ACTIONS = Object.entries(AUDIT_ACTIONS).map(([id, { word }]) => ({ id, word }));

/** The audit log, looked through by the audit administrator. */
@Injectable()
export class AuditEventsService {
  constructor(private readonly platform: Platform) {}

  /** What is looked for is itself written down, before it is answered. */
  async page(filter: AuditEventFilter, { first, after }: { readonly first: number; readonly after: string | null }, caller: Caller): Promise<AuditEventConnection> {
    const asked = toQuery(filter, after);
    const { limit: _limit, ...detail } = { ...asked, limit: 0 };
    await this.platform.audit.write({ action: 'audit.read', ...writtenBy(caller), organ: organOf(caller), purpose: null, subjectId: null, detail });
    const found = await findEvents(this.platform.store.pool, { ...asked, limit: first + 1 });
    const { shown, pageInfo } = pageOf(found, first, ({ id }) => id);
    return { nodes: shown.map((event) => this.toView(event)), pageInfo, actions: ACTIONS };
  }

  async chain(): Promise<AuditChainState> {
    const { linkedAt, proved, ...state } = await auditStanding(this.platform.store.pool);
    return { ...state, linkedAt: linkedAt?.toISOString() ?? null, proof: proved && toProof(proved) };
  }

  /** A worker does it; who asked stands in the event that tells what was found. */
  async prove(caller: Caller): Promise<AuditChainState> {
    await askForProof(this.platform.queue, { ...writtenBy(caller), organ: organOf(caller) });
    return this.chain();
  }

  private toView({ id, at, action, account, operator, organ, role, purpose, subjectId, object, result, detail, batch }: FoundEvent): AuditEventView {
    const organName = organ === null ? null : (this.platform.catalogue.organs.get(organ)?.name ?? null);
    return {
      id: String(id), at: at.toISOString(), action, what: actionWord(action), account, operator, organ, organName, role, purpose, subject: subjectId === null ? null : String(subjectId), object, result,
      detail: JSON.stringify(detail), batch,
    };
  }
}

function toQuery(filter: AuditEventFilter, after: string | null): Omit<EventQuery, 'limit'> {
  const { from, until } = filter;
  const [action, who, organ, object] = [filter.action, filter.who, filter.organ, filter.object].map((text) => givenText(text ?? null, LONGEST));
  const result = RESULTS.find((each) => each === filter.result) ?? null;
  if (from > until || daysBetween(from, until) >= MOST_DAYS) throw new BadRequestException(`请写明从哪天（from）到哪天（until），起始日不晚于截止日，一次最多 ${MOST_DAYS} 天；更长的请导出`);
  if (action && !Object.hasOwn(AUDIT_ACTIONS, action)) throw new BadRequestException(`没有动作 ${action}`);
  if (filter.result && result === null) throw new BadRequestException(`result 应为：${RESULTS.join('、')}`);
  return { from, until, action: action ?? null, who: who ?? null, organ: organ ? tidyIdentifier(organ) : null, object: object ?? null, result, before: readCursor(after, 'id') || null };
}

function toProof({ at, operator, detail }: AuditProved): AuditProof {
  const count = (key: string): number => (typeof detail[key] === 'number' ? detail[key] : 0);
  const listed = Array.isArray(detail['listed']) ? detail['listed'].filter((each) => typeof each === 'string') : [];
  return { at: at.toISOString(), operator, events: count('events'), batches: count('batches'), faults: count('faults'), listed };
}

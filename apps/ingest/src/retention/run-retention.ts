import type { Catalogue, RetentionRule } from '@credit/catalogue';
import {
  archivePersonal, eraseAudit, eraseEvidence, eraseFiles, outdatedAudit, outdatedEvidence, outdatedFiles, outdatedPersonal, outdatedReceipts, outdatedReports, type AuditEvent, type Outdated, type Pool, type ReceivedFiles,
} from '@credit/db';
import { addMonths, type Day } from '@credit/domain';

export interface RetentionContext {
  readonly pool: Pool;
  readonly files: ReceivedFiles;
  readonly catalogue: Catalogue;
  readonly today: Day;
}

/** What a rule finds past its time. */
export interface RetentionPlan extends Outdated {
  readonly rule: RetentionRule;
  /** The first day that is still kept. */
  readonly before: Day;
  readonly throughBatch?: number;
}

export interface RetentionResult extends RetentionPlan {
  /** How many were erased or moved; null where a person decides. */
  readonly done: number | null;
}

/** What is past its time, rule by rule. Nothing is done. */
export async function planRetention(context: RetentionContext): Promise<readonly RetentionPlan[]> {
  const plans: RetentionPlan[] = [];
  for (const rule of context.catalogue.retention) {
    const before = addMonths(context.today, -rule.months);
    plans.push({ rule, before, ...(await outdatedBy(rule, before, context)) });
  }
  return plans;
}

/** Does what the rules say with what is past its time. Each is written down before it is done: what rule, how many, from when until when. */
export async function runRetention(context: RetentionContext, write: (event: Pick<AuditEvent, 'action' | 'object' | 'detail'>) => Promise<void>): Promise<readonly RetentionResult[]> {
  const results: RetentionResult[] = [];
  for (const plan of await planRetention(context)) {
    const { rule, count, from, until, before, throughBatch } = plan;
    if (count > 0) {
      const chain = throughBatch === undefined ? {} : { throughBatch };
      await write({ action: 'retention.run', object: rule.id, detail: { rule: rule.id, does: rule.does, count, from, until, before, ...chain } });
    }
    results.push({ ...plan, done: count === 0 ? 0 : await carryOut(plan, context) });
  }
  return results;
}

function outdatedBy({ holds, kinds }: RetentionRule, before: Day, { pool, catalogue }: RetentionContext): Promise<Outdated & { readonly throughBatch?: number }> {
  switch (holds) {
    case 'audit-event':
      return outdatedAudit(pool, before);
    case 'check-receipt':
      return outdatedReceipts(pool, before);
    case 'credit-report':
      return outdatedReports(pool, before);
    case 'received-file':
      return outdatedFiles(pool, before);
    case 'evidence-file':
      return outdatedEvidence(pool, before);
    case 'personal-part':
      return outdatedPersonal(pool, before, categoriesOf(kinds, catalogue));
  }
}

async function carryOut({ rule: { holds, does, kinds }, before, throughBatch = 0 }: RetentionPlan, { pool, files, catalogue }: RetentionContext): Promise<number | null> {
  if (does === 'tell') return null;
  switch (holds) {
    case 'audit-event':
      return eraseAudit(pool, throughBatch);
    case 'check-receipt':
    case 'credit-report':
      return null;
    case 'received-file':
      return eraseFiles(pool, files, before);
    case 'evidence-file':
      return eraseEvidence(pool, files, before);
    case 'personal-part':
      return archivePersonal(pool, before, categoriesOf(kinds, catalogue));
  }
}

function categoriesOf(kinds: RetentionRule['kinds'], catalogue: Catalogue): readonly string[] {
  return [...catalogue.categories.values()].filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
}

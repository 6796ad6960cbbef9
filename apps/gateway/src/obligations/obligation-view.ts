import { organsOf, type Catalogue, type ObligationClause } from '@credit/catalogue';
import type { LastReceived, ObligationStanding } from '@credit/db';
import type { Day } from '@credit/domain';
import { collectingOf } from '../catalogue/collecting.js';
import type { Obligation, ObligationUnit } from './obligation.types.js';

/** What a clause is seen with. */
export interface ObligationFacts {
  readonly catalogue: Catalogue;
  readonly today: Day;
  readonly standing: ObligationStanding | undefined;
  /** By category. */
  readonly received: ReadonlyMap<string, LastReceived>;
}

export function toObligation(clause: ObligationClause, { catalogue, today, standing, received }: ObligationFacts): Obligation {
  const { id, group, itemTitle, must, anchor, kind, kindName, modeName, platform } = clause;
  const [state, dueOn] = [standing?.state ?? 'open', standing?.dueOn ?? null];
  return {
    id, group, itemTitle, must, anchor, kind, kindName, modeName, platform,
    leads: clause.leads.map((each) => unitOf(each, catalogue)),
    participants: clause.participants.map((each) => unitOf(each, catalogue)),
    seenRecords: clause.records.flatMap((each) => {
      const category = catalogue.categories.get(each);
      return category ? [{ category: each, name: category.name, collecting: collectingOf(category), lastReceived: received.get(each)?.receivedOn ?? null }] : [];
    }),
    seenMeasures: clause.measures.flatMap((each) => {
      const measure = catalogue.measures.get(each);
      return measure ? [{ id: each, name: measure.name, enabled: measure.enabled, why: measure.enabledReason }] : [];
    }),
    state, dueOn, overdue: dueOn !== null && dueOn < today && state !== 'done', reminders: standing?.reminders ?? 0, lastOn: standing?.on ?? null,
  };
}

/** A department of the policy under its name of today. */
export function unitOf(id: string, catalogue: Catalogue): ObligationUnit {
  const [organ] = organsOf(catalogue, id);
  const department = catalogue.departments.get(id);
  return { id, name: organ?.name ?? department?.successor ?? department?.name ?? id, organ: organ?.uscc ?? null };
}

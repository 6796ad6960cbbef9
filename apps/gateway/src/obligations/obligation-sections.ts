import type { ObligationClause } from '@credit/catalogue';
import type { Obligation, ObligationSection } from './obligation.types.js';

/** A clause as it stands in the policy, and what has become of it. */
export interface SeenClause {
  readonly clause: ObligationClause;
  readonly seen: Obligation;
}

/** Clauses counted by the great section of the policy that they stand in, in its order. */
export function toSections(clauses: readonly SeenClause[]): readonly ObligationSection[] {
  const sections = new Map(clauses.map(({ clause }) => [clause.section.id, clause.section]));
  return [...sections.values()].map((section) => {
    const own = clauses.filter(({ clause }) => clause.section.id === section.id).map(({ seen }) => seen);
    const count = (wanted: (clause: Obligation) => boolean): number => own.filter(wanted).length;
    return {
      ...section,
      clauses: own.length,
      withRecords: count(({ seenRecords }) => seenRecords.length > 0),
      received: count(({ seenRecords }) => seenRecords.some(({ lastReceived }) => lastReceived !== null)),
      reported: count(({ state }) => state === 'reported'),
      done: count(({ state }) => state === 'done'),
    };
  });
}

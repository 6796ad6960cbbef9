import type { Catalogue, ObligationClause, Organ } from '@credit/catalogue';

/** Clauses of the policy that an organ answers for, named itself or meant by a collective name, in the policy's order. */
export function answeringClauses(catalogue: Catalogue, organ: Organ): readonly string[] {
  const names = namesOf(catalogue, organ);
  return [...catalogue.obligations.values()].filter((clause) => asks(clause, names)).map(({ id }) => id);
}

/** Whether a clause asks an organ. */
export function answersFor(catalogue: Catalogue, organ: Organ, clause: ObligationClause): boolean {
  return asks(clause, namesOf(catalogue, organ));
}

function asks({ leads, participants }: ObligationClause, names: ReadonlySet<string>): boolean {
  return [...leads, ...participants].some((each) => names.has(each));
}

/** The policy's departments that the organ is today, and its collective names that mean one of them. */
function namesOf({ expansions }: Catalogue, { succeeds }: Organ): ReadonlySet<string> {
  const collective = [...expansions].filter(([, { others }]) => others.some((each) => succeeds.includes(each))).map(([name]) => name);
  return new Set([...succeeds, ...collective]);
}

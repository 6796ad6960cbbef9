import { organsOf, type Catalogue, type Organ } from '@credit/catalogue';

/** Clauses of the policy that an organ answers for, named itself or meant by a collective name, in the policy's order. */
export function answeringClauses(catalogue: Catalogue, { uscc }: Organ): readonly string[] {
  return [...catalogue.obligations.values()]
    .filter(({ leads, participants }) => isAmong(catalogue, [...leads, ...participants], uscc))
    .map(({ id }) => id);
}

/** Whether an organ is one of those whom departments of the policy and its collective names mean today. */
export function isAmong(catalogue: Catalogue, departments: readonly string[], uscc: string | null): boolean {
  const named = departments.flatMap((each) => catalogue.expansions.get(each)?.others ?? [each]);
  return named.some((each) => organsOf(catalogue, each).some((organ) => organ.uscc === uscc));
}

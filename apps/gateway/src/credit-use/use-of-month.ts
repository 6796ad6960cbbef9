import { organsOf, type Catalogue } from '@credit/catalogue';
import type { CheckTally, ExecutedTally, StepTally, UseNumber } from '@credit/db';
import { rateOf, type Month } from '@credit/domain';
import type { CreditUseCounts, CreditUseMonth, CreditUseOrgan, CreditUseScenario } from './credit-use.types.js';

/** What the store counted, of all departments or of one. */
export interface UseTallies {
  readonly checks: readonly CheckTally[];
  readonly steps: readonly StepTally[];
  readonly executed: readonly ExecutedTally[];
}

/** The tallies of one month. */
export function ofMonth({ checks, steps, executed }: UseTallies, month: Month): UseTallies {
  const isOf = (tally: { readonly month: Month }): boolean => tally.month === month;
  return { checks: checks.filter(isOf), steps: steps.filter(isOf), executed: executed.filter(isOf) };
}

/** The tallies of one department: its code, and the names of the policy that it has taken over. */
export function ofOrgan({ checks, steps, executed }: UseTallies, organ: string, departments: readonly string[]): UseTallies {
  const isTold = ({ department }: { readonly department: string }): boolean => departments.includes(department);
  return { checks: checks.filter((tally) => tally.organ === organ), steps: steps.filter(isTold), executed: executed.filter(isTold) };
}

export function useValues({ checks, steps, executed }: UseTallies): Readonly<Record<UseNumber, number>> {
  return {
    checks: sum(checks, (tally) => tally.checks),
    'checked-lines': sum(checks, ({ lines }) => lines),
    'checking-organs': new Set(checks.filter((tally) => tally.checks > 0).flatMap(({ organ }) => organ ?? [])).size,
    'checked-again': sum(checks, ({ again }) => again),
    'green-lines': sum(checks, ({ green }) => green),
    'steps-due': sum(steps, ({ due }) => due),
    'steps-in-time': sum(steps, ({ inTime }) => inTime),
    'rewards-executed': sum(executed.filter(({ polarity }) => polarity === 'reward'), (tally) => tally.executed),
    'penalties-executed': sum(executed.filter(({ polarity }) => polarity === 'penalty'), (tally) => tally.executed),
  };
}

/** Every kind of decision of the catalogue, those without a check too: that nobody asked is what the office wants to see. */
export function useOfScenarios({ measureWords }: Pick<Catalogue, 'measureWords'>, checks: readonly CheckTally[]): readonly CreditUseScenario[] {
  return [...measureWords.scenarios].map(([id, name]) => {
    const own = checks.filter(({ scenario }) => scenario === id);
    return { id, name, checks: sum(own, (tally) => tally.checks), lines: sum(own, ({ lines }) => lines), green: sum(own, ({ green }) => green) };
  });
}

/** Every organ of the catalogue in its order, then whoever else checked or was told. */
export function useOfOrgans(catalogue: Catalogue, tallies: UseTallies): readonly CreditUseOrgan[] {
  const known = [...catalogue.organs.values()].map(({ uscc, name, succeeds }) => ({ id: uscc, name, departments: succeeds }));
  const others = [...new Set(tallies.checks.flatMap(({ organ }) => (organ === null || catalogue.organs.has(organ) ? [] : [organ])))].map((id) => ({ id, name: id, departments: [] }));
  const untaken = [...new Set(tallies.steps.map(({ department }) => department))]
    .filter((id) => organsOf(catalogue, id).length === 0)
    .map((id) => ({ id, name: `${catalogue.departments.get(id)?.name ?? id}（今天由谁承接没有写明）`, departments: [id] }));
  return [...known, ...others, ...untaken].map(({ id, name, departments }) => {
    const own = ofOrgan(tallies, id, departments);
    return { id, name, ...useCounts(own), scenarios: useOfScenarios(catalogue, own.checks).filter(({ checks }) => checks > 0) };
  });
}

export function useOfMonth(tallies: UseTallies, month: Month): CreditUseMonth {
  return { month, ...useCounts(ofMonth(tallies, month)) };
}

function useCounts(tallies: UseTallies): CreditUseCounts {
  const values = useValues(tallies);
  const [stepsDue, stepsInTime] = [values['steps-due'], values['steps-in-time']];
  return { checks: values.checks, lines: values['checked-lines'], green: values['green-lines'], stepsDue, stepsInTime, inTimePercent: rateOf(stepsInTime, stepsDue).percent };
}

function sum<T>(tallies: readonly T[], read: (tally: T) => number): number {
  return tallies.reduce((before, tally) => before + read(tally), 0);
}

import type { Catalogue, Organ } from '@credit/catalogue';
import type { SpotFinding, YearStepTally } from '@credit/db';
import type { YearFigures } from '@credit/domain';
import { figuresOf } from '../coverage/measure-values.js';
import { answeringClauses } from '../obligations/answering-clauses.js';
import type { AssessmentFacts, MonthCell } from './assessment-facts.service.js';

/** What of a year's facts is a department's own. */
export interface DepartmentFacts {
  readonly cells: readonly MonthCell[];
  readonly spots: readonly SpotFinding[];
  /** Clauses with a last day in the year, and whether the department has answered. */
  readonly clauses: readonly { readonly id: string; readonly answered: boolean }[];
  readonly steps: readonly YearStepTally[];
  /** All clauses that the department answers for. */
  readonly answersFor: readonly string[];
}

export function departmentFacts(organ: Organ, { year: { from, asOf }, cells, spots, standings, steps }: AssessmentFacts, catalogue: Catalogue): DepartmentFacts {
  const answersFor = answeringClauses(catalogue, organ);
  return {
    cells: cells.filter(({ department }) => department === organ.uscc),
    spots: spots.filter((spot) => spot.organ === organ.uscc),
    answersFor,
    clauses: answersFor.flatMap((id) => {
      const { state, dueOn } = standings.get(id) ?? { state: 'open', dueOn: null };
      return dueOn !== null && dueOn >= `${from}-01` && dueOn <= asOf ? [{ id, answered: state === 'reported' || state === 'done' }] : [];
    }),
    steps: steps.filter(({ department }) => organ.succeeds.includes(department)),
  };
}

/** The counts of a department's year. */
export function departmentFigures({ cells, spots, clauses, steps }: DepartmentFacts, catalogue: Catalogue): YearFigures {
  const counts = figuresOf(cells, spots, catalogue);
  return {
    ...counts,
    'found-reported': (counts.sampled ?? 0) - (counts.unreported ?? 0),
    'clauses-due': clauses.length,
    'clauses-answered': clauses.filter(({ answered }) => answered).length,
    'steps-due': steps.reduce((sum, { due }) => sum + due, 0),
    'steps-in-time': steps.reduce((sum, { inTime }) => sum + inTime, 0),
  };
}

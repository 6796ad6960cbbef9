import type { Catalogue } from '@credit/catalogue';
import type { SpotTally } from '@credit/db';
import { measureRate, onTime, type Figures } from '@credit/domain';
import type { MatrixCell } from './coverage-matrix.js';
import { isJudged } from './is-judged.js';
import type { MeasureValue } from './coverage.types.js';

/** States in which what was due has been answered. */
export const ANSWERED: ReadonlySet<MatrixCell['state']> = new Set(['reported', 'waiting', 'zero-reported', 'carried']);

/** The counts of some cells from which measures are worked out, with what spot checks of them showed. */
export function figuresOf(cells: readonly MatrixCell[], spots: readonly SpotTally[], catalogue: Catalogue): Figures {
  const sum = (read: (cell: MatrixCell) => number): number => cells.reduce((before, cell) => before + read(cell), 0);
  const judged = cells.filter(({ category }) => isJudged(catalogue, category));
  const inTime = judged.map(({ tally }) => onTime(tally, true)).reduce<number | null>((a, b) => (a === null || b === null ? null : a + b), 0);
  const due = cells.filter((cell) => cell.due.status === 'due');
  return {
    accepted: sum(({ tally }) => tally.accepted),
    'accepted-with-warning': sum(({ tally }) => tally.acceptedWithWarning),
    rejected: sum(({ tally }) => tally.rejected),
    quarantined: sum(({ tally }) => tally.quarantined),
    duplicate: sum(({ tally }) => tally.duplicate),
    'on-time': inTime,
    late: sum(({ tally }) => tally.late),
    due: due.length,
    silent: due.filter(({ state }) => state === 'silent').length,
    answered: due.filter(({ state }) => ANSWERED.has(state)).length,
    sampled: spots.reduce((before, { sampled }) => before + sampled, 0),
    unreported: spots.reduce((before, { unreported }) => before + unreported, 0),
  };
}

/** Every measure of the catalogue; percent is null where there is nothing to divide by, or a count cannot be told. */
export function measureValues({ qualityMeasures }: Pick<Catalogue, 'qualityMeasures'>, figures: Figures): readonly MeasureValue[] {
  return qualityMeasures.map((measure) => {
    const rate = measureRate(measure, figures);
    return { id: measure.id, name: measure.name, numerator: rate?.numerator ?? null, denominator: rate?.denominator ?? null, percent: rate?.percent ?? null, says: measure.says };
  });
}

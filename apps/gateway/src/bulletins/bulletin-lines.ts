import type { Catalogue } from '@credit/catalogue';
import { BULLETIN_NUMBERS, numberSql, type BulletinNumber, type NumberScope, type SpotTally } from '@credit/db';
import type { FigureId, Figures, QualityMeasure } from '@credit/domain';
import type { MatrixCell } from '../coverage/coverage-matrix.js';
import { figuresOf, measureValues } from '../coverage/measure-values.js';
import type { MeasureLine, NumberLine } from './bulletin-document.js';
import { NUMBER_WORDS } from './number-words.js';

/** Numbers that are told of every department; what became of records later is told of all together. */
const OF_ALL: ReadonlySet<BulletinNumber> = new Set(['corrected', 'withdrawn']);

export type LaterCounts = Readonly<Record<'corrected' | 'withdrawn', number>>;

/** What some cells and their spot checks come to: numbers and measures, each with its statement. `later` null: of one department. */
export function bulletinLines(
  of: { readonly cells: readonly MatrixCell[]; readonly spots: readonly SpotTally[]; readonly later: LaterCounts | null },
  catalogue: Catalogue,
  scope: NumberScope,
): { readonly numbers: readonly NumberLine[]; readonly measures: readonly MeasureLine[] } {
  const figures = figuresOf(of.cells, of.spots, catalogue);
  const numbers = BULLETIN_NUMBERS.filter((id) => of.later !== null || !OF_ALL.has(id)).map((id): NumberLine => ({
    id, ...NUMBER_WORDS[id], value: valueOf(id, { ...of, figures }), sql: numberSql(id, scope),
  }));
  const byId = new Map(catalogue.qualityMeasures.map((measure) => [measure.id, measure]));
  const measures = measureValues(catalogue, figures).flatMap((value): readonly MeasureLine[] => {
    const measure = byId.get(value.id);
    return measure ? [{ ...value, sql: measureSql(measure, scope) }] : [];
  });
  return { numbers, measures };
}

function valueOf(
  id: BulletinNumber,
  { cells, later, figures }: { readonly cells: readonly MatrixCell[]; readonly later: LaterCounts | null; readonly figures: Figures },
): number | null {
  switch (id) {
    case 'submissions':
      return cells.reduce((sum, { tally }) => sum + tally.submissions, 0);
    case 'refused':
      return cells.reduce((sum, { tally }) => sum + tally.refused, 0);
    case 'zero-reports':
      return cells.filter(({ saidNothing }) => saidNothing).length;
    case 'corrected':
    case 'withdrawn':
      return later?.[id] ?? null;
    default:
      return figures[id];
  }
}

/** The share in percent as the measure's own statements give it. */
export function measureSql({ numerator, denominator }: QualityMeasure, scope: NumberScope): string {
  const sum = (ids: readonly FigureId[]): string => ids.map((id) => `(${numberSql(id, scope)})`).join(' + ');
  return `select round(100.0 * (${sum(numerator)}) / nullif(${sum(denominator)}, 0), 2) as count`;
}

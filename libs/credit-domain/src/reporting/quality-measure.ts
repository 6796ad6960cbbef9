import { rateOf, type Rate } from './rate.js';

/** What measures are worked out from: counts of a sender, a category or all of them in a month. */
export const FIGURE_IDS = [
  'accepted', 'accepted-with-warning', 'rejected', 'quarantined', 'duplicate', 'on-time', 'late', 'due', 'silent', 'answered', 'sampled', 'unreported',
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

/** Counts by their ids; null where one cannot be told (no limit, or the working calendar lacks a year). */
export type Figures = Readonly<Record<FigureId, number | null>>;

/** A measure of quality or timeliness: so many of so many (合规率、及时率、迟报率、瞒报率), a formula of the catalogue. */
export interface QualityMeasure {
  readonly id: string;
  readonly name: string;
  readonly numerator: readonly FigureId[];
  readonly denominator: readonly FigureId[];
  /** The formula in words, with where it is from. */
  readonly says: string;
}

/** The measure's value; undefined where one of its counts cannot be told. */
export function measureRate({ numerator, denominator }: QualityMeasure, figures: Figures): Rate | undefined {
  const [part, whole] = [sumOf(numerator, figures), sumOf(denominator, figures)];
  return part === null || whole === null ? undefined : rateOf(part, whole);
}

function sumOf(ids: readonly FigureId[], figures: Figures): number | null {
  let sum = 0;
  for (const id of ids) {
    const count = figures[id];
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

import { FIGURE_IDS } from './quality-measure.js';

/**
 * What a year's assessment is worked out from: the counts of bulletins, and what only a year has: spot-checked cases that were
 * found reported, clauses with a last day in the year, steps of joint measures with one.
 */
export const YEAR_FIGURE_IDS = [...FIGURE_IDS, 'found-reported', 'clauses-due', 'clauses-answered', 'steps-due', 'steps-in-time'] as const;
export type YearFigureId = (typeof YEAR_FIGURE_IDS)[number];

/** Counts by their ids; null where one cannot be told. */
export type YearFigures = Readonly<Record<YearFigureId, number | null>>;

/** An indicator of the yearly assessment of departments (年度工作绩效评价, 南政办发[2017]42号 三（四）): so many points for so large a share. */
export interface AssessmentIndicator {
  readonly id: string;
  readonly name: string;
  readonly points: number;
  readonly numerator: readonly YearFigureId[];
  readonly denominator: readonly YearFigureId[];
  /** Clauses of the policy that ask for what it measures. */
  readonly clauses: readonly string[];
  /** The formula in words, with where it is from. */
  readonly says: string;
}

/** What an indicator came to. */
export interface IndicatorResult {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Points with two decimals, rounded half up; null where there is nothing to divide by or a count cannot be told: it is left out. */
  readonly earned: string | null;
}

export function indicatorResult({ points, numerator, denominator }: AssessmentIndicator, figures: Partial<YearFigures>): IndicatorResult {
  const [part, whole] = [sumOf(numerator, figures), sumOf(denominator, figures)];
  const earned = part === null || whole === null || whole === 0 ? null : toHundredths(BigInt(points) * 100n * BigInt(part), BigInt(whole));
  return { numerator: part, denominator: whole, earned: earned === null ? null : written(earned) };
}

/** The score of a hundred: points earned of those that could be earned; null where none could. */
export function assessmentScore(results: readonly { readonly points: number; readonly earned: string | null }[]): string | null {
  const judged = results.flatMap(({ points, earned }) => (earned === null ? [] : [{ points, earned }]));
  const possible = judged.reduce((sum, { points }) => sum + points, 0);
  if (possible === 0) return null;
  const earned = judged.reduce((sum, each) => sum + read(each.earned), 0n);
  return written(toHundredths(earned * 100n, BigInt(possible)));
}

/** Places by score, the same for the same score; null for who has none. In the order given. */
export function assessmentRanks(scores: readonly (string | null)[]): readonly (number | null)[] {
  return scores.map((score) => (score === null ? null : 1 + scores.filter((other) => other !== null && read(other) > read(score)).length));
}

function sumOf(ids: readonly YearFigureId[], figures: Partial<YearFigures>): number | null {
  return ids.map((id) => figures[id] ?? null).reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

/** Half up, in whole numbers: no binary fraction comes into it. */
function toHundredths(part: bigint, whole: bigint): bigint {
  return (2n * part + whole) / (2n * whole);
}

function written(hundredths: bigint): string {
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

function read(score: string): bigint {
  return BigInt(score.replace('.', ''));
}

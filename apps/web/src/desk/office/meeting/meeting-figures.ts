import { percentWords } from '../../../words.js';
import type { Meeting } from './api.js';

/** A measure of the month beside that of the month before. */
export interface MeetingFigure {
  readonly id: string;
  readonly name: string;
  readonly now: string;
  /** Null: there is nothing to compare with. */
  readonly against: string | null;
}

/** Measures of the whole county, each against the month before. */
export function figuresOf({ coverage, coverageTrend }: Pick<Meeting, 'coverage' | 'coverageTrend'>): readonly MeetingFigure[] {
  const before = coverageTrend.at(-2);
  return coverage.total.measures.map(({ id, name, percent }) => {
    const then = before?.measures.find((each) => each.id === id)?.percent ?? null;
    return { id, name, now: percentWords(percent, '无法计算'), against: percent === null || then === null ? null : againstWords(percent, then) };
  });
}

/** `98.20` after `97.00`: 比上月高 1.20 个百分点 */
export function againstWords(now: string, then: string): string {
  const difference = Math.round(Number(now) * 100) - Math.round(Number(then) * 100);
  if (difference === 0) return '与上月相同';
  return `比上月${difference > 0 ? '高' : '低'} ${(Math.abs(difference) / 100).toFixed(2)} 个百分点`;
}

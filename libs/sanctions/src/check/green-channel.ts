import type { Day } from '@credit/domain';
import { belongsToGreenChannel } from '../effects.js';
import type { AppliedMeasure } from '../measures/applied-measure.js';
import type { GreenChannel } from './subject-check.js';

const SAFETY_CHECKS_STAY = '涉及公共安全、人身健康、生态环境的检查和核验不减免，法定条件和程序不变';

/**
 * The green channel that the applying rewards make up; null without one. Where a severe listing is in force no reward
 * applies, so there is none (领域参考§6).
 */
export function greenChannelOf(measures: readonly AppliedMeasure[]): GreenChannel | null {
  const green = measures.filter(({ polarity, effect }) => polarity === 'reward' && belongsToGreenChannel(effect));
  if (green.length === 0) return null;
  return {
    measures: green,
    because: [...new Set(green.flatMap(({ because }) => because))],
    until: green.map(({ until }) => until).reduce(latest),
    keeps: SAFETY_CHECKS_STAY,
  };
}

function latest(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? null : a > b ? a : b;
}

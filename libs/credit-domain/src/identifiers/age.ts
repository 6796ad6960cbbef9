import type { Day } from '../days/day.js';

/**
 * Age in completed years (周岁) on a day: counted by the calendar, from the day after the birthday on (法释〔2006〕1号
 * 第二条). Somebody born on 29 February completes a year on 1 March of common years at the latest by the same rule.
 */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) > birth.slice(5) ? years : years - 1;
}

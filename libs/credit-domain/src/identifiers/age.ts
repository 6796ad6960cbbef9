import type { Day } from '../days/day.js';

/**
 * Age in completed years (周岁) on a day, never negative: counted by the calendar, a year completed on the day *after* the
 * birthday (法释〔2006〕1号第二条: 从周岁生日的第二天起算). Somebody born on 29 February completes a year on 1 March, in
 * common years as in leap years.
 */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return Math.max(0, day.slice(5) > birth.slice(5) ? years : years - 1);
}

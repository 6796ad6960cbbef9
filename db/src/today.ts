import type { Day } from '@credit/domain';

const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Today in Asia/Shanghai by this machine's clock, or the day that CREDIT_TODAY sets; the same for both apps. */
export function todayOf(config: { readonly today: Day | null }, now: () => Date = () => new Date()): Day {
  return config.today ?? SHANGHAI.format(now());
}

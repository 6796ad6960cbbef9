import type { Day } from '@credit/domain';

const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Today in Asia/Shanghai, or the day that CREDIT_TODAY sets. */
export function todayOf(config: { readonly today: Day | null }): Day {
  return config.today ?? SHANGHAI.format(new Date());
}

import type { Catalogue, Frequency } from '@credit/catalogue';
import type { Deadline, RecordCategory } from '@credit/domain';
import { toBasis } from '../disclosure/basis-words.js';
import type { ReportingView } from './catalogue.types.js';
import type { ProvidersToday } from './providers-today.js';

const PERIODS: Readonly<Record<NonNullable<Frequency['period']>, string>> = { daily: '每日', monthly: '每月', quarterly: '每季', yearly: '每年' };
const UNITS: Readonly<Record<Deadline['unit'], string>> = { working: '个工作日', calendar: '日', months: '个月', years: '年' };

/** How often and how soon a category is reported, in words, with the reason why. */
export function toReporting(category: RecordCategory, catalogue: Catalogue, providers: ProvidersToday): ReportingView | null {
  const frequency = catalogue.frequencies.get(category.id);
  if (!frequency) return null;
  const general = limitOf(frequency.deadline, catalogue);
  const own = Object.entries(frequency.byProvider).flatMap(([department, code]) => {
    const limit = limitOf(code, catalogue);
    return limit ? [{ limit, who: providers.named(department) }] : [];
  });
  const limits = [...(general ? [general] : []), ...own.map(({ limit }) => limit)];
  return {
    text: [howOften(frequency), ...own.map(({ limit, who }) => `${who} ${limit.days} ${UNITS[limit.unit]}内`)].join('；'),
    zeroReport: frequency.zeroReport === 'no' ? null : `没有发生的，${PERIODS[frequency.zeroReport]}报一次零报告`,
    why: whyOf(limits, frequency),
    basis: toBasis(limits.flatMap(({ basis }) => basis), catalogue),
  };
}

function howOften({ trigger, within, unit, period }: Frequency): string {
  const limit = within === null || unit === null ? '' : `${within} ${UNITS[unit]}内`;
  const every = period === null ? '' : PERIODS[period];
  if (trigger === 'periodic') return `${every}一次${limit === '' ? '' : `，每期结束后 ${limit}报送`}`;
  return `发生后${limit === '' ? '' : ` ${limit}`}报送${every === '' ? '' : `，至少${every}一次`}`;
}

/** A limit without a citation is the county's own. */
function whyOf(limits: readonly Deadline[], { note, byProvider }: Frequency): string {
  const lawful = limits.filter(({ basis }) => basis.length > 0).map(({ what }) => what);
  const why = lawful.length > 0 ? `时限依据：${lawful.join('；')}` : '没有法定时限，是县里提出的频次，由联席会议办公室确定';
  // A note on one provider's own limit only repeats it.
  return note === null || Object.keys(byProvider).length > 0 ? why : `${why}。${note}`;
}

function limitOf(code: string | null, catalogue: Catalogue): Deadline | undefined {
  return code === null ? undefined : catalogue.deadlines.get(code);
}

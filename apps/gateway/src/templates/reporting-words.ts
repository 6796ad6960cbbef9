import type { Catalogue, Frequency } from '@credit/catalogue';
import type { Deadline, RecordCategory } from '@credit/domain';
import type { GuideFact } from './guide-fact.js';

/** How often and how soon a category is reported, in words. */
export function reportingWords(category: RecordCategory, catalogue: Catalogue): readonly GuideFact[] {
  const frequency = catalogue.frequencies.get(category.id);
  if (!frequency) return [];
  return [
    { label: '多久报一次', text: howOften(frequency) },
    { label: '报送时限', text: howSoon(category, frequency, catalogue) },
  ];
}

const PERIODS: Readonly<Record<NonNullable<Frequency['period']>, string>> = { daily: '每日', monthly: '每月', quarterly: '每季', yearly: '每年' };
const UNITS: Readonly<Record<Deadline['unit'], string>> = { working: '个工作日', calendar: '日', months: '个月', years: '年' };

function howOften({ trigger, period, note }: Frequency): string {
  const every = period === null ? null : PERIODS[period];
  const words = trigger === 'event' ? `发生即报${every === null ? '' : `，至少${every}一次`}` : `${every ?? '按期'}一次`;
  return note === null ? words : `${words}；${note}`;
}

/** The statutory limit where lateness is judged, else the one the frequency rests on, else what the county asks. */
function howSoon(category: RecordCategory, frequency: Frequency, catalogue: Catalogue): string {
  const { reportWithin } = category;
  const code = reportWithin?.deadline ?? frequency.deadline;
  const general = code === null ? undefined : catalogue.deadlines.get(code);
  const own = Object.entries(reportWithin?.byDepartment ?? frequency.byProvider).map(([id, deadline]) => {
    const department = catalogue.departments.get(id);
    return `${department?.successor ?? department?.name ?? id} ${limitWords(catalogue.deadlines.get(deadline))}`;
  });
  const words = general ? `${limitWords(general)}（${general.what}）` : asked(frequency);
  const late = reportWithin ? '；起始当日不计，迟报的照收，但会提示并计入考核' : '';
  return `${[words, ...own].join('；')}${late}`;
}

function limitWords(deadline: Deadline | undefined): string {
  return deadline ? `${deadline.days} ${UNITS[deadline.unit]}内` : '';
}

function asked({ trigger, within, unit }: Frequency): string {
  if (within === null || unit === null) return '没有规定时限，请尽早报送';
  return `${trigger === 'periodic' ? '每期结束后' : '发生后'} ${within} ${UNITS[unit]}内`;
}

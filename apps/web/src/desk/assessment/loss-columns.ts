import { monthWords } from '../../month-words.js';
import { countWords } from '../../words.js';
import type { DeskColumn } from '../parts/desk-column.js';
import type { Loss, OpenedDepartment } from './api.js';

export function lossColumns({ department }: Pick<OpenedDepartment, 'department'>): readonly DeskColumn<Loss>[] {
  const names = new Map(department.indicators.map(({ id, name }) => [id, name]));
  return [
    { key: 'indicator', heading: '指标', text: ({ indicator }) => names.get(indicator) ?? indicator, width: 110, filter: 'choice' },
    { key: 'month', heading: '月份', text: ({ month }) => (month === null ? '—' : monthWords(month)), width: 110, filter: 'choice' },
    { key: 'what', heading: '信用信息类别、编号', text: ({ categoryName, reference }) => [categoryName, reference].filter((each) => each !== null).join('　'), width: 320, filter: 'text' },
    { key: 'count', heading: '数量', text: ({ count }) => countWords(count), width: 80, numeric: true },
    { key: 'says', heading: '说明', text: ({ says }) => says, width: 280 },
  ];
}

/** Where a loss is opened on the desk; undefined where it has no page of its own. */
export function lossPath({ month, category, reference, indicator }: Loss, department: string): string | undefined {
  if (reference !== null) return reference.startsWith('K-') ? `/spot-checks/${reference}` : indicator === 'assessed-clauses' ? `/obligations/${encodeURIComponent(reference)}` : undefined;
  return month === null || category === null ? undefined : `/coverage/cell?month=${month}&department=${encodeURIComponent(department)}&category=${encodeURIComponent(category)}`;
}

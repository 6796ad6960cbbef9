import type { Day } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A calendar with 2026's National Day and its make-up days, and an ordinary 2025; other years are missing. */
export function calendarOf2026(): WorkingCalendar {
  const holidays = new Set<Day>([
    '2026-01-01', '2026-01-02', '2026-01-03', '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07',
  ]);
  return {
    missingYear: '缺该年数据时不推测',
    years: new Map([
      [2025, { holidays: new Set<Day>(['2025-01-01']), workingWeekends: new Set<Day>() }],
      [2026, { holidays, workingWeekends: new Set<Day>(['2026-01-04', '2026-09-20', '2026-10-10']) }],
    ]),
  };
}

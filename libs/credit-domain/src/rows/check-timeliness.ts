import { lateness, type Lateness } from '../days/lateness.js';
import { remembered } from '../remembered/remembered.js';
import type { RowPlan } from './row-plan.js';
import { said, type RowReading } from './row-reading.js';

const latenessUnder = remembered((plan: RowPlan, decided: string): Lateness =>
  lateness({ decided, received: plan.receivedOn, limit: plan.reportWithinWorkingDays ?? Infinity, calendar: plan.workingCalendar }),
);

/**
 * REPORTED_LATE: received more than the allowed working days after the decision (first day not counted; a calendar year
 * that is missing is never guessed). Correction files are not judged.
 */
export function checkTimeliness(reading: RowReading): void {
  const { plan } = reading;
  if (plan.reportWithinWorkingDays === null || plan.operation === 'correct') return;
  const decided = said(reading, plan.form.dates.decided).day;
  if (decided === undefined) return;
  if (latenessUnder(plan, decided) !== 'late') return;
  const placed = plan.byField.get(plan.form.dates.decided);
  reading.warnings.push({
    code: 'REPORTED_LATE',
    column: placed?.heading ?? null,
    found: decided,
    message: `决定日期是 ${decided}，收到之日是 ${plan.receivedOn}，超过了 ${plan.reportWithinWorkingDays} 个工作日`,
    fix: '记录已收下；请在作出决定后按期报送',
  });
}

import { BadRequestException } from '@nestjs/common';
import type { YearSpan } from '@credit/db';
import { isRealDay, lastDayOf, monthOf, monthsLater, type Day, type Month } from '@credit/domain';

/** A year with the months of it that count, as of a day. */
export interface AssessedYear extends YearSpan {
  readonly year: number;
}

export interface YearRequest {
  /** Not given: the present one. */
  readonly year?: number | null | undefined;
  /** Not given: today, or the year's last day. */
  readonly asOf?: Day | null | undefined;
}

/** Throws for a year that has not begun, one before the first month that counts, and a day outside of it. */
export function toAssessedYear({ year: given, asOf: asked }: YearRequest, { today, firstMonth }: { readonly today: Day; readonly firstMonth: Month | null }): AssessedYear {
  const present = Number(today.slice(0, 4));
  const year = given ?? present;
  if (!Number.isInteger(year) || year < 2000 || year > present) throw new BadRequestException(`year 应为已经开始的年份，最近的是 ${present}`);
  const [first, last]: readonly [Month, Month] = [`${year}-01`, `${year}-12`];
  const from = firstMonth !== null && firstMonth > first ? firstMonth : first;
  if (from > last) throw new BadRequestException(`${year} 年不评：自 ${from} 收到的报送起计`);
  const latest = lastDayOf(last) < today ? lastDayOf(last) : today;
  const asOf = asked ?? latest;
  if (!isRealDay(asOf) || asOf > latest || monthOf(asOf) < from) throw new BadRequestException(`asOf 应在 ${from}-01 至 ${latest} 之间`);
  return { year, from, until: last, asOf };
}

/** The months that had begun by the day, the earliest first. */
export function begunMonths({ from, until, asOf }: YearSpan): readonly Month[] {
  const months: Month[] = [];
  for (let month = from; month <= until && month <= monthOf(asOf); month = monthsLater(month, 1)) months.push(month);
  return months;
}

import { BadRequestException } from '@nestjs/common';
import { isMonth, lastDayOf, monthOf, type Day, type Month } from '@credit/domain';

/** The month that is asked for, and up to which day it is told. */
export interface AskedMonth {
  readonly month: Month;
  readonly asOf: Day;
}

/** No month given: the present one. A month that has not begun is refused. */
export function toAskedMonth(given: string | null | undefined, today: Day): AskedMonth {
  const present = monthOf(today);
  const month = given ?? present;
  if (!isMonth(month)) throw new BadRequestException(`month 应为 YYYY-MM，现在是 ${JSON.stringify(given)}`);
  if (month > present) throw new BadRequestException(`${month} 还没有到，最近可查的是 ${present}`);
  return { month, asOf: month === present ? today : lastDayOf(month) };
}

import { BadRequestException } from '@nestjs/common';
import { isRealDay } from '@credit/domain';

/** What of the notices is asked for, in the words of the page's address. */
export interface NoticeFilter {
  readonly kind: 'licence' | 'penalty';
  readonly organ: string | null;
  readonly sector: string | null;
  readonly township: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

const NAMES = ['kind', 'organ', 'sector', 'township', 'from', 'until'];

/** Throws 400, in plain words, for what is not understood: a file of everything is no answer to a filter with a slip. */
export function readNoticeFilter(query: Readonly<Record<string, string | undefined>>, sectors: ReadonlySet<string>): NoticeFilter {
  const unknown = Object.keys(query).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new BadRequestException(`没有 ${unknown} 这个条件，可以写的是 ${NAMES.join('、')}`);
  const kind = textOf(query['kind']) ?? 'licence';
  if (kind !== 'licence' && kind !== 'penalty') throw new BadRequestException('kind 应为 licence（行政许可）或 penalty（行政处罚）');
  const sector = textOf(query['sector']);
  if (sector !== null && !sectors.has(sector)) throw new BadRequestException(`没有 ${sector} 这个领域，领域的代号见 /api/open-data/catalogue.json`);
  const [from, until] = [dayOf('from', query['from']), dayOf('until', query['until'])];
  if (from !== null && until !== null && from > until) throw new BadRequestException('from 在 until 之后，请把两个日期对调');
  return { kind, organ: textOf(query['organ']), sector, township: textOf(query['township']), from, until };
}

function textOf(text: string | undefined): string | null {
  const tidy = text?.trim() ?? '';
  return tidy === '' ? null : tidy;
}

function dayOf(name: string, text: string | undefined): string | null {
  const day = textOf(text);
  if (day !== null && !isRealDay(day)) throw new BadRequestException(`${name} 应为日历上有的日期 YYYY-MM-DD`);
  return day;
}

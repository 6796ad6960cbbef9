import { daysBetween, isRealDay, type Deadline, type WorkingCalendar, type WorkingYear } from '@credit/domain';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { RightDeadline } from '../right.js';
import { readBasis } from './basis.js';

/** How sure it is what a value of the data says. */
export const CONFIDENCES = ['verified', 'likely', 'confirm', 'design'] as const;

/** A time limit with where its number comes from. */
export interface StatedDeadline extends Deadline {
  readonly origin: RightDeadline['origin'];
}

const UNITS = ['working', 'calendar', 'months', 'years'] as const;

/** Every time limit. Those of groups that only last (not_rolled) keep their last day, the others move on from a rest day. */
export function readDeadlines(file: YamlFile, instruments: Ids): Map<string, StatedDeadline> {
  const root = DataNode.root(file).keys(['meta', 'deadlines']);
  const groups = new Set(root.at('meta').at('groups').entries().map(([id]) => id));
  const lasting = new Set(root.at('meta').at('not_rolled').references(groups, '时限分组'));
  return byId(
    root.at('deadlines').items(),
    (node, code) => {
      node.keys(['code', 'group', 'what', 'days', 'unit', 'start', 'extendable', 'basis', 'confidence', 'source', 'note']);
      const days = node.at('days').integer();
      if (days < 0) node.at('days').fault('时限不能为负');
      return {
        code,
        what: node.at('what').text(),
        days,
        unit: node.at('unit').oneOf(UNITS),
        start: node.at('start').text(),
        extendable: readExtension(node.at('extendable')),
        rolls: !lasting.has(node.at('group').reference(groups, '时限分组')),
        basis: readBasis(node.at('basis'), instruments),
        origin: originOf(node.at('confidence').oneOf(CONFIDENCES)),
      };
    },
    'code',
  );
}

function originOf(confidence: (typeof CONFIDENCES)[number]): RightDeadline['origin'] {
  switch (confidence) {
    case 'verified':
      return 'law';
    case 'likely':
    case 'confirm':
      return 'to-confirm';
    case 'design':
      return 'own';
  }
}

function readExtension(node: DataNode): Deadline['extendable'] {
  if (node.isAbsent) return null;
  node.keys(['days', 'unit', 'times']);
  return { days: node.at('days').integer(), unit: node.at('unit').oneOf(UNITS), times: node.at('times').integer() };
}

const YEAR_KEYS = ['year', 'title', 'document_no', 'document_no_confidence', 'confidence', 'source', 'note', 'holidays', 'working_weekends'];

/** Holidays and working weekends by year (国务院办公厅每年的通知). A day stands in its own year, and is not both. */
export function readWorkingCalendar(file: YamlFile): WorkingCalendar {
  const years = new Map<number, WorkingYear>();
  const root = DataNode.root(file).keys(['meta', 'years']);
  for (const node of root.at('years').items()) {
    const year = node.keys(YEAR_KEYS).at('year').integer();
    if (years.has(year)) node.fault(`${year} 年重复`);
    const holidays = readDays(node.at('holidays'), year, () => null);
    const workingWeekends = readDays(node.at('working_weekends'), year, (day) =>
      holidays.has(day) ? `${day} 既是假日又是上班日` : isWeekend(day) ? null : `${day} 不是周六、周日`,
    );
    years.set(year, { holidays, workingWeekends });
  }
  return { years, missingYear: root.at('meta').at('missing_year').text() };
}

function readDays(node: DataNode, year: number, problem: (day: string) => string | null): ReadonlySet<string> {
  const days = new Set<string>();
  for (const item of node.items()) {
    const day = item.day();
    if (!isRealDay(day)) continue;
    const found = days.has(day) ? `${day} 重复` : day.startsWith(String(year)) ? problem(day) : `${day} 不在 ${year} 年`;
    if (found !== null) item.fault(found);
    days.add(day);
  }
  return days;
}

/** 1899-12-31 was a Sunday. */
function isWeekend(day: string): boolean {
  const weekday = daysBetween('1899-12-31', day) % 7;
  return weekday === 0 || weekday === 6;
}

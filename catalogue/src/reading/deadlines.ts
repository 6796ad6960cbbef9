import type { Deadline, WorkingCalendar, WorkingYear } from '@credit/domain';
import { byId } from '../checking/by-id.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { readBasis } from './basis.js';

export function readDeadlines(file: YamlFile, instruments: { has(id: string): boolean }): Map<string, Deadline> {
  return byId(
    DataNode.root(file).at('deadlines').items(),
    (node, code) => {
      node.keys(['code', 'group', 'what', 'days', 'unit', 'start', 'extendable', 'basis', 'confidence', 'source', 'note']);
      const days = node.at('days').integer();
      if (days < 0) node.at('days').fault('时限不能为负');
      return {
        code,
        what: node.at('what').text(),
        days,
        unit: node.at('unit').oneOf(['working', 'calendar', 'months', 'years'] as const),
        basis: readBasis(node.at('basis'), instruments),
      };
    },
    'code',
  );
}

export function readWorkingCalendar(file: YamlFile): WorkingCalendar {
  const years = new Map<number, WorkingYear>();
  for (const node of DataNode.root(file).at('years').items()) {
    const year = node.at('year').integer();
    if (years.has(year)) node.fault(`${year} 年重复`);
    const days = (key: string): ReadonlySet<string> =>
      new Set(
        node.at(key).items().map((item) => {
          const day = item.day();
          if (!day.startsWith(String(year))) item.fault(`${day} 不在 ${year} 年`);
          return day;
        }),
      );
    years.set(year, { holidays: days('holidays'), workingWeekends: days('working_weekends') });
  }
  return { years };
}

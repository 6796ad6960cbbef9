import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import { checkEditions } from '../checking/editions.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { LegalInstrument } from '../catalogue.js';
import { checkInForce, readDatedBasis } from './basis.js';

const COUNTY_KEYS = [
  'id', 'name', 'polarity', 'channel', 'triggers', 'executing', 'sector', 'duration', 'admission', 'reason', 'source_clauses', 'lines',
];

/** The county's measures of 2017: every id they name is known. Returns their ids. */
export function checkCountyMeasures(
  file: YamlFile,
  known: { readonly categories: Ids; readonly departments: Ids; readonly sectors: Ids; readonly clauses: Ids },
): Ids {
  const root = DataNode.root(file).keys(['meta', 'disclosure_channels', 'measures']);
  byId(root.at('disclosure_channels').items(), (node) => node.keys(['id', 'name', 'line']));
  return byId(root.at('measures').items(), (node) => {
    node.keys(COUNTY_KEYS, ['source_document']);
    node.at('triggers').references(known.categories, '信息类别');
    node.at('executing').references(known.departments, '部门');
    node.at('sector').reference(known.sectors, '领域');
    node.at('admission').oneOf(['admitted', 'needs-legal-basis']);
    node.at('source_clauses').references(known.clauses, '任务条款');
  });
}

const NATIONAL_KEYS = [
  'id', 'name', 'polarity', 'class', 'enabled', 'enabled_reason', 'plain_words', 'editions', 'county_measures', 'confidence', 'source', 'note',
];
const EDITION_KEYS = ['from', 'until', 'basis', 'triggers', 'subjects', 'duty', 'effect', 'scenarios', 'enforced_by', 'exceptions'];

/** National measures: every id is known, editions follow each other, and what is enabled has a basis. */
export function checkNationalMeasures(
  file: YamlFile,
  known: { readonly instruments: ReadonlyMap<string, LegalInstrument>; readonly lists: Ids; readonly departments: Ids; readonly countyMeasures: Ids },
): void {
  const root = DataNode.root(file).keys(['meta', 'measures']);
  const ids = (key: string): Ids => new Set(root.at('meta').at(key).entries().map(([id]) => id));
  const [effects, scenarios, roles] = [ids('effects'), ids('scenarios'), ids('roles')];
  const enforcers: Ids = { has: (id) => roles.has(id) || known.departments.has(id) };
  byId(root.at('measures').items(), (node) => {
    node.keys(NATIONAL_KEYS);
    node.at('county_measures').references(known.countyMeasures, '奖惩措施');
    const enabled = node.at('enabled').boolean();
    const editions = node.at('editions').someItems();
    checkEditions(editions);
    for (const edition of editions) {
      edition.keys(EDITION_KEYS);
      const basis = readDatedBasis(edition.at('basis'), known.instruments);
      if (enabled) checkInForce(edition.at('basis'), basis, { from: edition.at('from').day(), until: edition.at('until').dayOrNull() });
      edition.at('triggers').references(known.lists, '名单');
      edition.at('duty').oneOf(['must', 'may']);
      edition.at('effect').reference(effects, '效果');
      edition.at('scenarios').references(scenarios, '场景');
      edition.at('enforced_by').references(enforcers, '部门或角色');
      byId(edition.at('exceptions').items(), (exception) => exception.keys(['id', 'text']));
    }
  });
}

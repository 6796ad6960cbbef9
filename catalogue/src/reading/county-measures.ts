import type { Measure } from '@credit/sanctions';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';

const KEYS = [
  'id', 'name', 'polarity', 'channel', 'triggers', 'executing', 'sector', 'duration', 'admission', 'reason', 'source_clauses', 'lines',
];

/** A measure as the county's policy of 2017 states it. What it rests on today other files say. */
export interface PolicyMeasure {
  readonly id: string;
  readonly name: string;
  readonly polarity: Measure['polarity'];
  readonly triggers: readonly string[];
  readonly executing: readonly string[];
  readonly admission: 'admitted' | 'needs-legal-basis';
  readonly reason: string;
  readonly node: DataNode;
}

/** The county's measures of 2017: every id they name is known. */
export function readPolicyMeasures(
  file: YamlFile,
  known: { readonly categories: Ids; readonly departments: Ids; readonly sectors: Ids; readonly clauses: Ids },
): ReadonlyMap<string, PolicyMeasure> {
  const root = DataNode.root(file).keys(['meta', 'disclosure_channels', 'measures']);
  byId(root.at('disclosure_channels').items(), (node) => node.keys(['id', 'name', 'line']));
  return byId(root.at('measures').items(), (node, id) => {
    node.keys(KEYS, ['source_document']);
    node.at('sector').reference(known.sectors, '领域');
    node.at('source_clauses').references(known.clauses, '任务条款');
    node.at('channel').oneOf(['administrative', 'market', 'industry', 'social']);
    return {
      id,
      name: node.at('name').text(),
      polarity: node.at('polarity').oneOf(['penalty', 'reward', 'dual']),
      triggers: node.at('triggers').references(known.categories, '信息类别'),
      executing: node.at('executing').references(known.departments, '部门'),
      admission: node.at('admission').oneOf(['admitted', 'needs-legal-basis']),
      reason: node.at('reason').text(),
      node,
    };
  });
}

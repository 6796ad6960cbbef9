import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { ExpectedRecordRule } from '../expected-record.js';
import { readBasis } from './basis.js';

/** Whose records are missed (frequencies.yaml, expected_records). Without a basis for the duty nobody is asked. */
export function readExpectedRecords(file: YamlFile, known: { readonly categories: Ids; readonly departments: Ids; readonly instruments: Ids }): readonly ExpectedRecordRule[] {
  const rules = byId(DataNode.root(file).at('expected_records').items(), (node, id): ExpectedRecordRule => {
    node.keys(['id', 'name', 'has', 'lacks', 'licensed_by', 'within_months', 'basis', 'confidence', 'source']);
    const withinMonths = node.at('within_months').integer();
    if (withinMonths <= 0) node.at('within_months').fault('应大于零');
    if (node.at('basis').items().length === 0) node.at('basis').fault('没有依据的不得要求有记录');
    return {
      id, name: node.at('name').text(),
      has: node.at('has').someItems().map((item) => item.reference(known.categories, '信息类别')),
      lacks: node.at('lacks').reference(known.categories, '信息类别'),
      licensedBy: node.at('licensed_by').someItems().map((item) => item.reference(known.departments, '部门')),
      withinMonths, basis: readBasis(node.at('basis'), known.instruments), source: node.at('source').text(),
    };
  });
  return [...rules.values()];
}

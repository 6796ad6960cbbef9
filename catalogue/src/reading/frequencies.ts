import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { CATEGORY_KINDS } from './category-kinds.js';

const KEYS = ['id', 'trigger', 'within', 'unit', 'period', 'zero_report', 'deadline', 'confidence', 'source', 'note'];

/** How often each kind is reported: every kind has a frequency, every id is known. */
export function checkFrequencies(file: YamlFile, known: { readonly categories: Ids; readonly deadlines: Ids; readonly departments: Ids }): void {
  const root = DataNode.root(file).keys(['meta', 'kinds', 'categories']);
  const read = (node: DataNode): void => {
    node.keys(KEYS, ['by_provider']);
    node.at('trigger').oneOf(['event', 'periodic', 'derived']);
    if (!node.at('deadline').isAbsent) node.at('deadline').reference(known.deadlines, '时限');
    for (const [department, deadline] of node.at('by_provider').entries()) {
      if (!known.departments.has(department)) deadline.fault(`没有 id 为 ${department} 的部门`);
      deadline.reference(known.deadlines, '时限');
    }
  };
  const kinds = byId(root.at('kinds').items(), read);
  for (const kind of CATEGORY_KINDS) if (!kinds.has(kind)) root.at('kinds').fault(`缺少 ${kind} 的报送频次`);
  for (const node of root.at('kinds').items()) node.at('id').oneOf(CATEGORY_KINDS);
  byId(root.at('categories').items(), read);
  for (const node of root.at('categories').items()) node.at('id').reference(known.categories, '信息类别');
}

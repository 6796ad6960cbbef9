import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';

type Ids = { has(id: string): boolean };

/** Every department and category that an obligation of the policy names is known. */
export function checkObligations(file: YamlFile, known: { readonly departments: Ids; readonly categories: Ids }): void {
  const ids = new Set<string>();
  for (const node of DataNode.root(file).at('obligations').items()) {
    const id = node.at('id').text();
    if (ids.has(id)) node.fault(`id ${id} 重复`);
    ids.add(id);
    node.at('leads').references(known.departments, '部门');
    node.at('participants').references(known.departments, '部门');
    for (const clause of node.at('clauses').items()) {
      clause.at('records').references(known.categories, '信息类别');
    }
  }
}

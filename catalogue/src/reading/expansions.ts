import type { Department } from '../catalogue.js';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { GroupExpansion } from '../group-expansion.js';
import { CATEGORY_KINDS } from './category-kinds.js';

/** Whom the policy's collective names mean (organs.yaml, expansions). Only a group of departments is expanded, and only to single ones. */
export function readExpansions(
  file: YamlFile,
  known: { readonly departments: ReadonlyMap<string, Department>; readonly categories: Ids },
): ReadonlyMap<string, GroupExpansion> {
  const members = (node: DataNode): readonly string[] =>
    node.someItems().map((item) => {
      const id = item.reference(known.departments, '部门');
      if (known.departments.get(id)?.kind === 'department-group') item.fault(`${id} 也是统称，不能用来展开`);
      return id;
    });
  return byId(
    DataNode.root(file).at('expansions').items(),
    (node, group) => {
      node.keys(['group', 'others', 'source', 'confidence'], ['kinds', 'categories']);
      node.at('group').reference(known.departments, '部门');
      if (known.departments.get(group)?.kind !== 'department-group') node.at('group').fault(`${group} 不是统称，不能展开`);
      const kinds = node.at('kinds').entries().flatMap(([id, inner]) => {
        const kind = CATEGORY_KINDS.find((each) => each === id);
        if (kind === undefined) inner.fault(`没有记录形式 ${id}`);
        return kind === undefined ? [] : [[kind, members(inner)] as const];
      });
      const categories = node.at('categories').entries().map(([id, inner]) => {
        if (!known.categories.has(id)) inner.fault(`没有 id 为 ${id} 的信息类别`);
        return [id, members(inner)] as const;
      });
      return { categories: Object.fromEntries(categories), kinds: Object.fromEntries(kinds), others: members(node.at('others')) };
    },
    'group',
  );
}

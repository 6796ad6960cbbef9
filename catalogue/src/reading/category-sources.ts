import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { CategorySource } from '../catalogue.js';
import type { CategoryStatement } from './categories.js';

/** Which document and clauses name each category. A category without clauses is one that national rules add. */
export function readCategorySources(
  policy: YamlFile,
  known: { readonly categories: ReadonlyMap<string, CategoryStatement>; readonly clauses: Ids },
): Map<string, CategorySource> {
  const document = DataNode.root(policy).at('meta').at('source_document').text();
  return new Map(
    [...known.categories].map(([id, { node, name }]) => {
      const clauses = node.at('source_clauses').references(known.clauses, '任务条款');
      const own = node.at('source_document').textOrNull();
      const before = node.at('name').text();
      return [
        id,
        {
          document: own ?? (clauses.length > 0 ? document : null),
          clauses,
          nameBefore: before === name ? null : before,
          providersStated: node.at('providers_basis').oneOf(['stated', 'derived']) === 'stated',
        },
      ];
    }),
  );
}

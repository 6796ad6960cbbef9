import { isUscc } from '@credit/domain';
import { byId } from '../checking/by-id.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { Department, Organ, Township } from '../catalogue.js';

/** Departments, non-government actors and further units of the policy: all may stand as provider or executor. */
export function readDepartments(file: YamlFile): Map<string, Department> {
  const root = DataNode.root(file);
  const nodes = [...root.at('departments').items(), ...root.at('actors').items(), ...root.at('other_gazette_units').items()];
  return byId(nodes, (node, id) => ({
    id,
    name: node.at('name').text(),
    successor: node.at('successor').textOrNull(),
    kind: node.at('kind').text(),
  }));
}

export function readOrgans(
  file: YamlFile,
  known: { readonly departments: ReadonlyMap<string, Department>; readonly categories: { has(id: string): boolean } },
): Map<string, Organ> {
  return byId(
    DataNode.root(file).at('organs').items(),
    (node, uscc) => {
      node.keys(['uscc', 'name', 'succeeds'], ['maySend']);
      if (!isUscc(uscc)) node.at('uscc').fault(`${uscc} 不是有效的统一社会信用代码`);
      return {
        uscc,
        name: node.at('name').text(),
        succeeds: node.at('succeeds').references(known.departments, '部门'),
        maySend: node.at('maySend').references(known.categories, '信息类别'),
      };
    },
    'uscc',
  );
}

export function readTownships(file: YamlFile): readonly Township[] {
  return DataNode.root(file)
    .at('townships')
    .items()
    .flatMap((node) => {
      const type = node.at('type').textOrNull();
      return type === null || node.at('certainty').text() === 'collective' ? [] : [{ id: node.at('id').text(), name: node.at('name').text(), type }];
    });
}

import { isUscc } from '@credit/domain';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { Department, Organ, Township } from '../catalogue.js';

const KINDS = [
  'government', 'court', 'procuratorate', 'party', 'mass-organisation', 'township-group', 'finance-regulator', 'department-group',
  'supervisory-body', 'coordination-body', 'social-actor',
] as const;
const REFORMS = ['retained', 'renamed', 'merged', 'split', 'unverified'] as const;
const ACTOR_KEYS = ['id', 'name', 'aliases', 'kind', 'first_line'];
const DEPARTMENT_KEYS = [...ACTOR_KEYS, 'abbreviations', 'joint_meeting_role', 'reform_status', 'successor'];

/** Departments, non-government actors and further units of the policy: all may stand as provider or executor. */
export function readDepartments(file: YamlFile): Map<string, Department> {
  const root = DataNode.root(file).keys(['meta', 'departments', 'actors', 'other_gazette_units']);
  const nodes = [
    ...root.at('departments').items().map((node) => node.keys(DEPARTMENT_KEYS, ['note', 'overall_lead'])),
    ...root.at('actors').items().map((node) => node.keys(ACTOR_KEYS, ['note'])),
    ...root.at('other_gazette_units').items().map((node) => node.keys([...ACTOR_KEYS, 'documents'], ['note'])),
  ];
  return byId(nodes, (node, id) => ({
    id,
    name: node.at('name').text(),
    successor: node.at('successor').textOrNull(),
    kind: node.at('kind').oneOf(KINDS),
    reform: node.at('reform_status').oneOfOr(REFORMS, 'retained'),
  }));
}

export function readOrgans(
  file: YamlFile,
  known: { readonly departments: ReadonlyMap<string, Department>; readonly categories: Ids },
): Map<string, Organ> {
  return byId(
    DataNode.root(file).keys(['organs'], ['source', 'expansions']).at('organs').items(),
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

const CERTAINTIES = ['named', 'sample', 'collective', 'place-name-only', 'planning-area'] as const;
const ADMINISTRATIVE: ReadonlySet<string> = new Set(['named', 'sample']);

/** Townships and subdistricts by name: collective names, mere places and planning areas are left out. */
export function readTownships(files: readonly YamlFile[]): readonly Township[] {
  const roots = files.map((file) => DataNode.root(file).keys(['meta', 'townships'], ['villages', 'zones']));
  const townships = byId(
    roots.flatMap((root) => root.at('townships').items()),
    (node, id) => {
      node.keys(['id', 'name', 'type', 'certainty'], ['lines', 'note']);
      if (!ADMINISTRATIVE.has(node.at('certainty').oneOf(CERTAINTIES))) return null;
      return { id, name: node.at('name').text(), type: node.at('type').text() };
    },
  );
  for (const village of roots.flatMap((root) => root.at('villages').items())) {
    if (!village.at('township').isAbsent) village.at('township').reference(townships, '乡镇');
  }
  return [...townships.values()].filter((township) => township !== null);
}

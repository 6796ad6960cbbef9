import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { TaskForce } from '../task-force.js';

/** The policy's task forces in their order (joint-meeting.yaml). */
export function readTaskForces(file: YamlFile, departments: Ids): readonly TaskForce[] {
  const groups = byId(DataNode.root(file).at('task_forces').items(), (node, id): TaskForce => {
    node.keys(['id', 'number', 'name', 'lead', 'line']);
    const lead = node.at('lead').isAbsent ? null : node.at('lead').reference(departments, '部门');
    return { id, number: node.at('number').integer(), name: node.at('name').text(), lead };
  });
  return [...groups.values()];
}

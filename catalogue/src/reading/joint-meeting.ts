import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';

/** The joint meeting of the policy's section 三: its members are known departments, its duties cite known clauses. */
export function checkJointMeeting(file: YamlFile, known: { readonly departments: Ids; readonly clauses: Ids }): void {
  const root = DataNode.root(file).keys(['meta', 'joint_meeting', 'task_forces', 'duties', 'assessment_rules'], ['quality_measures', 'yearly_assessment']);
  const meeting = root.at('joint_meeting');
  meeting.at('established_by').reference(known.departments, '部门');
  meeting.at('members_named').references(known.departments, '部门');
  meeting.at('members_by_class').at('group').reference(known.departments, '部门');
  meeting.at('office').at('default_host_inferred').reference(known.departments, '部门');
  byId(root.at('duties').items(), (node) => {
    node.keys(['id', 'who', 'duty', 'clauses', 'line']);
    node.at('clauses').references(known.clauses, '任务条款');
  });
  byId(root.at('assessment_rules').items(), (node) => {
    node.keys(['id', 'rule', 'kind', 'clauses', 'line'], ['executing']);
    node.at('clauses').references(known.clauses, '任务条款');
    node.at('executing').references(known.departments, '部门');
  });
}

import type { Ids } from '../checking/data-node.js';
import { DataNode } from '../checking/data-node.js';
import { byId } from '../checking/by-id.js';
import type { YamlFile } from '../checking/yaml-file.js';

/** Ids of the policy's items and of their clauses, to which categories, measures and duties refer. */
export interface PolicyIds {
  readonly items: Ids;
  readonly clauses: Ids;
}

export function readPolicyIds(file: YamlFile): PolicyIds {
  const nodes = DataNode.root(file).at('obligations').items();
  const clauses = nodes.flatMap((node) => node.at('clauses').items());
  return { items: byId(nodes, (_, id) => id), clauses: byId(clauses, (_, id) => id) };
}

const KEYS = ['id', 'title', 'must', 'leads', 'participants', 'mode', 'open_list', 'kind', 'platform_supports', 'lines', 'clauses'];
const CLAUSE_KEYS = ['id', 'anchor', 'must', 'kind', 'platform'];

/** Every department, category and measure that an obligation of the policy names is known. */
export function checkObligations(file: YamlFile, known: { readonly departments: Ids; readonly categories: Ids; readonly measures: Ids }): void {
  const root = DataNode.root(file).keys(['meta', 'groups', 'obligations']);
  const ids = (key: string): Ids => new Set(root.at('meta').at(key).entries().map(([id]) => id));
  const [kinds, modes] = [ids('kinds'), ids('modes')];
  byId(root.at('groups').items(), (node) => node.keys(['id', 'title', 'line']));
  for (const node of root.at('obligations').items()) {
    node.keys(KEYS, ['note', 'responsibility_text']);
    node.at('leads').references(known.departments, '部门');
    node.at('participants').references(known.departments, '部门');
    node.at('kind').reference(kinds, '任务类型');
    node.at('mode').reference(modes, '责任方式');
    for (const clause of node.at('clauses').items()) {
      clause.keys(CLAUSE_KEYS, ['records', 'measures', 'enumeration']);
      clause.at('kind').reference(kinds, '任务类型');
      clause.at('records').references(known.categories, '信息类别');
      clause.at('measures').references(known.measures, '奖惩措施');
    }
  }
}

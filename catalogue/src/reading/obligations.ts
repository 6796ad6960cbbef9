import type { Ids } from '../checking/data-node.js';
import { DataNode } from '../checking/data-node.js';
import { byId } from '../checking/by-id.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { ObligationClause } from '../obligation-clause.js';

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

/** The clauses of the policy, in its order: every department, category and measure that they name is known. */
export function readObligations(file: YamlFile, known: { readonly departments: Ids; readonly categories: Ids; readonly measures: Ids }): ReadonlyMap<string, ObligationClause> {
  const root = DataNode.root(file).keys(['meta', 'groups', 'obligations']);
  const [kinds, modes] = [wordsOf(root.at('meta').at('kinds')), wordsOf(root.at('meta').at('modes'))];
  const groups = byId(root.at('groups').items(), (node) => node.keys(['id', 'title', 'line']).at('title').text());
  const clauses = root.at('obligations').items().flatMap((node) => {
    node.keys(KEYS, ['note', 'responsibility_text']);
    node.at('kind').reference(kinds, '任务类型');
    const item = node.at('id').text();
    const shared = {
      item, itemTitle: node.at('title').text(), group: groupOf(item, groups), section: sectionOf(item, groups),
      leads: node.at('leads').references(known.departments, '部门'), participants: node.at('participants').references(known.departments, '部门'),
      modeName: modes.get(node.at('mode').reference(modes, '责任方式')) ?? '',
    };
    return node.at('clauses').items().map((clause): ObligationClause => {
      const kind = clause.keys(CLAUSE_KEYS, ['records', 'measures', 'enumeration']).at('kind').reference(kinds, '任务类型');
      return {
        ...shared, id: clause.at('id').text(), anchor: clause.at('anchor').text(), must: clause.at('must').text(), kind, kindName: kinds.get(kind) ?? '',
        platform: clause.at('platform').text(), records: clause.at('records').references(known.categories, '信息类别'), measures: clause.at('measures').references(known.measures, '奖惩措施'),
      };
    });
  });
  return new Map(clauses.map((clause) => [clause.id, clause]));
}

function wordsOf(node: DataNode): ReadonlyMap<string, string> {
  return new Map(node.entries().map(([id, inner]) => [id, inner.text()]));
}

/** 2.3.1.1 belongs to 2.3; what stands before the numbered sections of a part (2.0) to the part itself. */
function sectionOf(item: string, groups: ReadonlyMap<string, string>): ObligationClause['section'] {
  const [part = '', number = ''] = item.split('.');
  const id = `${part}.${number}`;
  return { id, title: groups.get(id) ?? groups.get(part) ?? '' };
}

/** The nearest section above an item: 2.3.1.1 belongs to 2.3.1. */
function groupOf(item: string, groups: ReadonlyMap<string, string>): string {
  for (let id = item; id !== ''; id = id.replace(/\.?[^.]+$/, '')) {
    const title = groups.get(id);
    if (title !== undefined) return title;
  }
  return '';
}

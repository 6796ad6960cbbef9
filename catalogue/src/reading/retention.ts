import type { Deadline } from '@credit/domain';
import type { RetentionRule } from '../catalogue.js';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { readBasis } from './basis.js';
import { CATEGORY_KINDS } from './category-kinds.js';

const HELD = ['audit-event', 'check-receipt', 'credit-report', 'received-file', 'evidence-file', 'personal-part'] as const;
/** Rules that were kept before the platform held these do not have them; without a rule nothing is let go. */
const LATER: readonly string[] = ['credit-report', 'evidence-file'];

/** What is kept for how long: one rule for each of what is held, its time in months or years, on a basis. */
export function readRetention(file: YamlFile, known: { readonly instruments: Ids; readonly deadlines: ReadonlyMap<string, Deadline> }): readonly RetentionRule[] {
  const root = DataNode.root(file).keys(['meta', 'rules']);
  const held = new Set<string>();
  const rules = byId(root.at('rules').items(), (node, id) => {
    node.keys(['id', 'holds', 'what', 'deadlines', 'kinds', 'does', 'basis', 'confidence', 'note']);
    const holds = node.at('holds').oneOf(HELD);
    if (held.has(holds)) node.at('holds').fault(`${holds} 已有一条留存规则`);
    held.add(holds);
    const kinds = node.at('kinds').items().map((kind) => kind.oneOf(CATEGORY_KINDS));
    if (holds === 'personal-part' && kinds.length === 0) node.at('kinds').fault('要写明是哪些形式的记录');
    if (node.at('basis').someItems().length === 0) node.at('basis').fault('没有依据的不得到期清理');
    return {
      id,
      holds,
      what: node.at('what').text(),
      months: Math.max(0, ...node.at('deadlines').someItems().map((each) => monthsOf(each, known.deadlines))),
      kinds,
      does: node.at('does').oneOf(['erase', 'archive', 'tell'] as const),
      basis: readBasis(node.at('basis'), known.instruments),
    };
  });
  for (const each of HELD) if (!held.has(each) && !LATER.includes(each)) root.at('rules').fault(`没有 ${each} 的留存规则`);
  return [...rules.values()];
}

function monthsOf(node: DataNode, deadlines: ReadonlyMap<string, Deadline>): number {
  const deadline = deadlines.get(node.reference(deadlines, '时限'));
  if (!deadline) return 0;
  if (deadline.unit === 'months') return deadline.days;
  if (deadline.unit === 'years') return deadline.days * 12;
  node.fault('留存期限应以月或年计');
  return 0;
}

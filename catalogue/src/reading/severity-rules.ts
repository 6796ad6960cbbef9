import type { CodeList, Severity, SeverityRule } from '@credit/domain';
import { byId } from '../checking/by-id.js';
import type { DataNode, Ids } from '../checking/data-node.js';
import { readBasis } from './basis.js';

const SEVERITIES: Readonly<Record<string, Severity>> = { minor: '轻微', general: '一般', serious: '严重' };
const KEYS = ['id', 'penalty_type', 'penalty_types', 'condition', 'severity', 'basis', 'confidence', 'source', 'note'];
const ANY = '*';

/** What each kind of penalty tells of its class; each kind of the code list has a rule that needs no word of the sender. */
export function readSeverityRules(
  root: DataNode,
  known: { readonly instruments: Ids; readonly codeLists: ReadonlyMap<string, CodeList> },
): readonly SeverityRule[] {
  const list = known.codeLists.get(root.at('penalty_kinds').reference(known.codeLists, '代码表'));
  const kinds = (list?.values ?? []).map(({ value }) => value);
  const rules = byId(root.at('severity_rules').items(), (node, id) => readRule(node, { id, kinds, instruments: known.instruments }));
  const told = new Set([...rules.values()].filter(({ noted }) => noted.length === 0).flatMap(({ penaltyKinds }) => penaltyKinds));
  for (const kind of kinds) if (!told.has(kind)) root.at('severity_rules').fault(`处罚类别“${kind}”没有判定失信程度的规则`);
  return [...rules.values()];
}

function readRule(node: DataNode, of: { readonly id: string; readonly kinds: readonly string[]; readonly instruments: Ids }): SeverityRule {
  node.keys(KEYS, ['noted']);
  for (const type of node.at('penalty_types').items()) {
    const kind = type.text();
    if (kind !== ANY && !of.kinds.includes(kind)) type.fault(`代码表中没有处罚类别“${kind}”，这条规则永远用不上`);
  }
  const severity = node.at('severity').oneOf(['minor', 'general', 'serious', 'needs-source-severity', 'never-published']);
  if (!node.at('condition').isAbsent && node.at('noted').isAbsent && !node.at('condition').text().startsWith('未注明')) {
    node.at('condition').fault('有条件的规则要写明 noted（来源单位注明的词）');
  }
  return {
    id: of.id,
    penaltyKinds: node.at('penalty_types').texts(),
    noted: node.at('noted').texts(),
    severity: severity === 'needs-source-severity' || severity === 'never-published' ? severity : (SEVERITIES[severity] ?? '严重'),
    basis: readBasis(node.at('basis'), of.instruments),
  };
}

import { OWN_RULES, type DisclosureRule } from '@credit/domain';
import type { AuthorisationTerms } from '../catalogue.js';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { readBasis } from './basis.js';

/**
 * Words and basis of what the decision goes by itself: each of its rules, and no other. Together with the matrix's own rules
 * every decision can be put into words.
 */
export function readOwnRules(file: YamlFile, known: { readonly instruments: Ids; readonly matrixRules: ReadonlyMap<string, DisclosureRule> }): ReadonlyMap<string, DisclosureRule> {
  const root = DataNode.root(file).keys(['source', 'rules', 'authorisation']);
  const asked: ReadonlySet<string> = new Set(OWN_RULES);
  const rules = byId(root.at('rules').items(), (node, id): DisclosureRule => {
    node.keys(['id', 'text', 'basis', 'confidence']);
    if (!asked.has(id)) node.fault(`程序没有作这种决定：${id}`);
    if (known.matrixRules.has(id)) node.fault(`公开矩阵已有规则 ${id}`);
    node.at('basis').someItems();
    return { id, text: node.at('text').text(), basis: readBasis(node.at('basis'), known.instruments) };
  });
  for (const id of OWN_RULES) if (!rules.has(id)) root.at('rules').fault(`缺少 ${id}`);
  return new Map([...known.matrixRules, ...rules]);
}

/** How long an authorisation lasts that says nothing of it, and how long one can last at most. */
export function readAuthorisationTerms(file: YamlFile, instruments: Ids): AuthorisationTerms {
  const node = DataNode.root(file).at('authorisation').keys(['default_days', 'longest_days', 'one_time', 'basis', 'confidence']);
  const [defaultDays, longestDays] = [node.at('default_days').integer(), node.at('longest_days').integer()];
  if (defaultDays < 1 || longestDays < defaultDays) node.fault('期限应至少一天，默认的不得长于最长的');
  node.at('basis').someItems();
  return { defaultDays, longestDays, oneTime: node.at('one_time').boolean(), basis: readBasis(node.at('basis'), instruments) };
}

import type { ListTerm, PublicationClass, PublicationLaw, Severity, SeverityRule } from '@credit/domain';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import { checkEditions } from '../checking/editions.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { readBasis } from './basis.js';

const SEVERITIES: Readonly<Record<string, Severity>> = { minor: '轻微', general: '一般', serious: '严重' };
const CLASSES = ['minor', 'general', 'serious'] as const;
const EDITION_KEYS = ['from', 'until', 'basis', 'confidence', 'source', 'start', 'at_max', 'multiple_penalties', 'classes', 'note'];
const SECTIONS = [
  'meta', 'publication_editions', 'other_authority_periods', 'severity_rules', 'severity_rule_default', 'unknown_class_months', 'after_maximum',
  'annulment', 'repair_effect', 'publication_limits', 'sealed_categories', 'minors',
];

/** How long penalties are published, by editions of the law, and what their class follows from (信用修复管理办法). */
export function readPublicationLaw(
  file: YamlFile,
  known: { readonly instruments: Ids; readonly listTerms: ReadonlyMap<string, readonly ListTerm[]> },
): PublicationLaw {
  const root = DataNode.root(file).keys(SECTIONS);
  const editions = root.at('publication_editions').someItems();
  checkEditions(editions);
  for (const key of ['after_maximum', 'annulment', 'repair_effect']) readBasis(root.at(key).at('basis'), known.instruments);
  for (const key of ['other_authority_periods', 'publication_limits', 'minors']) {
    byId(root.at(key).items(), (node) => readBasis(node.at('basis'), known.instruments));
  }
  return {
    editions: editions.map((node) => ({
      from: node.keys(EDITION_KEYS).at('from').day(),
      until: node.at('until').dayOrNull(),
      basis: readBasis(node.at('basis'), known.instruments),
      classes: readClasses(node.at('classes')),
    })),
    severityRules: [...byId(root.at('severity_rules').items(), (node, id) => readSeverityRule(node, id, known.instruments)).values()],
    unknownClassMonths: root.at('unknown_class_months').integer(),
    listTerms: known.listTerms,
  };
}

function readClasses(node: DataNode): Readonly<Record<Severity, PublicationClass>> {
  const found = byId(node.items(), (inner) => readClass(inner.keys(['id', 'name', 'published', 'min_months', 'max_months', 'repair_from'], ['note'])));
  for (const id of CLASSES) if (!found.has(id)) node.fault(`缺少 ${id} 一类`);
  for (const inner of node.items()) inner.at('id').oneOf(CLASSES);
  const none: PublicationClass = { published: 'no', minMonths: null, maxMonths: null };
  return { 轻微: found.get('minor') ?? none, 一般: found.get('general') ?? none, 严重: found.get('serious') ?? none };
}

function readClass(node: DataNode): PublicationClass {
  const minMonths = node.at('min_months').integerOrNull();
  const maxMonths = node.at('max_months').integerOrNull();
  if (minMonths !== null && maxMonths !== null && maxMonths < minMonths) node.at('max_months').fault('最长公示期短于最短公示期');
  return { published: node.at('published').oneOf(['yes', 'no', 'exceptional']), minMonths, maxMonths };
}

function readSeverityRule(node: DataNode, id: string, instruments: Ids): SeverityRule {
  node.keys(['id', 'penalty_type', 'penalty_types', 'condition', 'severity', 'basis', 'confidence', 'source', 'note'], ['noted']);
  const severity = node.at('severity').oneOf(['minor', 'general', 'serious', 'needs-source-severity', 'never-published']);
  if (!node.at('condition').isAbsent && node.at('noted').isAbsent && !node.at('condition').text().startsWith('未注明')) {
    node.at('condition').fault('有条件的规则要写明 noted（来源单位注明的词）');
  }
  return {
    id,
    penaltyKinds: node.at('penalty_types').texts(),
    noted: node.at('noted').texts(),
    severity: severity === 'needs-source-severity' || severity === 'never-published' ? severity : (SEVERITIES[severity] ?? '严重'),
    basis: readBasis(node.at('basis'), instruments),
  };
}

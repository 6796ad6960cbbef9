import type { ListTerm, PublicationClass, PublicationLaw, Severity, SeverityRule } from '@credit/domain';
import type { ListKind } from '@credit/sanctions';
import { byId } from '../checking/by-id.js';
import { DataNode } from '../checking/data-node.js';
import { checkEditions } from '../checking/editions.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { readBasis } from './basis.js';

const SEVERITIES: Readonly<Record<string, Severity>> = { minor: '轻微', general: '一般', serious: '严重' };

export function readPublicationLaw(
  file: YamlFile,
  known: { readonly instruments: { has(id: string): boolean }; readonly listTerms: ReadonlyMap<string, readonly ListTerm[]> },
): PublicationLaw {
  const root = DataNode.root(file);
  const editions = root.at('publication_editions').items();
  checkEditions(editions);
  return {
    editions: editions.map((node) => {
      const classes = node.at('classes').items();
      const found = new Map(classes.map((inner) => [inner.at('id').oneOf(['minor', 'general', 'serious'] as const), readClass(inner)]));
      for (const id of ['minor', 'general', 'serious'] as const) if (!found.has(id)) node.at('classes').fault(`缺少 ${id} 一类`);
      const none: PublicationClass = { published: 'no', minMonths: null, maxMonths: null };
      return {
        from: node.at('from').day(),
        until: node.at('until').dayOrNull(),
        basis: readBasis(node.at('basis'), known.instruments),
        classes: { 轻微: found.get('minor') ?? none, 一般: found.get('general') ?? none, 严重: found.get('serious') ?? none },
      };
    }),
    severityRules: [...byId(root.at('severity_rules').items(), (node, id) => readSeverityRule(node, id, known.instruments)).values()],
    unknownClassMonths: root.at('unknown_class_months').integer(),
    listTerms: known.listTerms,
  };
}

function readClass(node: DataNode): PublicationClass {
  const minMonths = node.at('min_months').integerOrNull();
  const maxMonths = node.at('max_months').integerOrNull();
  if (minMonths !== null && maxMonths !== null && maxMonths < minMonths) node.fault('最长公示期短于最短公示期');
  return { published: node.at('published').oneOf(['yes', 'no', 'exceptional'] as const), minMonths, maxMonths };
}

function readSeverityRule(node: DataNode, id: string, instruments: { has(id: string): boolean }): SeverityRule {
  node.keys(['id', 'penalty_type', 'penalty_types', 'condition', 'severity', 'basis', 'confidence', 'source', 'note'], ['noted']);
  const severity = node.at('severity').oneOf(['minor', 'general', 'serious', 'needs-source-severity', 'never-published'] as const);
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

export interface ReadLists {
  readonly lists: Map<string, ListKind>;
  readonly terms: Map<string, ListTerm[]>;
  /** Categories whose list excludes minors. */
  readonly refusingMinors: ReadonlySet<string>;
}

export function readLists(
  file: YamlFile,
  known: {
    readonly instruments: { has(id: string): boolean };
    readonly departments: { has(id: string): boolean };
    readonly categories: { has(id: string): boolean };
  },
): ReadLists {
  const terms = new Map<string, ListTerm[]>();
  const refusingMinors = new Set<string>();
  const lists = byId(DataNode.root(file).at('lists').items(), (node, id): ListKind => {
    const categories = node.at('categories').references(known.categories, '信息类别');
    node.at('authority_departments').references(known.departments, '部门');
    const editions = node.at('editions').items();
    checkEditions(editions);
    const read = editions.length > 0 ? editions.map((e) => readTerm(e, id)) : [readTerm(node, id)];
    for (const category of categories) {
      terms.set(category, [...(terms.get(category) ?? []), ...read]);
      const persons = node.at('natural_persons');
      if (!persons.isAbsent && !persons.at('minors').isAbsent && !persons.at('minors').boolean()) refusingMinors.add(category);
    }
    const basis = readBasis(node.at('basis'), known.instruments);
    const enabled = node.at('enabled').boolean();
    if (enabled && basis.length === 0) node.fault('启用的名单必须有依据');
    return {
      id,
      name: node.at('name').text(),
      kind: node.at('kind').oneOf(['dishonesty-list', 'status-list', 'statutory-decision', 'red-list'] as const),
      polarity: node.at('polarity').oneOf(['basic', 'positive', 'negative', 'neutral'] as const),
      severe: node.at('severe').boolean(),
      enabled,
      enabledReason: node.at('enabled_reason').text(),
      authority: node.at('authority').text(),
      categories,
      basis,
      earlyRemoval: readRemoval(node.at('early_removal')),
      publication: node.at('publication').text(),
      note: node.at('note').textOrNull(),
    };
  });
  return { lists, terms, refusingMinors };
}

function readRemoval(node: DataNode): ListKind['earlyRemoval'] {
  if (node.isAbsent) return { afterMonths: null, conditions: [] };
  return { afterMonths: node.at('after_months').integerOrNull(), conditions: node.at('conditions').texts() };
}

function readTerm(node: DataNode, list: string): ListTerm {
  const term = node.at('term');
  const months = term.at('months').integerOrNull();
  const extendable = term.at('extendable_months').integerOrNull();
  return {
    list,
    from: node.at('from').dayOrNull(),
    until: node.at('until').dayOrNull(),
    kind: term.at('kind').oneOf(['fixed', 'as-decided', 'until-performed'] as const),
    months,
    maxMonths: months !== null && extendable !== null ? months + extendable : null,
  };
}

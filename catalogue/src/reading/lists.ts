import type { ListTerm } from '@credit/domain';
import type { ListKind } from '@credit/sanctions';
import type { LegalInstrument } from '../catalogue.js';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import { checkEditions } from '../checking/editions.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { checkInForce, readDatedBasis } from './basis.js';

const KEYS = [
  'id', 'name', 'kind', 'polarity', 'severe', 'enabled', 'enabled_reason', 'authority', 'authority_departments', 'categories', 'basis',
  'subject_kinds', 'natural_persons', 'term', 'early_removal', 'publication', 'confidence', 'source', 'note',
];
const EDITION_KEYS = ['from', 'until', 'term', 'early_removal', 'basis', 'note'];

export interface ReadLists {
  readonly lists: Map<string, ListKind>;
  readonly terms: Map<string, ListTerm[]>;
  /** Categories whose list excludes minors. */
  readonly refusingMinors: ReadonlySet<string>;
}

/** The lists that national rules set up, and how long a listing lasts by editions of the rule (名单种类). */
export function readLists(
  file: YamlFile,
  known: {
    readonly instruments: ReadonlyMap<string, LegalInstrument>;
    readonly departments: Ids;
    readonly categories: Ids;
  },
): ReadLists {
  const terms = new Map<string, ListTerm[]>();
  const refusingMinors = new Set<string>();
  const root = DataNode.root(file).keys(['meta', 'lists']);
  const checked = { from: root.at('meta').at('as_of').day(), until: null };
  const lists = byId(root.at('lists').items(), (node, id): ListKind => {
    node.keys(KEYS, ['editions']);
    node.at('natural_persons').keys(['listed', 'published', 'shown_here', 'minors']);
    const categories = node.at('categories').references(known.categories, '信息类别');
    node.at('authority_departments').references(known.departments, '部门');
    const editions = node.at('editions').items();
    checkEditions(editions);
    const enabled = node.at('enabled').boolean();
    for (const edition of editions) {
      const basis = readDatedBasis(edition.keys(EDITION_KEYS).at('basis'), known.instruments);
      const from = edition.at('from').dayOrNull();
      if (enabled && from !== null) checkInForce(edition.at('basis'), basis, { from, until: edition.at('until').dayOrNull() });
    }
    const read = editions.length > 0 ? editions.map((e) => readTerm(e, id)) : [readTerm(node, id)];
    for (const category of categories) {
      terms.set(category, [...(terms.get(category) ?? []), ...read]);
      const persons = node.at('natural_persons');
      if (!persons.isAbsent && !persons.at('minors').isAbsent && !persons.at('minors').boolean()) refusingMinors.add(category);
    }
    const basis = readDatedBasis(node.at('basis'), known.instruments);
    if (enabled) checkInForce(node.at('basis'), basis, checked);
    return {
      id,
      name: node.at('name').text(),
      kind: node.at('kind').oneOf(['dishonesty-list', 'status-list', 'statutory-decision', 'red-list']),
      polarity: node.at('polarity').oneOf(['basic', 'positive', 'negative', 'neutral']),
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
  const term = node.at('term').keys(['kind', 'months', 'extendable_months']);
  const months = term.at('months').integerOrNull();
  const extendable = term.at('extendable_months').integerOrNull();
  const kind = term.at('kind').oneOf(['fixed', 'as-decided', 'until-performed']);
  if (kind === 'fixed' && months === null) term.fault('期限固定的名单要写明 months');
  return {
    list,
    from: node.at('from').dayOrNull(),
    until: node.at('until').dayOrNull(),
    kind,
    months,
    maxMonths: months !== null && extendable !== null ? months + extendable : null,
  };
}

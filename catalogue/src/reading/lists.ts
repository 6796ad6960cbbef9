import type { ListTerm, RecordCategory } from '@credit/domain';
import type { ListEdition, ListKind } from '@credit/sanctions';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import { checkEditions } from '../checking/editions.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { LegalInstrument } from '../catalogue.js';
import { checkInForce, readDatedBasis } from './basis.js';
import { readCitations } from './citations.js';
import { checkEntriesAreTold, readEntries, type FieldQuestion, type ReadEntry } from './list-entries.js';

const KEYS = [
  'id', 'name', 'kind', 'polarity', 'severe', 'enabled', 'enabled_reason', 'authority', 'authority_departments', 'categories', 'basis',
  'subject_kinds', 'natural_persons', 'term', 'early_removal', 'publication', 'confidence', 'source', 'note',
];
const EDITION_KEYS = ['from', 'until', 'term', 'early_removal', 'basis', 'note'];

export interface ReadLists {
  readonly lists: Map<string, ListKind>;
  /** Rules of entries with their places, for the check against the forms. */
  readonly entries: readonly ReadEntry[];
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
    readonly categories: ReadonlyMap<string, Pick<RecordCategory, 'polarity'>>;
  },
): ReadLists {
  const terms = new Map<string, ListTerm[]>();
  const refusingMinors = new Set<string>();
  const root = DataNode.root(file).keys(['meta', 'lists']);
  const checked = { from: root.at('meta').at('as_of').day(), until: null };
  const read = byId(root.at('lists').items(), (node, id) => {
    node.keys(KEYS, ['editions', 'entries', 'title']);
    const persons = node.at('natural_persons').keys(['listed', 'published', 'shown_here', 'minors']);
    const categories = node.at('categories').references(known.categories, '信息类别');
    node.at('authority_departments').references(known.departments, '部门');
    const editions = readEditions(node, id, known.instruments);
    for (const category of categories) {
      terms.set(category, [...(terms.get(category) ?? []), ...editions.map(({ term }) => term)]);
      if (!persons.at('minors').isAbsent && !persons.at('minors').boolean()) refusingMinors.add(category);
    }
    const entries = readEntries(node.at('entries'), categories);
    const basis = readDatedBasis(node.at('basis'), known.instruments);
    const enabled = node.at('enabled').boolean();
    if (enabled) checkInForce(node.at('basis'), basis, checked);
    const list: ListKind = {
      id,
      name: node.at('name').text(),
      kind: node.at('kind').oneOf(['dishonesty-list', 'status-list', 'statutory-decision', 'red-list']),
      polarity: node.at('polarity').oneOf(['basic', 'positive', 'negative', 'neutral']),
      severe: node.at('severe').boolean(),
      enabled,
      enabledReason: node.at('enabled_reason').text(),
      authority: node.at('authority').text(),
      categories,
      entries: entries.map(({ rule }) => rule),
      basis,
      editions,
      earlyRemoval: readRemoval(node.at('early_removal')),
      title: node.at('title').textOrNull(),
      publication: node.at('publication').text(),
      note: node.at('note').textOrNull(),
    };
    return { list, node, entries };
  });
  checkEntriesAreTold([...read.values()], known.categories);
  return {
    lists: new Map([...read].map(([id, { list }]) => [id, list])),
    entries: [...read.values()].flatMap(({ entries }) => entries),
    terms,
    refusingMinors,
  };
}

/** What the rules of entries read, for the check against the forms. */
export function entryFields(entries: readonly ReadEntry[]): readonly FieldQuestion[] {
  return entries.map(({ node, rule }) => ({
    node,
    category: rule.category,
    fields: rule.fields,
    values: rule.test.by === 'is' || rule.test.by === 'has' ? rule.test.values : [],
  }));
}

/** The list's rule by editions; a list whose file has none has one, of unknown beginning. */
function readEditions(node: DataNode, id: string, instruments: ReadonlyMap<string, LegalInstrument>): readonly ListEdition[] {
  const editions = node.at('editions').items();
  checkEditions(editions);
  if (editions.length === 0) return [readEdition(node, id, instruments)];
  return editions.map((edition) => readEdition(edition.keys(EDITION_KEYS), id, instruments));
}

function readEdition(node: DataNode, list: string, instruments: ReadonlyMap<string, LegalInstrument>): ListEdition {
  const span = { from: node.at('from').dayOrNull(), until: node.at('until').dayOrNull() };
  return { ...span, term: readTerm(node, list), basis: readCitations(node.at('basis'), span, instruments) };
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

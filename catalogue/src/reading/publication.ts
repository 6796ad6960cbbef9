import type { Annulment, CodeList, Deadline, ListTerm, MinorsLaw, PublicationClass, PublicationEdition, PublicationLaw, Severity } from '@credit/domain';
import type { LegalInstrument } from '../catalogue.js';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import { checkEditions } from '../checking/editions.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { checkInForce, readBasis, readDatedBasis } from './basis.js';
import { readSeverityRules } from './severity-rules.js';

const CLASSES = ['minor', 'general', 'serious'] as const;
const EDITION_KEYS = ['from', 'until', 'basis', 'confidence', 'source', 'start', 'at_max', 'multiple_penalties', 'classes', 'note'];
const SECTIONS = [
  'meta', 'publication_editions', 'other_authority_periods', 'penalty_kinds', 'severity_rules', 'severity_rule_default', 'unknown_class_months', 'after_maximum',
  'annulment', 'repair_effect', 'publication_limits', 'sealed_categories', 'minors',
];

/** How long penalties are published, by editions of the law, and what their class follows from (信用修复管理办法). */
export function readPublicationLaw(
  file: YamlFile,
  known: {
    readonly instruments: ReadonlyMap<string, LegalInstrument>;
    readonly codeLists: ReadonlyMap<string, CodeList>;
    readonly deadlines: ReadonlyMap<string, Deadline>;
    readonly listTerms: ReadonlyMap<string, readonly ListTerm[]>;
  },
): PublicationLaw {
  const root = DataNode.root(file).keys(SECTIONS);
  const editions = root.at('publication_editions').someItems();
  checkEditions(editions);
  const last = editions.at(-1);
  if (last && !last.at('until').isAbsent) last.at('until').fault('最后一版没有截止日：其后的日子没有规定');
  readBasis(root.at('repair_effect').at('basis'), known.instruments);
  for (const key of ['other_authority_periods', 'publication_limits']) {
    byId(root.at(key).items(), (node) => readBasis(node.at('basis'), known.instruments));
  }
  checkAfterMaximum(root.at('after_maximum'), known.instruments);
  return {
    editions: editions.map((node) => readEdition(node, known.instruments)),
    severityRules: readSeverityRules(root, known),
    unknownClassMonths: root.at('unknown_class_months').integer(),
    listTerms: known.listTerms,
    annulment: readAnnulment(root.at('annulment'), known),
    minors: readMinors(root.at('minors'), known.instruments),
  };
}

function readEdition(node: DataNode, instruments: ReadonlyMap<string, LegalInstrument>): PublicationEdition {
  node.keys(EDITION_KEYS);
  const span = { from: node.at('from').day(), until: node.at('until').dayOrNull() };
  const basis = readDatedBasis(node.at('basis'), instruments);
  checkInForce(node.at('basis'), basis, span);
  return { ...span, basis, classes: readClasses(node.at('classes')) };
}

/** Going on after the maximum needs to know whether the penalty is fulfilled, which no record says. */
function checkAfterMaximum(node: DataNode, instruments: Ids): void {
  readBasis(node.keys(['values', 'default', 'basis', 'confidence', 'note']).at('basis'), instruments);
  node.at('default').oneOf(['stop']);
}

/** What happens when the source act is changed or annulled; its days stand with the other deadlines. */
function readAnnulment(node: DataNode, known: { readonly instruments: Ids; readonly deadlines: ReadonlyMap<string, Deadline> }): Annulment {
  node.keys(['events', 'deadline', 'action', 'basis', 'confidence', 'source', 'note']);
  const code = node.at('deadline').reference(known.deadlines, '时限');
  return {
    events: node.at('events').someItems().map((event) => event.text()),
    deadline: known.deadlines.get(code) ?? { code, what: '', days: 0, unit: 'working', start: '', extendable: null, rolls: true, basis: [] },
    basis: readBasis(node.at('basis'), known.instruments),
  };
}

/** Ages: up to the first band nobody may be punished, through the second one is a minor. */
function readMinors(node: DataNode, instruments: Ids): MinorsLaw {
  const bands = byId(node.items(), (inner) => {
    inner.keys(['id', 'age_from', 'age_to', 'rule', 'basis', 'confidence', 'source']);
    readBasis(inner.at('basis'), instruments);
    return { from: inner.at('age_from').integer(), to: inner.at('age_to').integer() };
  });
  const [child, youth] = [bands.get('under-14'), bands.get('age-14-to-17')];
  if (!child || !youth) node.fault('缺少 under-14 或 age-14-to-17 一段');
  else if (child.from !== 0 || youth.from !== child.to + 1 || youth.to < youth.from) node.fault('年龄段之间有空档或重叠');
  return { punishableFrom: youth?.from ?? 0, adultFrom: (youth?.to ?? -1) + 1 };
}

function readClasses(node: DataNode): Readonly<Record<Severity, PublicationClass>> {
  const found = byId(node.items(), (inner) => readClass(inner.keys(['id', 'name', 'published', 'min_months', 'max_months', 'repair_from'], ['necessary_when', 'note'])));
  for (const id of CLASSES) if (!found.has(id)) node.fault(`缺少 ${id} 一类`);
  for (const inner of node.items()) inner.at('id').oneOf(CLASSES);
  const none: PublicationClass = { published: 'no', necessaryWhen: [], minMonths: null, maxMonths: null, repairWhen: '' };
  return { 轻微: found.get('minor') ?? none, 一般: found.get('general') ?? none, 严重: found.get('serious') ?? none };
}

function readClass(node: DataNode): PublicationClass {
  const minMonths = node.at('min_months').integerOrNull();
  const maxMonths = node.at('max_months').integerOrNull();
  if (minMonths !== null && maxMonths !== null && maxMonths < minMonths) node.at('max_months').fault('最长公示期短于最短公示期');
  const published = node.at('published').oneOf(['yes', 'no', 'exceptional']);
  const necessaryWhen = node.at('necessary_when').texts();
  if ((published === 'exceptional') !== necessaryWhen.length > 0) node.fault('published 为 exceptional 的要写明 necessary_when（来源单位注明的词），其他的不写');
  if (published !== 'no' && maxMonths === null) node.at('max_months').fault('可以公示的要写明最长公示期');
  return { published, necessaryWhen, minMonths, maxMonths, repairWhen: node.at('repair_from').text() };
}

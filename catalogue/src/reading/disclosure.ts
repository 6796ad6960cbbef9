import {
  disclosureKey, type DisclosureCell, type DisclosureMatrix, type DisclosureState, type DisclosureSubject, type DisclosureValue,
  type ViewerClass,
} from '@credit/domain';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { readBasis } from './basis.js';
import { CATEGORY_KINDS } from './category-kinds.js';

export const DISCLOSURE_SUBJECTS: readonly [DisclosureSubject, ...DisclosureSubject[]] = ['organisation', 'individual-business', 'natural-person', 'minor'];
const STATES: readonly [DisclosureState, ...DisclosureState[]] = ['current', 'minor-severity', 'expired', 'repaired', 'disputed', 'withdrawn', 'sealed'];
const VALUES: readonly [DisclosureValue, ...DisclosureValue[]] = ['shown', 'masked', 'authorised', 'duty', 'hidden', 'log-only'];
const VIEWERS: readonly ViewerClass[] = [
  'anonymous-public', 'subject-self', 'authorised-subject', 'county-department', 'procurement-unit', 'platform-admin', 'auditor',
];

/** The disclosure matrix, whole: a cell for each kind of subject, kind of category and state. */
export function readDisclosure(
  file: YamlFile,
  known: {
    readonly instruments: Ids;
    readonly categories: Ids;
  },
): Omit<DisclosureMatrix, 'duties'> {
  const root = DataNode.root(file).keys(['meta', 'rules', 'category_overrides', 'tightened_categories', 'rows']);
  const rules = byId(root.at('rules').items(), (node, id) => {
    node.keys(['id', 'text', 'basis', 'confidence', 'note']);
    return { id, text: node.at('text').text(), basis: readBasis(node.at('basis'), known.instruments) };
  });
  const cells = new Map<string, DisclosureCell>();
  for (const node of root.at('rows').items()) {
    node.keys(['subject_kind', 'kind', 'state', 'rule', ...VIEWERS]);
    const key = disclosureKey(node.at('subject_kind').oneOf(DISCLOSURE_SUBJECTS), node.at('kind').oneOf(CATEGORY_KINDS), node.at('state').oneOf(STATES));
    if (cells.has(key)) node.fault(`${key} 重复`);
    cells.set(key, readCell(node, rules));
  }
  for (const subject of DISCLOSURE_SUBJECTS) {
    for (const kind of CATEGORY_KINDS) {
      for (const state of STATES) {
        if (!cells.has(disclosureKey(subject, kind, state))) root.at('rows').fault(`缺少 ${subject} × ${kind} × ${state}`);
      }
    }
  }
  const overrides = new Map<string, DisclosureCell>();
  for (const node of root.at('category_overrides').items()) {
    node.keys(['category', 'subject_kind', 'state', 'rule', 'basis', 'confidence', 'note', ...VIEWERS]);
    readBasis(node.at('basis'), known.instruments);
    const category = node.at('category').reference(known.categories, '信息类别');
    const [subject, state] = [node.at('subject_kind').oneOf(DISCLOSURE_SUBJECTS), node.at('state').oneOf(STATES)];
    // What seals, withdraws or protects minors holds for every category (override_rule).
    if (state === 'sealed' || state === 'withdrawn' || subject === 'minor') node.fault('封存、撤回和未成年人的规则没有例外');
    overrides.set(disclosureKey(subject, category, state), readCell(node, rules));
  }
  root.at('tightened_categories').at('categories').references(known.categories, '信息类别');
  const stoppedSubjects = root
    .at('meta')
    .at('subject_rules')
    .items()
    .map((node) => ({ subject: node.at('subject_kind').oneOf(DISCLOSURE_SUBJECTS), status: node.at('status').text() }));
  return { cells, overrides, rules, stoppedSubjects };
}

function readCell(node: DataNode, rules: Ids): DisclosureCell {
  const value = (viewer: ViewerClass): DisclosureValue => node.at(viewer).oneOf(VALUES);
  return {
    rule: node.at('rule').reference(rules, '公开规则'),
    values: {
      'anonymous-public': value('anonymous-public'),
      'subject-self': value('subject-self'),
      'authorised-subject': value('authorised-subject'),
      'county-department': value('county-department'),
      'procurement-unit': value('procurement-unit'),
      'platform-admin': value('platform-admin'),
      auditor: value('auditor'),
    },
  };
}

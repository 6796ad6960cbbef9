import {
  disclosureKey, type DisclosureCell, type DisclosureMatrix, type DisclosureState, type DisclosureSubject, type DisclosureValue,
  type ViewerClass,
} from '@credit/domain';
import { byId } from '../checking/by-id.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { readBasis } from './basis.js';

const SUBJECTS: readonly DisclosureSubject[] = ['organisation', 'individual-business', 'natural-person', 'minor'];
const STATES: readonly DisclosureState[] = ['current', 'minor-severity', 'expired', 'repaired', 'disputed', 'withdrawn', 'sealed'];
const VALUES: readonly DisclosureValue[] = ['shown', 'masked', 'authorised', 'duty', 'hidden', 'log-only'];

export function readDisclosure(
  file: YamlFile,
  known: {
    readonly instruments: { has(id: string): boolean };
    readonly categories: { has(id: string): boolean };
    readonly kinds: readonly string[];
  },
): DisclosureMatrix {
  const root = DataNode.root(file);
  const rules = byId(root.at('rules').items(), (node, id) => ({
    id,
    text: node.at('text').text(),
    basis: readBasis(node.at('basis'), known.instruments),
  }));
  const cells = new Map<string, DisclosureCell>();
  for (const node of root.at('rows').items()) {
    const key = disclosureKey(node.at('subject_kind').oneOf(SUBJECTS), node.at('kind').oneOf(known.kinds), node.at('state').oneOf(STATES));
    if (cells.has(key)) node.fault(`${key} 重复`);
    cells.set(key, readCell(node, rules));
  }
  for (const subject of SUBJECTS) {
    for (const kind of known.kinds) {
      for (const state of STATES) {
        if (!cells.has(disclosureKey(subject, kind, state))) root.at('rows').fault(`缺少 ${subject} × ${kind} × ${state}`);
      }
    }
  }
  const overrides = new Map<string, DisclosureCell>();
  for (const node of root.at('category_overrides').items()) {
    const category = node.at('category').reference(known.categories, '信息类别');
    overrides.set(disclosureKey(node.at('subject_kind').oneOf(SUBJECTS), category, node.at('state').oneOf(STATES)), readCell(node, rules));
  }
  root.at('tightened_categories').at('categories').references(known.categories, '信息类别');
  const stoppedSubjects = root
    .at('meta')
    .at('subject_rules')
    .items()
    .map((node) => ({ subject: node.at('subject_kind').oneOf(SUBJECTS), status: node.at('status').text() }));
  return { cells, overrides, rules, stoppedSubjects };
}

function readCell(node: DataNode, rules: { has(id: string): boolean }): DisclosureCell {
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


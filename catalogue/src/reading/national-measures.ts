import type { Measure, MeasureEdition } from '@credit/sanctions';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import { checkEditions } from '../checking/editions.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { LegalInstrument, MeasureWords } from '../catalogue.js';
import { SUBJECT_TYPES } from './categories.js';
import {
  enforcersOf, readCircumstances, readDays, readDuty, readExceptions, readMeasureWords, type ExceptionCircumstances,
} from './measure-editions.js';
import { checkEditionRules } from './measure-rules.js';
import { checkTriggers, type Triggers } from './measure-triggers.js';
import type { ReadMeasure } from './same-measures.js';

const KEYS = [
  'id', 'name', 'polarity', 'class', 'enabled', 'enabled_reason', 'plain_words', 'editions', 'county_measures', 'confidence', 'source', 'note',
];
const EDITION_KEYS = ['from', 'until', 'basis', 'triggers', 'subjects', 'duty', 'effect', 'scenarios', 'enforced_by', 'exceptions'];
const META_KEYS = [
  'as_of', 'polarity', 'classes', 'duty', 'effects', 'scenarios', 'roles', 'exception_circumstances', 'exception_rule', 'edition_rule', 'decided_under',
  'empty_scenarios', 'county_measures', 'rule',
];
const CLASSES = [1, 2, 3] as const;

export interface ReadNationalMeasures {
  readonly measures: readonly ReadMeasure[];
  readonly words: MeasureWords;
  readonly circumstances: ExceptionCircumstances;
  /** By measure of the county: the enabled national measures through which it applies. */
  readonly carriers: ReadonlyMap<string, readonly string[]>;
}

export interface MeasureSurroundings extends Triggers {
  readonly instruments: ReadonlyMap<string, LegalInstrument>;
  readonly departments: Ids;
}

/** National measures (全国失信惩戒措施基础清单三类, 守信激励): references known, editions in order, and a basis for what is enabled. */
export function readNationalMeasures(file: YamlFile, known: MeasureSurroundings & { readonly countyMeasures: Ids }): ReadNationalMeasures {
  const root = DataNode.root(file).keys(['meta', 'measures']);
  const meta = root.at('meta').keys(META_KEYS);
  const words = readMeasureWords(meta);
  const circumstances = readCircumstances(meta);
  const carriers = new Map<string, string[]>();
  const read = byId(root.at('measures').items(), (node, id): ReadMeasure => {
    node.keys(KEYS);
    const county = node.at('county_measures').references(known.countyMeasures, '奖惩措施');
    const measure = readMeasure(node, id, { ...known, words, circumstances });
    if (measure.enabled) for (const each of county) carriers.set(each, [...(carriers.get(each) ?? []), id]);
    return { measure, node };
  });
  return { measures: [...read.values()], words, circumstances, carriers };
}

type Around = MeasureSurroundings & { readonly words: MeasureWords; readonly circumstances: ExceptionCircumstances };

function readMeasure(node: DataNode, id: string, around: Around): Measure {
  const nodes = node.at('editions').someItems();
  checkEditions(nodes);
  const polarity = node.at('polarity').oneOf(['penalty', 'reward']);
  const measure: Measure = {
    id,
    name: node.at('name').text(),
    origin: 'national',
    polarity,
    class: readClass(node.at('class')),
    enabled: node.at('enabled').boolean(),
    enabledReason: node.at('enabled_reason').text(),
    plainWords: node.at('plain_words').text(),
    editions: nodes.map((edition) => readEdition(edition, around)),
    carriedBy: [],
    note: node.at('note').textOrNull(),
  };
  if (polarity === 'reward' && measure.class !== null) node.at('class').fault('激励措施不分类，class 应为 null');
  if (!measure.enabled) return measure;
  measure.editions.forEach((edition, i) => {
    const at = nodes[i];
    if (!at) return;
    checkEditionRules(at, { measure, edition }, around.instruments);
    checkTriggers(at, measure, { edition, known: around });
  });
  return measure;
}

export function readClass(node: DataNode): Measure['class'] {
  const value = node.integerOrNull();
  const found = CLASSES.find((each) => each === value);
  if (value !== null && found === undefined) node.fault('class 应为 1、2、3 或 null');
  return found ?? null;
}

function readEdition(node: DataNode, around: Around): MeasureEdition {
  node.keys(EDITION_KEYS, ['decided_under']);
  return {
    ...readDays(node, around.instruments),
    triggers: node.at('triggers').references(around.lists, '名单').map((list) => ({ list })),
    decidedUnder: node.at('decided_under').texts(),
    subjects: node.at('subjects').items().map((item) => item.oneOf(SUBJECT_TYPES)),
    ...readDuty(node),
    rewardEffect: null,
    enforcedBy: node.at('enforced_by').references(enforcersOf(around.words, around.departments), '部门或角色'),
    exceptions: readExceptions(node.at('exceptions'), around.circumstances),
  };
}

import type { RecordCategory, SubjectType } from '@credit/domain';
import type { Measure, MeasureEdition, MeasureException, ResultPolarity } from '@credit/sanctions';
import { byId } from '../checking/by-id.js';
import { DataNode } from '../checking/data-node.js';
import { checkEditions } from '../checking/editions.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { PolicyMeasure } from './county-measures.js';
import { readDays, readDuty, readEffect, readExceptions, type ExceptionCircumstances } from './measure-editions.js';
import { checkEditionRules } from './measure-rules.js';
import { checkTriggers } from './measure-triggers.js';
import { readClass, type MeasureSurroundings } from './national-measures.js';
import type { ReadMeasure } from './same-measures.js';

const EDITION_KEYS = ['from', 'until', 'basis', 'duty', 'effect', 'scenarios'];

type Around = MeasureSurroundings & {
  readonly circumstances: ExceptionCircumstances;
  readonly carriers: ReadonlyMap<string, readonly string[]>;
};

/**
 * The county's measures as they stand today. Each has exactly one place: it lacks a legal basis (measures.yaml says so), a
 * national measure carries it, it has editions of its own, or it is switched off and the file says why.
 */
export function readCountyMeasures(
  file: YamlFile,
  policy: ReadonlyMap<string, PolicyMeasure>,
  around: Around,
): readonly ReadMeasure[] {
  const root = rootOf(file);
  const exceptions = exceptionsOf(root, around.circumstances);
  const own = byId(root.at('measures').items(), (node, id) => {
    node.keys(['id', 'editions', 'source'], ['class']).at('id').reference(policy, '奖惩措施');
    const stated = policy.get(id);
    return { node, measure: stated && ownMeasure(node, stated, { around, exceptions }) };
  });
  const off = new Map(root.at('switched_off').entries());
  for (const [id, node] of off) if (!policy.has(id)) node.fault(`没有 id 为 ${id} 的奖惩措施`);

  return [...policy.values()].map((stated): ReadMeasure => {
    const carriedBy = around.carriers.get(stated.id) ?? [];
    const [editions, reason] = [own.get(stated.id), off.get(stated.id)];
    const places = [editions?.node, reason].filter((node) => node !== undefined);
    if (stated.admission === 'needs-legal-basis' || carriedBy.length > 0) {
      for (const node of places) node.fault(`${stated.id} 已由国家措施承接或者没有依据，不能再写`);
    } else if (places.length !== 1) {
      (places[0] ?? root.at('switched_off')).fault(`${stated.id} 要有且只有一个去处：写明版本，或者写明为什么关闭`);
    }
    const node = editions?.node ?? reason ?? stated.node;
    if (editions?.measure) return { measure: editions.measure, node };
    return { measure: withoutEditions(stated, carriedBy, reason), node };
  });
}

function rootOf(file: YamlFile): DataNode {
  return DataNode.root(file).keys(['meta', 'result_polarities', 'measures', 'switched_off']);
}

interface SideExceptions {
  readonly penalty: readonly MeasureException[];
  readonly reward: readonly MeasureException[];
}

function exceptionsOf(root: DataNode, circumstances: ExceptionCircumstances): SideExceptions {
  const node = root.at('meta').at('exceptions').keys(['penalty', 'reward']);
  return { penalty: readExceptions(node.at('penalty'), circumstances), reward: readExceptions(node.at('reward'), circumstances) };
}

/** A measure that applies through a national one, or not at all: it has nothing of its own to say. */
function withoutEditions(stated: PolicyMeasure, carriedBy: readonly string[], off: DataNode | undefined): Measure {
  const base = { ...facts(stated), class: null, editions: [], carriedBy };
  if (carriedBy.length > 0) return { ...base, enabled: true, enabledReason: `由国家措施承接：${stated.reason}` };
  if (stated.admission === 'needs-legal-basis') return { ...base, enabled: false, enabledReason: stated.reason };
  return { ...base, enabled: false, enabledReason: off?.text() ?? stated.reason };
}

function facts({ id, name, polarity }: PolicyMeasure): Pick<Measure, 'id' | 'name' | 'origin' | 'polarity' | 'plainWords' | 'note'> {
  return { id, name, origin: 'county', polarity, plainWords: null, note: null };
}

function ownMeasure(node: DataNode, stated: PolicyMeasure, read: { readonly around: Around; readonly exceptions: SideExceptions }): Measure {
  const nodes = node.at('editions').someItems();
  checkEditions(nodes);
  const measure: Measure = {
    ...facts(stated),
    class: readClass(node.at('class')),
    enabled: true,
    enabledReason: stated.reason,
    editions: nodes.map((each) => readEdition(each, stated, read)),
    carriedBy: [],
  };
  measure.editions.forEach((edition, i) => {
    const at = nodes[i];
    if (!at) return;
    checkEditionRules(at, { measure, edition }, read.around.instruments);
    checkTriggers(at, measure, { edition, known: read.around });
  });
  return measure;
}

function readEdition(
  node: DataNode,
  stated: PolicyMeasure,
  { around, exceptions }: { readonly around: Around; readonly exceptions: SideExceptions },
): MeasureEdition {
  node.keys(EDITION_KEYS, ['reward_effect']);
  const rewardEffect = node.has('reward_effect') ? readEffect(node.at('reward_effect')) : null;
  if (rewardEffect !== null && stated.polarity !== 'dual') node.at('reward_effect').fault('只有 dual 的措施有激励一面');
  const subjects = new Set(stated.triggers.flatMap((id): readonly SubjectType[] => around.categories.get(id)?.subjectTypes ?? []));
  const sides = stated.polarity === 'dual' && rewardEffect !== null ? [...exceptions.penalty, ...exceptions.reward] : sideOf(stated, exceptions);
  return {
    ...readDays(node, around.instruments),
    triggers: stated.triggers.map((category) => ({ category })),
    decidedUnder: [],
    subjects: [...subjects],
    ...readDuty(node),
    rewardEffect,
    enforcedBy: stated.executing,
    exceptions: sides,
  };
}

function sideOf({ polarity }: PolicyMeasure, exceptions: SideExceptions): readonly MeasureException[] {
  return polarity === 'reward' ? exceptions.reward : exceptions.penalty;
}

/** Results of categories that are neither positive nor negative by themselves. */
export function readResultPolarities(
  file: YamlFile,
  categories: ReadonlyMap<string, Pick<RecordCategory, 'polarity'>>,
): ReadonlyMap<string, { readonly result: ResultPolarity; readonly node: DataNode }> {
  return byId(
    rootOf(file).at('result_polarities').items(),
    (node, category) => {
      node.keys(['category', 'field', 'positive', 'negative', 'holds_months', 'source']);
      node.at('category').reference(categories, '信息类别');
      if (categories.get(category)?.polarity !== 'neutral') node.at('category').fault(`${category} 本身已分正负，不用写结果`);
      const [positive, negative] = [node.at('positive').texts(), node.at('negative').texts()];
      for (const value of positive) if (negative.includes(value)) node.at('negative').fault(`“${value}”既是正又是负`);
      return { node, result: { category, field: node.at('field').text(), positive, negative, holdsMonths: node.at('holds_months').integer() } };
    },
    'category',
  );
}

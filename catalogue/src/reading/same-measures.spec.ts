import type { Measure, MeasureEdition } from '@credit/sanctions';
import { DataNode } from '../checking/data-node.js';
import type { CatalogueFault } from '../checking/faults.js';
import { YamlFile } from '../checking/yaml-file.js';
import { checkNoTwoTheSame } from './same-measures.js';

const EDITION: MeasureEdition = {
  from: '2020-01-01', until: null, basis: [], triggers: [{ list: 'a' }, { list: 'b' }], decidedUnder: [], subjects: ['legal-person'], duty: 'must', effect: 'restrict', rewardEffect: null,
  scenarios: ['bidding', 'licensing'], enforcedBy: [], exceptions: [],
};

function measure(id: string, edition: Partial<MeasureEdition> = {}, more: Partial<Measure> = {}): Measure {
  return {
    id, name: id, origin: 'national', polarity: 'penalty', class: 1, enabled: true, enabledReason: '', plainWords: null, editions: [{ ...EDITION, ...edition }], carriedBy: [], note: null, ...more,
  };
}

function faultsOf(...measures: readonly Measure[]): readonly string[] {
  const faults: CatalogueFault[] = [];
  const file = new YamlFile('measures.yaml', measures.map(({ id }) => `- {id: ${id}}\n`).join(''), faults);
  const nodes = DataNode.root(file).items();
  checkNoTwoTheSame(measures.flatMap((each, i) => (nodes[i] ? [{ measure: each, node: nodes[i] }] : [])));
  return faults.map(({ line, message }) => `${line} ${message}`);
}

it('finds two that do the same to the same subjects upon the same triggers in the same decisions, in whatever order they say it', () => {
  expect(faultsOf(measure('x'), measure('y', { triggers: [{ list: 'b' }, { list: 'a' }], scenarios: ['licensing', 'bidding'] }))).toEqual([
    '2 y 与 x 说的是同一件事：留下一条，或者写明区别',
  ]);
});

it.each<[string, Partial<MeasureEdition>, Partial<Measure>]>([
  ['another effect', { effect: 'bar' }, {}],
  ['another duty', { duty: 'may' }, {}],
  ['another decision', { scenarios: ['bidding'] }, {}],
  ['other subjects', { subjects: ['natural-person'] }, {}],
  ['a further trigger', { triggers: [{ list: 'a' }, { list: 'b' }, { category: 'c' }] }, {}],
  ['decisions under another law', { decidedUnder: ['食品安全法'] }, {}],
  ['another class', {}, { class: 2 }],
  ['being switched off', {}, { enabled: false }],
  ['being over before the other begins', { from: '2010-01-01', until: '2019-12-31' }, {}],
])('%s tells two measures apart', (_, edition, more) => {
  expect(faultsOf(measure('x'), measure('y', edition, more))).toEqual([]);
});

it('tells measures that are decided case by case apart by their names', () => {
  expect(faultsOf(measure('x', { scenarios: [] }), measure('y', { scenarios: [] }))).toEqual([]);
  expect(faultsOf(measure('x', { scenarios: [] }, { name: '限制出境' }), measure('y', { scenarios: [], effect: 'bar' }, { name: '限制出境' }))).toHaveLength(1);
});

import type { Listing } from '../listings/listing.js';
import type { SanctionsLaw } from '../sanctions-law.js';
import { applicableMeasures, type MeasureQuestion } from './applicable-measures.js';
import type { ApplicableMeasures } from './applied-measure.js';
import type { Measure, MeasureEdition } from './measure.js';

const EDITION: MeasureEdition = {
  from: '2020-01-01', until: null, basis: [{ instrument: 'law', article: '1', title: '《某法》', from: null, until: null }], triggers: [{ list: 'list' }], decidedUnder: [],
  subjects: ['legal-person'], duty: 'must', effect: 'restrict', rewardEffect: null, scenarios: ['bidding'], enforcedBy: [],
  exceptions: [
    { id: 'repaired', text: '已修复的不适用', circumstances: ['repaired'] }, { id: 'severe-listing', text: '暂停', circumstances: ['severe-listing'] }, { id: 'small', text: '数额较小的不适用', circumstances: [] },
  ],
};

function measure(id: string, edition: Partial<MeasureEdition> = {}, more: Partial<Measure> = {}): Measure {
  return {
    id, name: id, origin: 'national', polarity: 'penalty', class: 1, enabled: true, enabledReason: '', plainWords: null, editions: [{ ...EDITION, ...edition }], carriedBy: [], note: null, ...more,
  };
}

function lawOf(...measures: readonly Measure[]): SanctionsLaw {
  return {
    version: '1', categories: new Map(), lists: new Map(), measures: new Map(measures.map((each) => [each.id, each])), resultPolarities: new Map(),
    publicationLaw: {
      editions: [], severityRules: [], unknownClassMonths: 36, listTerms: new Map(), minors: { punishableFrom: 14, adultFrom: 18 },
      annulment: { events: [], basis: [], deadline: { code: '', what: '', days: 3, unit: 'working', start: '', extendable: null, rolls: true, basis: [] } },
    },
  };
}

function listing(id: string, more: Partial<Listing> = {}): Listing {
  return {
    id, record: id, revision: 1, listKind: 'category', listId: 'list', name: '名单', kind: 'dishonesty-list', polarity: 'penalty', severe: false, without: null, authority: '', documentNo: null, title: null,
    decidedUnder: null, listedOn: '2026-01-01', servedOn: null, from: '2026-01-01', until: '2027-01-01', usualLastDay: null, standing: { on: 'in-force' }, shared: true, disputed: false, ...more,
  };
}

const ask = (listings: readonly Listing[], law: SanctionsLaw, more: Partial<MeasureQuestion> = {}): ApplicableMeasures =>
  applicableMeasures(listings, { subject: 'enterprise', scenario: 'bidding', day: '2026-11-02', law, ...more });
const ids = ({ measures }: ApplicableMeasures): readonly string[] => measures.map(({ id }) => id);

describe('all measures that match apply', () => {
  test('in the order of the data, whichever listing comes first', () => {
    const law = lawOf(measure('a', { triggers: [{ list: 'other' }] }), measure('b'), measure('c', { effect: 'bar' }));
    expect(ids(ask([listing('1'), listing('2', { listId: 'other' })], law))).toEqual(['a', 'b', 'c']);
  });

  test('with every reason, and the latest last day', () => {
    const found = ask([listing('1'), listing('2', { until: '2028-01-01' })], lawOf(measure('a')));
    expect(found.measures).toMatchObject([{ because: ['1', '2'], until: '2028-01-01', basis: [{ instrument: 'law', article: '1', title: '《某法》' }], reservations: [{ id: 'small' }] }]);
    expect(ask([listing('1'), listing('2', { until: null })], lawOf(measure('a'))).measures[0]?.until).toBeNull();
  });

  test('once, though the list and its category both trigger it', () => {
    expect(ask([listing('1')], lawOf(measure('a', { triggers: [{ list: 'list' }, { category: 'category' }] }))).measures).toMatchObject([{ id: 'a', because: ['1'] }]);
  });
});

describe('a measure does not apply', () => {
  test.each<[string, Partial<MeasureEdition>, Partial<Measure>, Partial<MeasureQuestion>]>([
    ['before another decision', {}, {}, { scenario: 'licensing' }],
    ['to another kind of subject', {}, {}, { subject: 'natural-person' }],
    ['before its edition', {}, {}, { day: '2019-12-31' }],
    ['after its edition', { until: '2026-11-01' }, {}, {}],
    ['switched off', {}, { enabled: false }, {}],
    ['upon a decision under another law', { decidedUnder: ['食品安全法'] }, {}, {}],
  ])('%s', (_, edition, more, asked) => {
    expect(ids(ask([listing('1', { decidedUnder: '安全生产法第九十四条' })], lawOf(measure('a', edition, more)), asked))).toEqual([]);
  });

  test.each<[string, Partial<Listing>]>([
    ['not begun', { standing: { on: 'not-yet' } }], ['superseded', { standing: { on: 'ended', why: 'superseded', since: '2026-02-01', reason: null } }],
    ['on a list that is not switched on', { without: 'list-not-enabled' }], ['on the other side', { polarity: 'reward' }],
  ])('upon a listing that is %s', (_, more) => {
    expect(ask([listing('1', more)], lawOf(measure('a')))).toEqual({ measures: [], excepted: [] });
  });
});

test('an exception removes and is itself reported; the same measure may rest on another listing', () => {
  const repaired = listing('1', { standing: { on: 'ended', why: 'repaired', since: '2026-06-01', reason: null } });
  const found = ask([repaired, listing('2')], lawOf(measure('a')));
  expect(found.measures).toMatchObject([{ id: 'a', because: ['2'] }]);
  expect(found.excepted).toEqual([{ id: 'a', name: 'a', polarity: 'penalty', exception: { id: 'repaired', text: '已修复的不适用' }, because: ['1'] }]);
});

test('without a scenario every measure is asked for, also those decided case by case', () => {
  const law = lawOf(measure('a'), measure('b', { scenarios: [] }), measure('c', { scenarios: ['licensing'] }));
  expect(ids(ask([listing('1')], law, { scenario: null }))).toEqual(['a', 'b', 'c']);
  expect(ask([listing('1')], law).measures.map(({ id, caseByCase }) => [id, caseByCase])).toEqual([['a', false], ['b', true]]);
});

describe('a dual measure', () => {
  const dual = measure('d', { effect: 'review', rewardEffect: 'reduce-inspections', triggers: [{ category: 'category' }] }, { polarity: 'dual', class: 2, origin: 'county' });

  test('counts as a penalty or a reward by the polarity of its trigger', () => {
    expect(ask([listing('1')], lawOf(dual)).measures).toMatchObject([{ polarity: 'penalty', effect: 'review', class: 2 }]);
    expect(ask([listing('1', { polarity: 'reward' })], lawOf(dual)).measures).toMatchObject([{ polarity: 'reward', effect: 'reduce-inspections', class: null }]);
  });

  test('counts as both where both are there, each with its own reasons', () => {
    const found = ask([listing('1'), listing('2', { polarity: 'reward', listId: 'honour' })], lawOf(dual));
    expect(found.measures.map(({ polarity, because }) => [polarity, because])).toEqual([['penalty', ['1']], ['reward', ['2']]]);
  });

  test('without an effect as a reward is none', () => {
    const oneSided = measure('d', { triggers: [{ category: 'category' }] }, { polarity: 'dual' });
    expect(ids(ask([listing('2', { polarity: 'reward' })], lawOf(oneSided)))).toEqual([]);
  });
});

test('while a severe listing is in force no reward applies, and the listing is the reason', () => {
  const reward = measure('r', { triggers: [{ list: 'honour' }], effect: 'expedite' }, { polarity: 'reward', class: null });
  const honour = listing('h', { listId: 'honour', polarity: 'reward' });
  expect(ids(ask([honour, listing('1')], lawOf(reward)))).toEqual(['r']);
  const paused = ask([honour, listing('1', { severe: true })], lawOf(reward));
  expect(paused).toMatchObject({ measures: [], excepted: [{ id: 'r', exception: { id: 'severe-listing' }, because: ['1'] }] });
  expect(ids(ask([honour, listing('1', { severe: true, standing: { on: 'suspended', why: 'court-stay', since: '2026-02-01', until: null, document: null } })], lawOf(reward)))).toEqual(['r']);
});

import { addDays } from '@credit/domain';
import { applicableMeasures, editionOn, listingsOf, type AppliedMeasure, type ListedRecord, type Scenario } from '@credit/sanctions';
import { loadCatalogue } from '../load-catalogue.js';
import { CARRIED, COUNTY_MEASURES } from './county-measures.cases.js';
import { recordOf } from './fact.js';
import type { MeasureCase } from './measure-case.js';
import { MEASURE_FACTS } from './measure-facts.js';
import { NATIONAL_PENALTIES, NATIONAL_REWARDS } from './national-measures.cases.js';
import { SWITCHED_OFF } from './switched-off.cases.js';

const law = loadCatalogue();
const DAY = '2026-11-02';

function factOf(name: string): (typeof MEASURE_FACTS)[string] {
  const fact = MEASURE_FACTS[name];
  if (!fact) throw new Error(`no fact ${name}`);
  return fact;
}

/** Measures that apply where a subject has one fact, and nothing else. */
function applying(on: string, scenario: Scenario | null, more: Partial<ListedRecord> = {}): readonly AppliedMeasure[] {
  const fact = factOf(on);
  return applicableMeasures(listingsOf([recordOf(fact, more)], law, DAY), { subject: fact.subject, scenario, day: DAY, law }).measures;
}

const tried = [...NATIONAL_PENALTIES, ...NATIONAL_REWARDS, ...COUNTY_MEASURES];
const named = tried.map((each) => [`${each.name}（${each.measure}，${each.side}）`, each] as const);
const here = ({ measure, side }: MeasureCase, applied: readonly AppliedMeasure[]): AppliedMeasure | undefined =>
  applied.find(({ id, polarity }) => id === measure && polarity === side);

it('every measure of the data has its case: tried, carried by a national one, or switched off', () => {
  const told = new Set([...tried.map(({ measure }) => measure), ...CARRIED.map(([id]) => id), ...SWITCHED_OFF.map(([id]) => id)]);
  expect([...told].sort()).toEqual([...law.measures.keys()].sort());
  expect(told.size).toBe(56 + 129);
});

describe.each(named)('%s', (_, each) => {
  it('applies, on its basis', () => {
    const found = here(each, applying(each.on, each.before));
    expect(found).toMatchObject({ name: each.name, class: each.class, duty: each.duty, effect: each.effect, caseByCase: each.before === null });
    expect(found?.basis.map(({ instrument, article }) => (article === null ? instrument : `${instrument} ${article}`))).toEqual(each.by);
    expect(found?.because).toHaveLength(1);
  });

  it('does not apply to another fact, or before another decision', () => {
    expect(here(each, applying(each.not.on, each.before))).toBeUndefined();
    const before = applying(each.on, each.not.before ?? 'appointment').filter(({ caseByCase }) => !caseByCase);
    expect(here(each, before)).toBeUndefined();
  });

  it('does not apply once the fact was repaired, annulled or stopped', () => {
    const ends: readonly Partial<ListedRecord>[] = [
      { state: 'REPAIRED', knownOn: DAY }, { state: 'WITHDRAWN', knownOn: DAY },
      { stays: [{ kind: 'court-stay', from: DAY, until: null, document: null }] }, { stays: [{ kind: 'decisive-objection', from: DAY, until: null, document: null }] },
    ];
    for (const end of ends) expect(here(each, applying(each.on, each.before, end))).toBeUndefined();
  });

  it('has its editions, and none before them', () => {
    const measure = law.measures.get(each.measure);
    expect(measure?.editions.map(({ from }) => from)).toEqual(each.editions);
    const [first = ''] = each.editions;
    expect(measure && editionOn(measure, addDays(first, -1))).toBeUndefined();
    for (const from of each.editions) expect(measure && editionOn(measure, from)?.from).toBe(from);
  });
});

describe('a measure of the county that a national one carries', () => {
  it.each(CARRIED)('%s says nothing beside it', (id, by) => {
    expect(law.measures.get(id)).toMatchObject({ enabled: true, carriedBy: by, editions: [] });
  });
});

describe('a measure without a legal basis stays switched off and says why', () => {
  it.each(SWITCHED_OFF)('%s: %s', (id, because) => {
    const measure = law.measures.get(id);
    expect(measure).toMatchObject({ enabled: false, enabledReason: because });
  });

  it('and applies to nothing at all', () => {
    const off = new Set(SWITCHED_OFF.map(([id]) => id));
    const all = Object.keys(MEASURE_FACTS).flatMap((on) => applying(on, null));
    expect(all.filter(({ id }) => off.has(id))).toEqual([]);
    expect(all.length).toBeGreaterThan(100);
  });
});

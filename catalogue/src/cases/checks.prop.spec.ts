import { addDays, type SubjectKind } from '@credit/domain';
import { applicableMeasures, checkSubject, listingsOf, SCENARIOS, type AppliedMeasure, type ListedRecord, type Listing } from '@credit/sanctions';
import fc from 'fast-check';
import { loadCatalogue } from '../load-catalogue.js';
import { recordOf } from './fact.js';
import { MEASURE_FACTS } from './measure-facts.js';

const law = loadCatalogue();
const KINDS: readonly SubjectKind[] = ['enterprise', 'individual-business', 'cooperative', 'natural-person', 'social-organisation', 'organ'];
const FIRST = '2023-01-01';

const day = fc.integer({ min: 0, max: 1600 }).map((days) => addDays(FIRST, days));
/** Days of asking are few: the rules of a day are prepared once. */
const askedDay = fc.constantFrom('2023-06-30', '2024-02-29', '2025-03-20', '2025-03-21', '2026-03-31', '2026-04-01', '2026-11-02', '2027-05-20');
const kind = fc.constantFrom(...KINDS);
const scenario = fc.constantFrom(...SCENARIOS);
const fact = fc.constantFrom(...Object.values(MEASURE_FACTS));
const stay = fc.record({ kind: fc.constantFrom('court-stay' as const, 'decisive-objection' as const, 'provisional-repair' as const), from: day, until: fc.option(day), document: fc.constant(null) });

/** A record of any fact, at any day, in any state. */
const record = fc
  .record({ fact, decided: day, state: fc.constantFrom('ACTIVE' as const, 'ACTIVE' as const, 'CORRECTED' as const, 'REPAIRED' as const, 'WITHDRAWN' as const), known: fc.nat(500), disputed: fc.boolean(), stays: fc.array(stay, { maxLength: 1 }) })
  .map(({ fact: told, decided, known, ...rest }): ListedRecord => recordOf(told, { ...rest, decidedOn: decided, knownOn: addDays(decided, known) }));
const records = fc.array(record, { maxLength: 12 });

interface Asked {
  readonly subject: SubjectKind;
  readonly scenario: (typeof SCENARIOS)[number];
  readonly day: string;
}
const asked = fc.record({ subject: kind, scenario, day: askedDay });

const inForce = (listing: Listing): boolean => listing.standing.on === 'in-force' && listing.without === null;
const of = (polarity: 'penalty' | 'reward', applied: readonly AppliedMeasure[]): readonly string[] => applied.filter((each) => each.polarity === polarity).map(({ id }) => id);
const measuresOf = (all: readonly ListedRecord[], { subject, scenario: before, day: on }: Asked): readonly AppliedMeasure[] =>
  applicableMeasures(listingsOf(all, law, on), { subject, scenario: before, day: on, law }).measures;

/** The one record's listings that are in force on its side. */
function triggers(one: ListedRecord, polarity: Listing['polarity'], on: string): boolean {
  const listings = listingsOf([one], law, on);
  return listings.length > 0 && listings.every((listing) => listing.polarity === polarity && inForce(listing));
}

test('a further listing that triggers penalties removes no penalty and adds no reward', () => {
  fc.assert(
    fc.property(records, record, asked, (before, added, on) => {
      fc.pre(triggers(added, 'penalty', on.day));
      const [less, more] = [measuresOf(before, on), measuresOf([...before, added], on)];
      expect(of('penalty', more)).toEqual(expect.arrayContaining([...of('penalty', less)]));
      expect(of('reward', less)).toEqual(expect.arrayContaining([...of('reward', more)]));
    }),
    { numRuns: 500 },
  );
});

test('a further honour removes no penalty (a newer grade is no further honour: it takes the place of the older one)', () => {
  fc.assert(
    fc.property(records, record, asked, (before, added, on) => {
      fc.pre(triggers(added, 'reward', on.day) && !before.some(({ category }) => category === added.category));
      const [less, more] = [measuresOf(before, on), measuresOf([...before, added], on)];
      expect(of('penalty', more)).toEqual(of('penalty', less));
    }),
    { numRuns: 500 },
  );
});

test('without any listing against the subject no penalty is left', () => {
  fc.assert(
    fc.property(records, asked, (all, on) => {
      const clean = all.filter((each) => listingsOf([each], law, on.day).every(({ polarity }) => polarity === 'reward'));
      expect(of('penalty', measuresOf(clean, on))).toEqual([]);
      expect(measuresOf([], on)).toEqual([]);
    }),
  );
});

test('the order of the facts changes nothing', () => {
  fc.assert(
    fc.property(records.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))), asked, ([all, shuffled], on) => {
      const question = { scenario: on.scenario, day: on.day, law };
      expect(checkSubject({ kind: on.subject, records: shuffled }, question)).toEqual(checkSubject({ kind: on.subject, records: all }, question));
    }),
    { numRuns: 300 },
  );
});

test('no reward and no green channel while a severe listing is in force', () => {
  fc.assert(
    fc.property(records, asked, (all, on) => {
      const found = checkSubject({ kind: on.subject, records: all }, { ...on, law });
      fc.pre(listingsOf(all, law, on.day).some((listing) => listing.severe && inForce(listing)));
      expect(of('reward', [...found.measures, ...found.caseByCase])).toEqual([]);
      expect(found.greenChannel).toBeNull();
    }),
    { numRuns: 300 },
  );
});

test('every measure rests on a citation in force on the day and on listings in force', () => {
  fc.assert(
    fc.property(records, asked, (all, on) => {
      const listings = new Map(listingsOf(all, law, on.day).map((listing) => [listing.id, listing]));
      for (const measure of measuresOf(all, on)) {
        expect(measure.basis.length).toBeGreaterThan(0);
        for (const { from, until } of measure.basis) expect((from === null || from <= on.day) && (until === null || on.day <= until)).toBe(true);
        expect(measure.because.length).toBeGreaterThan(0);
        for (const id of measure.because) expect(listings.get(id)?.standing.on).toBe('in-force');
        expect(measure.until === null || measure.until >= on.day).toBe(true);
      }
    }),
  );
});

test('nothing that was repaired or annulled is told, in whatever part of the answer', () => {
  fc.assert(
    fc.property(records, asked, (all, on) => {
      const gone = all.filter(({ state, knownOn }) => state === 'WITHDRAWN' || (state === 'REPAIRED' && knownOn <= on.day)).map(({ id }) => id);
      const { listingsInForce, ...rest } = checkSubject({ kind: on.subject, records: all }, { ...on, law });
      const told = JSON.stringify({ listingsInForce, rest });
      for (const id of gone) expect(told).not.toContain(`/${id}"`);
    }),
  );
});

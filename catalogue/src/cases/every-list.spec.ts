import { addDays } from '@credit/domain';
import { listingsOf, type ListedRecord, type Standing } from '@credit/sanctions';
import { loadCatalogue } from '../load-catalogue.js';
import { EVERY_LIST, type ListCase } from './every-list.cases.js';
import { recordOf } from './fact.js';

const law = loadCatalogue();

/** How the case's record stands on its list on a day; undefined where it is not on the list at all. */
function standing({ list, fact }: ListCase, day: string, more: Partial<ListedRecord> = {}): Standing | undefined {
  return listingsOf([recordOf(fact, more)], law, day).find(({ listId }) => listId === list)?.standing;
}

const named = EVERY_LIST.map((each) => [`${each.list}：${each.says}`, each] as const);
const ends = named.filter(([, { lastDay }]) => lastDay !== null);
const lasts = named.filter(([, { lastDay }]) => lastDay === null);
const liftable = named.filter(([, { fact }]) => law.categories.get(fact.category)?.form?.liftedWhen);
const corrected = named.filter(([, { fact }]) => ['blacklist', 'red-list', 'arrears'].includes(law.categories.get(fact.category)?.kind ?? ''));

it('has a case for every list of the data', () => {
  expect([...new Set(EVERY_LIST.map(({ list }) => list))].sort()).toEqual([...law.lists.keys()].sort());
});

describe.each(named)('%s', (_, each) => {
  it('is not in force on the day before, and is on the first day', () => {
    expect(standing(each, each.dayBefore)?.on ?? 'not-yet').toBe('not-yet');
    expect(standing(each, each.firstDay)).toEqual({ on: 'in-force' });
  });

  it('ends on the day of repair, not before', () => {
    const repaired = { state: 'REPAIRED', knownOn: addDays(each.firstDay, 40), reason: '已履行并作出承诺' } as const;
    expect(standing(each, addDays(each.firstDay, 39), repaired)).toEqual({ on: 'in-force' });
    expect(standing(each, addDays(each.firstDay, 40), repaired)).toEqual({ on: 'ended', why: 'repaired', since: addDays(each.firstDay, 40), reason: '已履行并作出承诺' });
  });

  it('counts as never made once the decision is annulled', () => {
    const annulled = { state: 'WITHDRAWN', knownOn: addDays(each.firstDay, 40), reason: '行政复议撤销' } as const;
    expect(standing(each, each.firstDay, annulled)).toEqual({ on: 'ended', why: 'annulled', since: each.fact.decided, reason: '行政复议撤销' });
  });

  it('is suspended while a court has stopped it', () => {
    const stays = [{ kind: 'court-stay', from: addDays(each.firstDay, 10), until: addDays(each.firstDay, 20), document: '（2026）湘0422行初1号' }] as const;
    expect(standing(each, addDays(each.firstDay, 9), { stays })?.on).toBe('in-force');
    expect(standing(each, addDays(each.firstDay, 10), { stays })).toMatchObject({ on: 'suspended', why: 'court-stay', document: '（2026）湘0422行初1号' });
    expect(standing(each, addDays(each.firstDay, 20), { stays })?.on).toBe('suspended');
    expect(standing(each, addDays(each.firstDay, 21), { stays })?.on).toBe('in-force');
  });
});

describe.each(ends)('%s', (_, each) => {
  it('is in force on the last day and over on the day after', () => {
    expect(standing(each, each.lastDay ?? '')).toEqual({ on: 'in-force' });
    expect(standing(each, each.dayAfter)).toEqual({ on: 'ended', why: 'term', since: each.dayAfter, reason: null });
  });
});

describe.each(liftable)('%s', (_, each) => {
  it('ends on the day on which the source says that it took the entry off, not before', () => {
    const lifted = law.categories.get(each.fact.category)?.form?.liftedWhen;
    const removed = { knownOn: addDays(each.firstDay, 40), fields: { ...each.fact.fields, [lifted?.field ?? '']: lifted?.values[0] ?? '' } };
    expect(standing(each, addDays(each.firstDay, 39), removed)).toEqual({ on: 'in-force' });
    expect(standing(each, addDays(each.firstDay, 40), removed)).toMatchObject({ on: 'ended', why: 'removed', since: addDays(each.firstDay, 40) });
  });
});

describe.each(corrected)('%s', (_, each) => {
  it('ends early where a correction gives it an earlier last day (移出日期)', () => {
    const earlier = { state: 'CORRECTED', revision: 2, validUntil: addDays(each.firstDay, 60), reason: '提前移出' } as const;
    expect(standing(each, addDays(each.firstDay, 60), earlier)).toEqual({ on: 'in-force' });
    expect(standing(each, addDays(each.firstDay, 61), earlier)).toMatchObject({ on: 'ended', why: 'term', since: addDays(each.firstDay, 61) });
  });
});

describe.each(lasts)('%s', (_, each) => {
  it('has no last day', () => {
    expect(standing(each, each.dayAfter)).toEqual({ on: 'in-force' });
  });
});

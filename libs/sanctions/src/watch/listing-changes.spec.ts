import { endAmong, listingChanges } from './listing-changes.js';
import type { ToldListing } from './told-listing.js';

const told = (more: Partial<ToldListing> = {}): ToldListing => ({
  id: 'list/1', listKind: 'category', listId: 'list', name: '某名单', documentNo: '某决字1号', authority: '某机关', listedOn: '2026-01-05', until: '2028-01-05',
  revision: 1, disputed: false, on: 'in-force', why: null, since: null, measures: ['a', 'b'], ...more,
});
const ended = told({ on: 'ended', why: 'term', since: '2028-01-06' });
const changes = (before: readonly ToldListing[], after: readonly ToldListing[]): readonly string[] =>
  listingChanges({ before, after, endOf: () => ({ why: 'annulled', since: '2026-01-05' }) }).map(({ change, listing }) => `${change} ${listing.on} ${listing.why}`);

test.each<[string, readonly ToldListing[], readonly ToldListing[], readonly string[]]>([
  ['a listing comes', [], [told()], ['began in-force null']],
  ['one is decided, and begins later', [], [told({ on: 'not-yet' })], ['announced not-yet null']],
  ['its day comes', [told({ on: 'not-yet' })], [told()], ['began in-force null']],
  ['its last day is over', [told()], [ended], ['ended ended term']],
  ['it is in force again, its removal having been a mistake', [ended], [told()], ['began in-force null']],
  ['a court stops it', [told()], [told({ on: 'suspended', why: 'court-stay' })], ['suspended suspended court-stay']],
  ['and lets it go on', [told({ on: 'suspended', why: 'court-stay' })], [told()], ['resumed in-force null']],
  ['it is annulled, and no longer told', [told()], [], ['ended ended annulled']],
  ['its record was corrected', [told()], [told({ revision: 2 })], ['corrected in-force null']],
  ['its last day was put off', [told()], [told({ until: '2029-01-05' })], ['corrected in-force null']],
  ['other measures rest on it', [told()], [told({ measures: ['a'] })], ['rules-changed in-force null']],
  ['measures that one of the checks does not tell are not compared', [told({ measures: null })], [told()], []],
  ['nothing changed', [told(), told({ id: 'list/2', on: 'suspended', why: 'court-stay' })], [told({ id: 'list/2', on: 'suspended', why: 'court-stay' }), told()], []],
  ['it had ended before anybody heard of it', [], [ended], []],
  ['what had ended is no longer told', [ended], [], []],
  ['what had ended was corrected', [ended], [{ ...ended, revision: 2 }], []],
])('%s', (_what, before, after, expected) => {
  expect(changes(before, after)).toEqual(expected);
});

test('each listing is told once, whatever the order', () => {
  const [a, b, c] = [told({ id: 'a' }), told({ id: 'b' }), told({ id: 'c' })];
  const compared = { before: [c, a], after: [{ ...a, revision: 2 }, b], endOf: endAmong([]) };
  expect(listingChanges(compared).map(({ change, listing }) => `${listing.id} ${change}`)).toEqual(['a corrected', 'b began', 'c ended']);
  expect(listingChanges({ ...compared, before: [a, c], after: [b, { ...a, revision: 2 }] })).toEqual(listingChanges(compared));
});

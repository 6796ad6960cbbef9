import type { CheckRow } from './check-document.js';
import { countViews, isNamed, rowViewOf } from './row-views.js';

const ROW: CheckRow = {
  row: 1, inputName: '某公司', inputCode: '91430422MAX895170D', matchMethod: 'CODE', matchedUscc: '91430422MAX895170D', currentName: '某公司', formerNameUsed: false, nameDiffers: false, registeredStatus: '存续', reason: null,
  candidates: [], listingsInForce: [], endedListings: [], honours: [], greenChannel: null,
};
const UNMATCHED: CheckRow = { ...ROW, row: 2, matchMethod: 'NONE', matchedUscc: null, currentName: null };
const RENAMED: CheckRow = { ...ROW, row: 3, formerNameUsed: true };
const GREEN: CheckRow = { ...ROW, row: 4, greenChannel: { keeps: '不减免安全检查', until: null, measures: [] } };

test('rows are counted by what stands in them, and nothing is counted that is not there', () => {
  expect(countViews([ROW, UNMATCHED, RENAMED, GREEN]).map(({ id, count }) => [id, count])).toEqual([['all', 4], ['unmatched', 1], ['look-again', 1], ['merits', 1]]);
});

test('no view judges: a row without anything stands in none but all', () => {
  expect(countViews([ROW]).map(({ id }) => id)).toEqual(['all']);
});

test('an unknown view shows all', () => expect(rowViewOf('guilty').id).toBe('all'));

test('a line is found by parts of what it says and of whom it was joined to', () => {
  const row: CheckRow = { ...ROW, inputName: '旧名公司', currentName: '新名公司' };
  expect([isNamed(row, ' 旧名 '), isNamed(row, '新名'), isNamed(row, 'max8951'), isNamed(row, ''), isNamed(row, '别的')]).toEqual([true, true, true, true, false]);
});

import type { ShownRecord } from './search-document.js';
import { shownFrom } from './shown-from.js';

const one: ShownRecord = { sector: 'construction', notice: true, decidedOn: '2026-05-20', from: '2026-06-01', until: '2026-11-02' };

test('what has ended is gone, what goes on begins on the day, what is to come stays', () => {
  const open = { ...one, until: null };
  const later = { ...one, sector: 'transport', from: '2027-01-01', until: null };
  expect(shownFrom([one], '2026-11-03')).toEqual([]);
  expect(shownFrom([one], '2026-11-02')).toEqual([{ ...one, from: '2026-11-02' }]);
  expect(shownFrom([later, open], '2026-11-03')).toEqual([{ ...open, from: '2026-11-03' }, later]);
});

test('written on an earlier day or on the day itself, it says the same', () => {
  const longer = { ...one, decidedOn: '2026-06-20', from: '2026-06-25', until: '2026-12-31' };
  expect(shownFrom([one, longer], '2026-07-01')).toEqual([{ ...longer, from: '2026-07-01' }]);
  expect(shownFrom([one, one], '2026-06-01')).toEqual([one]);
  expect(shownFrom([one, longer], '2026-06-02')).toEqual(shownFrom([longer, one], '2026-06-02'));
});

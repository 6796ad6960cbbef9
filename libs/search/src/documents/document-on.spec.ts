import { documentOf, subject } from '../testing/document-mother.js';
import { documentOn } from './document-on.js';
import type { ShownRecord } from './search-document.js';

const one: ShownRecord = { sector: 'construction', notice: true, decidedOn: '2026-05-20', from: '2026-06-01', until: '2026-11-02' };
const known = subject({ currentName: '衡南县测石建材有限公司' });
const shownOn = (shown: readonly ShownRecord[], day: string): readonly ShownRecord[] => documentOn(documentOf(known, { shown }), day).shown;

test('what has ended is gone, what goes on begins on the day, what is to come stays', () => {
  const open = { ...one, until: null };
  const later = { ...one, sector: 'transport', from: '2027-01-01', until: null };
  expect(shownOn([one], '2026-11-03')).toEqual([]);
  expect(shownOn([one], '2026-11-02')).toEqual([{ ...one, from: '2026-11-02' }]);
  expect(shownOn([later, open], '2026-11-03')).toEqual([{ ...open, from: '2026-11-03' }, later]);
});

test('written on an earlier day or on the day itself, it says the same', () => {
  const longer = { ...one, decidedOn: '2026-06-20', from: '2026-06-25', until: '2026-12-31' };
  expect(shownOn([one, longer], '2026-07-01')).toEqual([{ ...longer, from: '2026-07-01' }]);
  expect(shownOn([one, one], '2026-06-01')).toEqual([one]);
  expect(shownOn([one, longer], '2026-06-02')).toEqual(shownOn([longer, one], '2026-06-02'));
  expect(documentOn(documentOf(known, { shown: [one] }), '2026-11-03')).toEqual(documentOf(known));
});

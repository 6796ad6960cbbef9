import type { RawCell } from '../rows/raw-row.js';
import type { IdentifierScheme } from './identifier.js';
import { readIdentifier } from './read-identifier.js';

const DAY = '2026-11-02';
const COURT: readonly IdentifierScheme[] = ['ID', 'USCC', 'ORG', 'REGNO'];

describe('a column for the unified code', () => {
  test.each([null, '', '  ', '\u200b', '—'])('%j is absent', (cell) => {
    expect(read(cell, 'USCC')).toEqual({ status: 'absent' });
  });

  test('takes a code as it is', () => {
    expect(read('91430422MAX000015J', 'USCC')).toEqual({
      status: 'valid', scheme: 'USCC', value: '91430422MAX000015J', raw: '91430422MAX000015J', normalised: false,
    });
  });

  test('takes an untidy code and keeps what was sent', () => {
    expect(read(' 91430422max000015j', 'USCC')).toEqual({
      status: 'valid', scheme: 'USCC', value: '91430422MAX000015J', raw: ' 91430422max000015j', normalised: true,
    });
  });

  test('offers a repair where illegal letters were written', () => {
    expect(read('9143O422MAX000015J', 'USCC')).toEqual({
      status: 'repairable', scheme: 'USCC', value: '91430422MAX000015J', raw: '9143O422MAX000015J',
    });
  });

  test.each([
    ['91430422MAX000015K', 'check-digit'],
    ['91430422MAX00001J', 'length'],
    ['91430422MAS000015J', 'alphabet'],
    ['91430422MAX000015J（旧）', 'length'],
    ['无', 'length'],
  ])('refuses %s for its %s', (cell, reason) => {
    expect(read(cell, 'USCC')).toEqual({ status: 'invalid', raw: cell, reason, meant: 'USCC' });
  });

  test.each([
    ['MAX00001-5', 'ORG', 'MAX000015'],
    ['440301103097413', 'REGNO', '440301103097413'],
    ['430422MAX000015', 'ORG', 'MAX000015'],
    ['430422MAX00001500000', 'ORG', 'MAX000015'],
  ])('takes the older number %s as %s', (cell, scheme, value) => {
    expect(read(cell, 'USCC')).toMatchObject({ status: 'valid', scheme, value });
  });

  test('takes no older number whose check fails', () => {
    expect(read('MAX000014', 'USCC')).toMatchObject({ status: 'invalid', reason: 'length' });
    expect(read('440301103097414', 'USCC')).toMatchObject({ status: 'invalid', reason: 'length' });
  });

  test('does not take an identity number', () => {
    expect(read('430422189901010014', 'USCC')).toMatchObject({ status: 'invalid', meant: 'USCC' });
  });
});

describe('numbers that a table program spoilt', () => {
  test.each<[RawCell, IdentifierScheme]>([
    [914304220000000000, 'USCC'],
    [430422189901010000, 'ID'],
    [4304221899010100, 'ID'],
    [9.14304e21, 'USCC'],
    [914304.5, 'USCC'],
    ['9.14304E+17', 'USCC'],
    ['9.14304e+17 ', 'USCC'],
    ['９.１４３０４Ｅ＋１７', 'USCC'],
    ['4.30422E+17', 'ID'],
    ['9E17', 'USCC'],
    ['914304220000000000.0', 'USCC'],
    ['430422189901010000', 'ID'],
    ['914304221234567000', 'USCC'],
    [6000028, 'ORG'],
  ])('%j in a column for %s', (cell, scheme) => {
    expect(read(cell, scheme)).toMatchObject({ status: 'invalid', reason: 'excel-numeric', meant: scheme });
  });

  test('a number of at most fifteen digits lost nothing', () => {
    expect(read(440301103097413, 'REGNO')).toMatchObject({ status: 'valid', value: '440301103097413', normalised: false });
    expect(read(708461136, 'ORG')).toMatchObject({ status: 'valid', value: '708461136' });
    expect(read('440301103097413.0', 'REGNO')).toMatchObject({ status: 'valid', value: '440301103097413', normalised: true });
  });

  test('a code that ends in zeros and passes its check is a code', () => {
    expect(read('430422189901019000', 'ID')).toMatchObject({ status: 'valid', scheme: 'ID' });
  });
});

describe('a column for identity numbers', () => {
  test('takes one with a small x', () => {
    expect(read('11010519491231002x', 'ID')).toMatchObject({ status: 'valid', scheme: 'ID', value: '11010519491231002X', normalised: true });
  });

  test('extends one of fifteen digits, also from a number cell, and says so', () => {
    const extended = { status: 'valid', scheme: 'ID', value: '999999192601010018', derived: true };
    expect(read('999999260101001', 'ID')).toMatchObject(extended);
    expect(read(999999260101001, 'ID')).toMatchObject(extended);
  });

  test.each([
    ['430422189901010013', 'check-digit'],
    ['43042218990101001', 'length'],
    ['91430422MAX000015J', 'alphabet'],
  ])('refuses %s for its %s', (cell, reason) => {
    expect(read(cell, 'ID')).toEqual({ status: 'invalid', raw: cell, reason, meant: 'ID' });
  });
});

describe('a column for persons and organisations', () => {
  test.each([
    ['430422189901010014', 'ID', '430422189901010014'],
    ['91430422MAX000015J', 'USCC', '91430422MAX000015J'],
    ['914403001922038216', 'USCC', '914403001922038216'],
    ['MAX00001-5', 'ORG', 'MAX000015'],
    ['70846113-6', 'ORG', '708461136'],
    ['440301103097413', 'REGNO', '440301103097413'],
    ['4304222012345', 'REGNO', '4304222012345'],
  ])('reads %s as %s', (cell, scheme, value) => {
    expect(read(cell, ...COURT)).toMatchObject({ status: 'valid', scheme, value });
  });

  test("a number of fifteen digits that could be both is a person's", () => {
    const both = '999999260101006';
    expect(read(both, 'USCC')).toMatchObject({ status: 'valid', scheme: 'REGNO' });
    expect(read(both, ...COURT)).toMatchObject({ status: 'valid', scheme: 'ID', derived: true });
  });

  test.each([
    ['430422189901010013', 'ID', 'check-digit'],
    ['43042218990101001', 'ID', 'length'],
    ['430422189902300013', 'ID', 'birth-date'],
    ['110105194912310021', 'ID', 'check-digit'],
    ['91430422MAX000015K', 'USCC', 'check-digit'],
    ['914403001922038217', 'USCC', 'check-digit'],
    ['MAX000014', 'USCC', 'length'],
  ])('says of %s that it was meant as %s', (cell, meant, reason) => {
    expect(read(cell, ...COURT)).toEqual({ status: 'invalid', raw: cell, reason, meant });
  });
});

describe('columns for older numbers and other documents', () => {
  test('a unified code in them is a unified code', () => {
    expect(read('91430422MAX000015J', 'REGNO')).toMatchObject({ status: 'valid', scheme: 'USCC' });
    expect(read('91430422MAX000015J', 'ORG')).toMatchObject({ status: 'valid', scheme: 'USCC' });
  });

  test('a registration number from before 2007 has no check', () => {
    expect(read('4304222012345', 'REGNO')).toMatchObject({ status: 'valid', scheme: 'REGNO' });
    expect(read('4304222012345', 'ORG')).toMatchObject({ status: 'invalid', reason: 'length', meant: 'ORG' });
  });

  test('the problem is that of the scheme', () => {
    expect(read('MAX000014', 'ORG')).toMatchObject({ reason: 'check-digit', meant: 'ORG' });
    expect(read('440301103097414', 'REGNO')).toMatchObject({ reason: 'check-digit', meant: 'REGNO' });
    expect(read('44030110309741A', 'REGNO')).toMatchObject({ reason: 'alphabet', meant: 'REGNO' });
  });

  test('documents without a common check are taken, tidied', () => {
    expect(read('e0000-0000', 'PASSPORT')).toMatchObject({ status: 'valid', scheme: 'PASSPORT', value: 'E00000000' });
    expect(read('事证第143042200001号', 'INST')).toMatchObject({ status: 'valid', scheme: 'INST' });
    expect(read('H00000000', 'ID', 'PASSPORT')).toMatchObject({ status: 'valid', scheme: 'PASSPORT' });
  });

  test('a wrong identity number does not pass as another document', () => {
    expect(read('430422189901010013', 'ID', 'PASSPORT')).toMatchObject({ status: 'invalid', meant: 'ID' });
  });
});

function read(cell: RawCell, ...schemes: IdentifierScheme[]) {
  return readIdentifier(cell, { schemes, day: DAY });
}

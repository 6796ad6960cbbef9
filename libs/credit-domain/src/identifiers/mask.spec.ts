import { maskIdentityNumber } from './mask.js';

test('of an identity number the area and the last four characters stay', () => {
  expect(maskIdentityNumber('430422189901010014')).toBe('430422********0014');
});

test('of a shorter number less stays, of a very short one nothing', () => {
  expect(maskIdentityNumber('E00000000')).toBe('E******00');
  expect(maskIdentityNumber('1234')).toBe('****');
  expect(maskIdentityNumber('')).toBe('');
});

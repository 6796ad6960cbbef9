import { birthDateOf } from './birth-date.js';
import { fromLegacyIdentityNumber, identityNumberProblem } from './identity-number.js';

const DAY = '2026-11-02';

test.each(['11010519491231002X', '440524188001010014', '430422189901010014', '430422189901010022', '430422189902281182'])(
  '%s passes',
  (number) => {
    expect(identityNumberProblem(number, DAY)).toBeUndefined();
  },
);

test('the problem is named: length, alphabet, check digit', () => {
  expect(identityNumberProblem('43042218990101001', DAY)).toBe('length');
  expect(identityNumberProblem('43042218990101001A', DAY)).toBe('alphabet');
  expect(identityNumberProblem('X30422189901010014', DAY)).toBe('alphabet');
  expect(identityNumberProblem('430422189901010013', DAY)).toBe('check-digit');
  expect(identityNumberProblem('11010519491231002x', DAY)).toBe('alphabet');
});

test('a birth date that the calendar does not have is found behind a right check digit', () => {
  expect(identityNumberProblem(withCheck('43042218990230001'), DAY)).toBe('birth-date');
  expect(identityNumberProblem(withCheck('43042219000229001'), DAY)).toBe('birth-date');
  expect(identityNumberProblem(withCheck('43042218961301001'), DAY)).toBe('birth-date');
  expect(identityNumberProblem(withCheck('43042218960229001'), DAY)).toBeUndefined();
});

test('nobody is born after the day; somebody may be born on it', () => {
  const number = withCheck('99999920261102001');
  expect(identityNumberProblem(number, '2026-11-01')).toBe('birth-date');
  expect(identityNumberProblem(number, '2026-11-02')).toBeUndefined();
});

test('an area that no table has is no reason to reject', () => {
  expect(identityNumberProblem(withCheck('99999918990101001'), DAY)).toBeUndefined();
});

test('a number of 15 digits becomes one of 18 of the twentieth century', () => {
  const number = fromLegacyIdentityNumber('999999260101001', DAY);
  expect(number).toBe(withCheck('99999919260101001'));
  expect(fromLegacyIdentityNumber('999999261301001', DAY)).toBeUndefined();
  expect(fromLegacyIdentityNumber('99999926010100X', DAY)).toBeUndefined();
  expect(fromLegacyIdentityNumber('99999926010100', DAY)).toBeUndefined();
});

test('the birth date is read from positions 7 to 14', () => {
  expect(birthDateOf('430422189902281182')).toBe('1899-02-28');
});

/** The check digit of GB 11643, written a second way: ISO 7064 MOD 11-2. */
function withCheck(body: string): string {
  const remainder = [...body].reduce((p, digit) => ((p + Number(digit)) * 2) % 11, 0);
  return body + '0123456789X'.charAt((12 - remainder) % 11);
}

import { ageOn } from './age.js';

test('a year is completed on the day after the birthday', () => {
  expect(ageOn('1886-05-10', '1900-05-10')).toBe(13);
  expect(ageOn('1886-05-10', '1900-05-11')).toBe(14);
  expect(ageOn('1886-12-31', '1901-01-01')).toBe(14);
});

test('somebody born on 29 February completes a year on 1 March', () => {
  expect(ageOn('1884-02-29', '1898-02-28')).toBe(13);
  expect(ageOn('1884-02-29', '1898-03-01')).toBe(14);
  expect(ageOn('1884-02-29', '1904-02-29')).toBe(19);
  expect(ageOn('1884-02-29', '1904-03-01')).toBe(20);
});

test('an age is never negative', () => {
  expect(ageOn('1886-05-10', '1886-05-10')).toBe(0);
  expect(ageOn('1886-05-10', '1886-05-09')).toBe(0);
});

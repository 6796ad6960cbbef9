import { oneValueEach } from './one-value-each.js';

test('names and values as they were written', () => {
  expect({ ...oneValueEach('number=C-1&digest=a+b%20c') }).toEqual({ number: 'C-1', digest: 'a b c' });
});

test('of a name given twice the first value counts', () => {
  expect({ ...oneValueEach('number=1&number=2&number[]=3') }).toEqual({ number: '1', 'number[]': '3' });
});

test('no name reaches what all objects share, and broken escapes are no error', () => {
  const values = oneValueEach('__proto__=1&constructor=2&a=%E0%A4%A');
  expect(Object.keys(values)).toEqual(['__proto__', 'constructor', 'a']);
  expect('toString' in values).toBe(false);
});

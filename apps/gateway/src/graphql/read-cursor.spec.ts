import { readCursor, readId } from './read-cursor.js';

test('a page begins after the number that the one before gave, or at the beginning', () => {
  expect([readCursor('12', 'row'), readCursor('999999999999999', 'id'), readCursor('', 'id'), readCursor(null, 'row')]).toEqual([12, 999999999999999, 0, 0]);
});

test.each([['9999999999', 'row'], ['1e5', 'row'], ['-1', 'id'], ['1.5', 'id'], ['1e400', 'id'], ['1000000000000000', 'id'], ['abc', 'id']] as const)('%s is no cursor of a %s, and is refused', (cursor, kind) => {
  expect(() => readCursor(cursor, kind)).toThrow('endCursor');
});

test('an id is a number that the database can hold', () => {
  expect([readId('15000'), readId('x'), readId('1e3'), readId('9'.repeat(16))]).toEqual([15000, undefined, undefined, undefined]);
});

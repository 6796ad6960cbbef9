import { pageOf } from './page-of.js';

const id = (node: { readonly id: number }): number => node.id;

test('a page ends with its last node, and what was found beyond it says that there is a next one', () => {
  expect(pageOf([{ id: 3 }, { id: 5 }, { id: 8 }], 2, id)).toEqual({ shown: [{ id: 3 }, { id: 5 }], pageInfo: { endCursor: '5', hasNextPage: true } });
  expect(pageOf([{ id: 3 }], 2, id)).toEqual({ shown: [{ id: 3 }], pageInfo: { endCursor: '3', hasNextPage: false } });
});

test('an empty page has no end', () => {
  expect(pageOf([], 2, id)).toEqual({ shown: [], pageInfo: { endCursor: null, hasNextPage: false } });
});

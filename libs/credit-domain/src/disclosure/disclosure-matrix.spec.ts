import { disclosureKey } from '@credit/domain';

test('a cell of the matrix is found by subject, kind and state', () => {
  expect(disclosureKey('organisation', 'penalty', 'current')).toBe('organisation|penalty|current');
});

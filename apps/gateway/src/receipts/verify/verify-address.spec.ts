import { verifyAddress } from './verify-address.js';

test('a paper leads to the address that is set, and where none is to the place on whichever platform it is proved at', () => {
  const proof = { number: 'C-20261102-000001', digest: 'ab' };
  expect(verifyAddress(proof, 'https://credit.example.cn')).toBe('https://credit.example.cn/verify/C-20261102-000001?digest=ab');
  expect(verifyAddress(proof, null)).toBe('/verify/C-20261102-000001?digest=ab');
});

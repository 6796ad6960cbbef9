import { isOrgCode } from './org-code.js';

test.each(['D2143569X', 'MAX000015', '708461136', '192203821', '00600001X'])('%s passes', (code) => {
  expect(isOrgCode(code)).toBe(true);
});

test.each(['D21435690', 'MAX000014', '70846113', '7084611366', '70846113x', '7084-1136', '70846113A', ''])('%s does not', (code) => {
  expect(isOrgCode(code)).toBe(false);
});

test('a remainder of 11 is written 0', () => {
  expect(isOrgCode('MJX000050')).toBe(true);
});

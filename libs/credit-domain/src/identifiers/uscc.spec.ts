import { isOrgCode } from './org-code.js';
import { isUscc, orgCodeOfUscc, repairedUscc, usccProblem } from './uscc.js';
import { PUBLISHED_USCC, WORKED_USCC } from './uscc.cases.js';

test.each([...WORKED_USCC, ...PUBLISHED_USCC])('%s passes its check, and so does the organisation code in it', (code) => {
  expect(usccProblem(code)).toBeUndefined();
  expect(isOrgCode(orgCodeOfUscc(code))).toBe(true);
});

test('the negative example of the standard fails; the corrected one does not fail the main check', () => {
  expect(usccProblem('91350100M000100Y4Z')).toBe('alphabet');
  expect(isUscc('91350100M000100Y43')).toBe(true);
});

test('a check of 31 is written 0', () => {
  expect(isUscc('31430000MDX0001040')).toBe(true);
});

test('letters may stand in the first eight positions', () => {
  expect(isUscc('N2430422MFX0000804')).toBe(true);
});

test('the problem is named: length, alphabet, check digit', () => {
  expect(usccProblem('91430422MAX00001J')).toBe('length');
  expect(usccProblem('91430422MAX0000155J')).toBe('length');
  expect(usccProblem('91430422MAS000015J')).toBe('alphabet');
  expect(usccProblem('91430422MAX00001某J')).toBe('alphabet');
  expect(usccProblem('91430422MAX000015I')).toBe('alphabet');
  expect(usccProblem('91430422MAX000015K')).toBe('check-digit');
  expect(usccProblem('')).toBe('length');
});

test('an organisation code that fails inside a code is no reason to reject it', () => {
  expect(isUscc('91430422MAX000014F')).toBe(true);
  expect(isOrgCode(orgCodeOfUscc('91430422MAX000014F'))).toBe(false);
});

test.each([
  ['9143O422MAXOOOO15J', '91430422MAX000015J'],
  ['9I430422MAX0000I5J', '91430422MAX000015J'],
  ['9143042ZMAX00001SJ', '91430422MAX000015J'],
])('%s is repaired to %s', (written, meant) => {
  expect(repairedUscc(written)).toBe(meant);
});

test('nothing is repaired that needs no repair or does not pass afterwards', () => {
  expect(repairedUscc('91430422MAX000015J')).toBeUndefined();
  expect(repairedUscc('9143O422MAX000015K')).toBeUndefined();
  expect(repairedUscc('9143O422MAX000015')).toBeUndefined();
});

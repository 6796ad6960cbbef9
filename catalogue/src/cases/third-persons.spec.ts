import { redactThirdPersons } from '@credit/domain';
import { loadCatalogue } from '../load-catalogue.js';
import { REDACTED_TEXTS, UNTOUCHED_TEXTS } from './third-persons.cases.js';

const { thirdPersons } = loadCatalogue();
const KNOWN = { own: ['衡南县测山餐饮店', '张三小吃店'], persons: [] };

test.each(REDACTED_TEXTS)('hides %s', (_what, written, read) => {
  expect(redactThirdPersons(written, KNOWN, thirdPersons)).toBe(read);
});

test.each(UNTOUCHED_TEXTS)('leaves alone %s', (_what, written) => {
  expect(redactThirdPersons(written, KNOWN, thirdPersons)).toBe(written);
});

test('what was hidden once stays as it is', () => {
  for (const [, , read] of REDACTED_TEXTS) expect(redactThirdPersons(read, KNOWN, thirdPersons)).toBe(read);
});

test('an owner whose name is known is hidden wherever it stands, but not in the name of the business', () => {
  const known = { own: ['张三小吃店'], persons: ['张三'] };
  expect(redactThirdPersons('张三小吃店由张三开办，张三承认', known, thirdPersons)).toBe('张三小吃店由张某开办，张某承认');
});

test('every word of the lists has its use: without the roles, no name is found by them', () => {
  const [, written] = REDACTED_TEXTS[0] ?? ['', ''];
  expect(redactThirdPersons(written, KNOWN, { ...thirdPersons, roles: ['无此身份'] })).toBe(written);
});

import type { ListTerm } from '@credit/domain';
import { listTermWords } from './list-term-words.js';

const term = (more: Partial<ListTerm>): ListTerm => ({ list: 'a', from: null, until: null, kind: 'fixed', months: 36, maxMonths: null, ...more });

test.each([
  [{}, '3 年'],
  [{ months: 18 }, '18 个月'],
  [{ months: 24, maxMonths: 60 }, '2 年，可以延长，最长 5 年'],
  [{ kind: 'as-decided', months: 12, maxMonths: 36 }, '以列入机关的决定写明的期限为准，最长 3 年'],
  [{ kind: 'until-performed', months: null }, '到履行义务或者改正为止'],
] as const)('%j: %s', (more, words) => expect(listTermWords([term(more)], 'a', '2026-11-02')).toBe(words));

test('the edition in force on the day counts, and only that of the list asked for', () => {
  const terms = [term({ list: 'b', months: 12 }), term({ until: '2025-12-31', months: 24 }), term({ from: '2026-01-01', months: 36 })];
  expect(listTermWords(terms, 'a', '2025-12-31')).toBe('2 年');
  expect(listTermWords(terms, 'a', '2026-01-01')).toBe('3 年');
  expect(listTermWords(terms, 'c', '2026-01-01')).toBe('以列入机关的决定为准');
});

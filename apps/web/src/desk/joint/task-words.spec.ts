import { dueWords, reasonWords } from './task-words.js';

test.each([
  [{ due: '2026-11-09', daysLeft: 7 }, '2026年11月9日，还有 7 天'],
  [{ due: '2026-11-02', daysLeft: 0 }, '今天（2026年11月2日）'],
  [{ due: '2026-10-30', daysLeft: -3 }, '2026年10月30日，已逾期 3 天'],
  [{ due: null, daysLeft: null }, ''],
])('the last day of %o', (task, words) => expect(dueWords(task)).toBe(words));

test('the platform’s own ends are told in words, a department’s reasons as it wrote them', () => {
  expect(reasonWords({ act: 'end', reason: 'term' })).toBe('期限已满');
  expect(reasonWords({ act: 'no-matter', reason: 'term' })).toBe('term');
});

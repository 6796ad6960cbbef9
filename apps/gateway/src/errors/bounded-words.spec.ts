import { boundedWords } from './bounded-words.js';

test('what is short stays as it is', () => {
  expect(boundedWords('没有回执号 C-1')).toBe('没有回执号 C-1');
  expect(boundedWords('字'.repeat(300))).toHaveLength(300);
});

test('what is long is cut, and never within a character', () => {
  expect(boundedWords('字'.repeat(301))).toBe(`${'字'.repeat(300)}……`);
  expect(boundedWords('𠮷'.repeat(1_000_000))).toBe(`${'𠮷'.repeat(300)}……`);
});

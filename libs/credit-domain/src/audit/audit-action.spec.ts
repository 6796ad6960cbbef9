import { actionWord, AUDIT_ACTIONS, FILE_LOOKS } from './audit-action.js';

test('every action is told in Chinese, and no two alike', () => {
  const words = Object.values(AUDIT_ACTIONS).map(({ word }) => word);
  expect(words.filter((word) => !/^\p{Script=Han}+$/u.test(word))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});

test('what the list does not hold is told as it stands', () => {
  expect(actionWord('subject.look')).toBe('查看信用档案');
  expect(actionWord('formerly.done')).toBe('formerly.done');
  expect(actionWord('toString')).toBe('toString');
});

test('a subject is told of looks at its file, and not of those at lists of tasks', () => {
  expect(FILE_LOOKS).toContain('subject.look');
  expect(FILE_LOOKS).not.toContain('measure.tasks');
});

import { subjectTypeOf } from './subject-type.js';

test.each([
  ['enterprise', 'legal-person'], ['cooperative', 'legal-person'], ['grassroots-organisation', 'legal-person'], ['branch', 'other-organisation'],
  ['individual-business', 'other-organisation'], ['law-firm', 'other-organisation'], ['natural-person', 'natural-person'],
] as const)('%s is a %s', (kind, type) => {
  expect(subjectTypeOf(kind)).toBe(type);
});

import { afterObligationAct } from './after-obligation-act.js';

test.each([
  ['open', 'set-due', 'open'],
  ['open', 'report', 'reported'],
  ['open', 'remind', 'open'],
  ['open', 'confirm', undefined],
  ['open', 'return', undefined],
  ['reported', 'confirm', 'done'],
  ['reported', 'return', 'returned'],
  ['reported', 'remind', undefined],
  ['returned', 'report', 'reported'],
  ['returned', 'remind', 'returned'],
  ['done', 'confirm', undefined],
  ['done', 'return', 'returned'],
  ['done', 'report', 'reported'],
] as const)('%s, then %s: %s', (state, act, after) => {
  expect(afterObligationAct(state, act)).toBe(after);
});

import { detailWords } from './detail-words.js';

test.each([
  ['nothing', '{}', ''],
  ['what was asked, without what was left open', '{"who":null,"from":"2026-11-25","until":"2026-12-01"}', 'from：2026-11-25；until：2026-12-01'],
  ['numbers and lists as they are', '{"found":1,"secondFactor":true,"roles":["clerk"]}', 'found：1；secondFactor：true；roles：["clerk"]'],
])('%s', (_what, detail, words) => expect(detailWords(detail)).toBe(words));

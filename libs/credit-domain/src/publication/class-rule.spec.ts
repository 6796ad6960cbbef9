import { publicationClassOf } from './class-rule.js';
import { EXCEPTIONAL, lawOf, PUBLIC, SILENT } from './publication-law-mother.js';

const law = lawOf(
  { from: '2020-01-01', until: '2023-12-31', classes: { 轻微: SILENT, 一般: PUBLIC(36), 严重: PUBLIC(12) } },
  { from: '2024-01-01', until: null, classes: { 轻微: EXCEPTIONAL(3), 一般: PUBLIC(12), 严重: PUBLIC(36) } },
);
const classOf = (severity: '轻微' | '一般' | '严重', decided: string, day: string) => publicationClassOf({ severity, decided, day, law });

describe('of the editions that a record has lived under the strictest counts', () => {
  test.each([
    ['seen under the first', '一般', '2023-06-01', '2023-12-31', { published: 'yes', maxMonths: 36 }],
    ['shortened by the second', '一般', '2023-06-01', '2024-01-01', { published: 'yes', maxMonths: 12 }],
    ['not lengthened by the second', '严重', '2023-06-01', '2024-01-01', { published: 'yes', maxMonths: 12 }],
    ['decided under the second', '严重', '2024-01-01', '2024-06-01', { published: 'yes', maxMonths: 36 }],
    ['not opened by the second', '轻微', '2023-12-31', '2024-06-01', { published: 'no' }],
    ['decided when it may be an exception', '轻微', '2024-01-01', '2024-06-01', { published: 'exceptional', maxMonths: 3 }],
    ['decided before the first edition', '一般', '2019-06-01', '2021-01-01', { published: 'yes', maxMonths: 36 }],
  ] as const)('%s: %s', (_, severity, decided, day, expected) => {
    expect(classOf(severity, decided, day)).toMatchObject(expected);
  });

  test('on a day without an edition there is no rule', () => {
    expect(classOf('一般', '2019-06-01', '2019-12-31')).toBeUndefined();
  });
});

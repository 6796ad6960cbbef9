import { findUnreviewed, problemsOf, type Reviews } from './find-unreviewed.mjs';
import { readAudit } from './read-audit.mjs';
import { readLock, readReviews } from './read-reviews.mjs';

/** As npm writes it: a package, and another that is only touched because it uses the first. */
const AUDIT = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    glob: { name: 'glob', severity: 'high', via: [{ source: 1, name: 'glob', dependency: 'glob', title: 'runs what names say', url: 'https://github.com/advisories/GHSA-5j98-mcp5-4vw2', severity: 'high', range: '>=10.2.0 <10.5.0' }] },
    above: { name: 'above', severity: 'high', via: ['glob'] },
  },
});
const LOCK = { packages: { '': {}, 'node_modules/glob': {}, 'apps/web/node_modules/@scope/name': {} } };
const review = (more: Partial<Reviews['reviewed'][number]> = {}): Reviews => ({
  reviewed: [{ advisory: 'GHSA-5j98-mcp5-4vw2', package: 'glob', why: '只用于构建，不接受外来的文件名', on: '2026-11-01', until: '2027-05-01', ...more }],
  avoided: [],
});
const NONE: Reviews = { reviewed: [], avoided: [] };
const open = (reviews: Reviews, today = '2026-11-29'): readonly string[] => findUnreviewed(reviews, { found: readAudit(AUDIT), lock: LOCK, today });

test('an advisory that nobody has reviewed fails, once, with what it says', () => {
  expect(open(NONE)).toEqual(['glob >=10.2.0 <10.5.0：runs what names say（GHSA-5j98-mcp5-4vw2，high）没有审阅过']);
});

test('a reviewed one passes until its day, and no longer', () => {
  expect(open(review(), '2027-05-01')).toEqual([]);
  expect(open(review(), '2027-05-02')).toEqual([expect.stringContaining('请重新看')]);
});

test('a package that was to be avoided fails wherever it stands in the lock, with or without an audit', () => {
  const avoided = { package: '@scope/name', why: '没有修', on: '2026-11-01' };
  expect(findUnreviewed({ reviewed: [], avoided: [avoided] }, { lock: LOCK, today: '2026-11-29' })).toEqual(['@scope/name 不应再用：没有修']);
});

test.each(['', 'npm error code ENOAUDIT', '{"message":"404 Not Found","error":{"code":"ENOAUDIT"}}', '{"auditReportVersion":1}'])('%j is no audit', (text) => {
  expect(readAudit(text)).toBeUndefined();
});

test('a review says which advisory, why, and until when', () => {
  expect(problemsOf(review())).toEqual([]);
  for (const wrong of [{ advisory: 'CVE-1' }, { why: '' }, { until: 'later' }, { until: '2026-11-01' }, { package: '' }]) expect(problemsOf(review(wrong))).toHaveLength(1);
});

test('the list that is kept is in order, and nothing in the lock stands against it', () => {
  const reviews = readReviews();
  expect(problemsOf(reviews)).toEqual([]);
  expect(reviews.avoided.length).toBeGreaterThan(0);
  expect(findUnreviewed(reviews, { lock: readLock(), today: new Date().toISOString().slice(0, 10) })).toEqual([]);
});

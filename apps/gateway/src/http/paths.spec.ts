import { isDataPath, isPagePath, isUnlisted } from './paths.js';

test.each(['/api/checks', '/graphql', '/graphql?query=1', '/health/live', '/metrics', '/api'])('%s is a program’s path', (url) => {
  expect({ data: isDataPath(url), page: isPagePath(url) }).toEqual({ data: true, page: false });
});

test.each(['/', '/subject/91430422MAX000015J', '/clauses?section=2.3', '/clauses?section=2.3&x=1', '/apiary', '/graphqlish'])('%s is a page that may be listed', (url) => {
  expect({ data: isDataPath(url), page: isPagePath(url), unlisted: isUnlisted(url) }).toEqual({ data: false, page: true, unlisted: false });
});

test.each(['/search?q=1', '/subject/92430422MAX000023A', '/verify/C-20261102-000001', '/me', '/me?next=1', '/desk/tasks'])('%s is a page that is not listed', (url) => {
  expect({ page: isPagePath(url), unlisted: isUnlisted(url) }).toEqual({ page: true, unlisted: true });
});

test.each(['/media', '/searching', '/subject/91920000MA0000001X'])('%s is listed', (url) => {
  expect(isUnlisted(url)).toBe(false);
});

test.each(['/assets/index.js', '/favicon.ico', '/robots.txt', '/favicon.ico?v=1.2', '/.env'])('%s is a file', (url) => {
  expect(isPagePath(url)).toBe(false);
});

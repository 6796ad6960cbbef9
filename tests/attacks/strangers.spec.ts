import { ORGANS, startCounty, SUBJECTS, type County } from '../files/county.js';
import { asked, send } from './attacker.js';
import { everyQuestion, everyRoute, type Ids } from './everything-guarded.js';
import { addressOf, thingsOf } from './others-things.js';

/** What anybody may ask; all else of the schema, and all that comes to it later, is for callers who say who they are. */
const OPEN_QUESTIONS = ['me', 'coverage', 'coverageTrend', 'obligations', 'subject', 'searchSubjects', 'suggestSubjects', 'publicNotices', 'publicLists', 'publicList', 'catalogue', 'rights', 'obligationSections', 'taskForces', 'relatedByName', 'checkScenarios'];
const OPEN_ROUTES = ['GET /api/coverage', 'GET /api/coverage.csv', 'GET /api/coverage.xlsx', 'GET /api/templates/:file', 'GET /api/receipt-keys', 'GET /api/open-data/notices.csv', 'GET /api/open-data/notices.json', 'GET /api/open-data/lists.json', 'GET /api/open-data/lists/:file', 'GET /api/open-data/catalogue.json', 'GET /api/subjects/:code/report.pdf', 'GET /api/subjects/:code/report.json', 'GET /api/verify/:number', 'POST /api/verify', 'GET /verify', 'GET /verify/:number', 'POST /verify', 'GET /subject/:code', 'GET /notices', 'GET /health/live', 'GET /health/ready', 'GET /metrics', 'GET /sign-in', 'GET /sign-in/callback', 'POST /sign-out'];

let county: County;
let ids: Ids;

beforeAll(async () => {
  county = await startCounty();
  ids = await thingsOf(county);
}, 180_000);
afterAll(() => county.stop());

test('things of others are there to be asked for', async () => {
  for (const [name, question] of everyQuestion(ids).map(({ name, text }) => [name, text] as const).filter(([name]) => ['submission', 'checkReceipt', 'watch', 'quarantine'].includes(name))) {
    const { text } = await asked(county.platform.url, { query: question }, county.platform.token());
    expect({ name, text }).toEqual({ name, text: expect.not.stringMatching(/NotFound|Refusal|"errors"/) });
  }
});

describe('a stranger who knows the number of everything', () => {
  test('is answered no question and allowed no act of the schema but the public ones', async () => {
    const questions = everyQuestion(ids);
    expect(questions.length).toBeGreaterThan(20);
    expect(OPEN_QUESTIONS.filter((open) => !questions.some(({ name }) => name === open))).toEqual([]);
    for (const { name, text } of questions.filter((question) => !OPEN_QUESTIONS.includes(question.name))) {
      const reply = await asked(county.platform.url, { query: text });
      expect({ name, refused: refusedBy(reply.text, name), reply: reply.text }).toEqual({ name, refused: true, reply: expect.any(String) });
    }
  });

  test('nor is looked at as the subject itself, or as a department', async () => {
    for (const viewer of ['{kind: SELF}', `{kind: ORGAN, organ: "${ORGANS.finance}", operator: "某", purpose: "某"}`]) {
      const reply = await asked(county.platform.url, { query: `{ subject(code: "${SUBJECTS.jia.code}", viewer: ${viewer}) { __typename ... on Subject { records { id } } } }` });
      expect(refusedBy(reply.text, 'subject')).toBe(true);
    }
  });

  test('is answered no route but the public ones', async () => {
    const routes = everyRoute();
    expect(routes.length).toBeGreaterThan(20);
    expect(OPEN_ROUTES.filter((open) => !routes.some(({ method, path }) => open === `${method} ${path}`))).toEqual([]);
    for (const { method, path } of routes.filter((route) => !OPEN_ROUTES.includes(`${route.method} ${route.path}`))) {
      const address = addressOf(path, ids);
      const init = method === 'GET' ? {} : { method, headers: { 'content-type': 'application/json' }, body: '{}' };
      const reply = await send(`${county.platform.url}${address}`, { ...init, redirect: 'manual' });
      expect({ method, address, status: reply.status }).toEqual({ method, address, status: 401 });
    }
  });

  test.each(['Bearer ', 'Bearer undefined', 'Basic b3BlcmF0b3I6b3BlcmF0b3I=', `Bearer ${'a'.repeat(43)}`, 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJvcGVyYXRvciJ9.', "Bearer ' or 1=1 --aaaaaaa"])('a credential like %j opens nothing', async (authorization) => {
    const { status } = await send(`${county.platform.url}/api/submissions/${ids['receipt']}`, { headers: { authorization } });
    expect(status).toBe(401);
  });
});

function refusedBy(text: string, name: string): boolean {
  const { data, errors = [] } = JSON.parse(text);
  if (data?.[name] !== null && data?.[name] !== undefined) return data[name].__typename === 'CredentialNeeded';
  return errors.length > 0 && errors.every((error: { extensions?: { code?: string } }) => error.extensions?.code === 'UNAUTHENTICATED');
}

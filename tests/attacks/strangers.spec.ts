import { ORGANS, startCounty, SUBJECTS, type County } from '../files/county.js';
import { textFile } from '../files/file-mother.js';
import { penalties, penalty } from '../files/penalty-mother.js';
import { asked, send } from './attacker.js';
import { everyQuestion, everyRoute, type Ids } from './everything-guarded.js';

/** What anybody may ask; all else of the schema, and all that comes to it later, is for callers who say who they are. */
const OPEN_QUESTIONS = ['me', 'subject', 'searchSubjects', 'suggestSubjects', 'publicNotices', 'publicLists', 'publicList', 'catalogue'];
const OPEN_ROUTES = ['GET /api/templates/:file', 'GET /api/receipt-keys', 'GET /api/verify/:number', 'POST /api/verify', 'GET /verify', 'GET /verify/:number', 'POST /verify', 'GET /health/live', 'GET /health/ready', 'GET /metrics', 'GET /sign-in', 'GET /sign-in/callback', 'POST /sign-out'];

let county: County;
let ids: Ids;

beforeAll(async () => {
  county = await startCounty();
  const { platform } = county;
  const sent = await county.send(textFile(penalties([penalty(1), penalty(2, { name: SUBJECTS.ding.name, code: null })])));
  const check = await platform.creditJson(['check', '--code', SUBJECTS.jia.code, '--scenario', 'bidding', '--purpose', '资格审查', '--organ', ORGANS.finance]);
  const watch = await platform.creditJson(['watch', 'begin', String(check.document['receipt']), '--until', '2027-05-31', '--operator', '某经办']);
  const { data } = JSON.parse((await asked(platform.url, { query: '{ quarantine { edges { node { id } } } }' }, platform.token())).text);
  const number = String(check.document['receipt']);
  ids = {
    receipt: String(sent.document['receipt']), 'checkReceipt.number': number, 'replayReceipt.number': number, 'beginWatch.receipt': number,
    number: String(watch.document['number']), entry: data.quarantine.edges[0].node.id, id: '1', task: '1', code: SUBJECTS.jia.code, subjectCode: SUBJECTS.jia.code, organ: ORGANS.finance,
    scenario: 'bidding', until: '2027-05-31', item: 'administrative-penalty', act: 'accept',
  };
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
      const address = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(idIn(path, name)));
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

function idIn(path: string, name: string): string {
  if (path.startsWith('/api/checks/')) return ids['checkReceipt.number'] ?? '';
  if (path.startsWith('/api/receipts/')) return `${ids['checkReceipt.number']}.pdf`;
  return ids[name] ?? '1';
}

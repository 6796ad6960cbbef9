import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { approveCatalogue } from '../../apps/gateway/src/testing/approvals-mother.js';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';
import { asked, isAlive, send, told } from './attacker.js';

const CODE = '91430422MAX000015J';
const ONE = `subject(code: "${CODE}") { __typename }`;
/** A sign-in service that nobody asks here. */
const PRODUCTION = { NODE_ENV: 'production', OIDC_ISSUER: 'https://sign-in.invalid', OIDC_CLIENT_ID: 'gateway', OIDC_CLIENT_SECRET: 'not-asked-for', CREDIT_PUBLIC_URL: 'https://credit.invalid' };
const times = (count: number, text: (i: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join(' ');

let folder: string;
let platform: RunningPlatform;
let production: RunningPlatform;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'credit-attack-'));
  platform = await startPlatform({ today: '2026-11-02', workers: 0 });
  production = await startPlatform({ today: '', over: platform, settings: { ...PRODUCTION, CREDIT_CATALOGUE_APPROVALS: approveCatalogue(folder) } });
}, 180_000);
afterAll(async () => {
  await production.stop();
  await platform.stop();
  rmSync(folder, { recursive: true });
});
afterEach(async () => {
  expect(await isAlive(platform)).toBe(true);
});

describe('floods', () => {
  test('many questions in one request as a list are not answered', async () => {
    const reply = await asked(platform.url, Array.from({ length: 1000 }, () => ({ query: `{ ${ONE} }` })));
    expect({ status: reply.status, ...told(reply) }).toMatchObject({ status: 400, data: false });
  });

  test.each([
    ['the same question under many names', `{ ${times(11, (i) => `q${i}: ${ONE}`)} }`],
    ['questions hidden in a fragment', `{ ...Q } fragment Q on Query { ${times(11, (i) => `q${i}: ${ONE}`)} }`],
    ['one field under many names', `{ subject(code: "${CODE}") { ... on Subject { ${times(400, (i) => `f${i}: code`)} } } }`],
    ['lists in lists, the same under many names', `{ publicNotices(kind: PENALTY, first: 100) { edges { node { ${times(30, (i) => `b${i}: basis { title article instrument }`)} } } } }`],
    ['depth', `{ __schema { types { ${times(9, () => 'fields { type { ofType {')} name ${times(9, () => '} } }')} } } }`],
    ['fragments in a circle', `{ subject(code: "${CODE}") { ...A } } fragment A on Subject { code ...B } fragment B on Subject { code ...A }`],
    ['a fragment within itself', '{ ...Q } fragment Q on Query { ...Q }'],
    ['fragments that multiply', `{ ...F0 } ${times(12, (n) => `fragment F${n} on Query { ${times(9, () => `...F${n + 1}`)} __typename }`)} fragment F12 on Query { ${ONE} }`],
    ['directives in a heap', `{ __typename ${times(600, () => '@include(if: true)')} }`],
    ['a text beyond all measure', `{ __typename ${'#'.repeat(900_000)} }`],
    ['a document that says that it has been parsed', JSON.stringify({ kind: 'Document', definitions: [] })],
    ['a document that says so behind blanks', ` \n{ "kind": "Document", "definitions": [{"kind":"OperationDefinition","operation":"query","selectionSet":{"kind":"SelectionSet","selections":[]}}] }`],
  ])('%s: refused, at once, and nothing is answered', async (_, query) => {
    const started = performance.now();
    const reply = await asked(platform.url, { query });
    expect({ ...told(reply), atOnce: performance.now() - started < 2000 }).toMatchObject({ data: false, messages: [expect.any(String), ...told(reply).messages.slice(1)], atOnce: true });
    expect(reply.text.length).toBeLessThan(20_000);
  });

  test('variables nested beyond all measure, and bodies beyond the limit, are refused', async () => {
    const nested = await asked(platform.url, `{"query":"{ __typename }","variables":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`);
    expect(nested.status).toBeLessThan(500);
    const large = await asked(platform.url, { query: '{ __typename }', variables: { a: 'x'.repeat(2_000_000) } });
    expect(large.status).toBe(413);
    const polluted = await asked(platform.url, '{"query":"{ __typename }","variables":{},"__proto__":{"isAdmin":true}}');
    expect(polluted.status).toBe(400);
  });

  test('what fails is not remembered by its full length: a thousand long wrong questions take no memory to speak of', async () => {
    const memory = async (): Promise<number> => Number(/process_resident_memory_bytes (\d+)/.exec((await send(`${platform.url}/metrics`)).text)?.[1]);
    const before = await memory();
    for (let i = 0; i < 300; i += 1) await asked(platform.url, { query: `{ nothing${i} ${'x'.repeat(500_000)} }` });
    expect((await memory()) - before).toBeLessThan(150 * 1024 * 1024);
  }, 120_000);
});

test('a question in an address is not taken: addresses stay in logs', async () => {
  const reply = await send(`${platform.url}/graphql?query=${encodeURIComponent(`{ ${ONE} }`)}`);
  expect({ status: reply.status, allow: reply.headers.get('allow') }).toEqual({ status: 405, allow: 'POST' });
});

test.each([
  ['a field that there is none of', { query: `{ ${'n'.repeat(10_000)} }` }],
  ['a value of the wrong kind', { query: `query ($kind: NoticeKind!) { publicNotices(kind: $kind) { edges { cursor } } }`, variables: { kind: 'K'.repeat(100_000) } }],
  ['a day that there is none of', { query: `query ($day: Day) { subject(code: "1", asOf: $day) { __typename } }`, variables: { day: 'D'.repeat(100_000) } }],
  ['an operation that there is none of', { query: '{ __typename }', operationName: 'O'.repeat(100_000) }],
])('%s comes back in a message no longer than a few lines', async (_, body) => {
  const { data, messages } = told(await asked(platform.url, body));
  expect(data).toBe(false);
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages) expect(message.length).toBeLessThan(310);
});

describe('in production', () => {
  const SITE_QUESTION = 'query Suggestions($text: String!) { suggestSubjects(text: $text) { code name matchedBy matchedText } }';

  test('a stranger may not look at the schema, nor ask what the site does not ask', async () => {
    for (const query of [getIntrospectionQuery(), '{ __schema { types { name } } }', '{ __type(name: "Query") { name } }', `{ ${ONE} }`, `${SITE_QUESTION} `]) {
      const reply = await asked(production.url, { query, variables: { text: '测' } });
      expect({ status: reply.status, ...told(reply) }).toMatchObject({ status: 403, data: false, codes: ['QUESTION_NOT_TRUSTED'] });
    }
  });

  test('nor does a token that is nobody’s help, nor saying that the question is a kept one', async () => {
    expect((await asked(production.url, { query: `{ ${ONE} }` }, 'x'.repeat(43))).status).toBe(403);
    expect((await asked(production.url, { query: 'a'.repeat(64), persisted: true })).status).toBe(403);
    expect((await asked(production.url, { query: `{ ${ONE} }`, extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } })).status).toBe(403);
  });

  test('the site’s own questions are answered, and a program with a credential asks what it likes', async () => {
    expect(told(await asked(production.url, { query: SITE_QUESTION, variables: { text: '测' } })).data).toBe(true);
    expect(told(await asked(production.url, { query: `{ ${ONE} }` }, platform.token())).data).toBe(true);
  });

  test('while developing everybody may ask', async () => {
    expect(told(await asked(platform.url, { query: `{ ${ONE} }` })).data).toBe(true);
  });

  test('every question that the pages write down is among those that the build has listed', () => {
    const listed: unknown = JSON.parse(readFileSync('apps/web/dist/questions.json', 'utf8'));
    const modules = readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' }).filter((name) => /(^|\/)api(\/[a-z-]+)?\.ts$/.test(name));
    const written = modules.flatMap((file) => [...readFileSync(join('apps/web/src', file), 'utf8').matchAll(/= question</g)]);
    expect(written.length).toBeGreaterThan(5);
    expect(listed).toHaveLength(written.length);
  });
});

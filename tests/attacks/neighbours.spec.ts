import { TestBrowser } from '../../apps/gateway/src/testing/test-browser.js';
import { startCounty, type County } from '../files/county.js';
import { asked, send } from './attacker.js';
import { everyQuestion, everyRoute, type Ids } from './everything-guarded.js';
import { addressOf, MARK, thingsOf } from './others-things.js';

const STATE = `{ quarantine { edges { node { id state } } } watches { nodes { number state } } }`;

let county: County;
let ids: Ids;

beforeAll(async () => {
  county = await startCounty();
  ids = await thingsOf(county);
}, 180_000);
afterAll(() => county.stop());

async function asOperator(query: string): Promise<string> {
  return (await asked(county.platform.url, { query }, county.platform.token())).text;
}

test('the things of the department carry its mark: whoever is answered with them shows it', async () => {
  const all = await Promise.all(everyQuestion(ids).filter(({ name }) => ['submission', 'checkReceipt'].includes(name)).map(({ text }) => asOperator(text)));
  for (const text of all) expect(text).toContain(MARK);
});

test('and the department’s own clerk is answered with them', async () => {
  const clerk = new TestBrowser(county.platform.url);
  await clerk.signIn('clerk-housing');
  for (const { name, text } of everyQuestion(ids).filter((question) => ['submission', 'submissions', 'checkReceipt', 'quarantine', 'watches'].includes(question.name))) {
    expect({ name, answer: JSON.stringify(await clerk.graphql(text)) }).toEqual({ name, answer: expect.stringContaining(MARK) });
  }
});

/** Everybody but the department itself, the operator, and the office that oversees all. */
describe.each(['clerk-market', 'reviewer-market', 'checker', 'citizen', 'representative', 'system-administrator', 'security-administrator', 'audit-administrator'])('%s, who knows the number of everything of another department', (account) => {
  let browser: TestBrowser;
  let before: string;

  beforeAll(async () => {
    browser = new TestBrowser(county.platform.url);
    await browser.signIn(account, { secondFactor: /administrator|reviewer/.test(account) });
    before = await asOperator(STATE);
  }, 60_000);

  test('has signed in', async () => {
    expect(await browser.graphql('{ me { name } }')).toMatchObject({ data: { me: { name: expect.any(String) } } });
  });

  test('is shown nothing of it by any question, and changes nothing of it by any act', async () => {
    for (const { name, text } of everyQuestion(ids)) {
      const answer = JSON.stringify(await browser.graphql(text));
      expect({ name, shows: answer.includes(MARK) ? answer : '' }).toEqual({ name, shows: '' });
    }
    expect(await asOperator(STATE)).toBe(before);
  }, 120_000);

  test('nor by any route', async () => {
    for (const { method, path } of everyRoute().filter((route) => route.path !== '/sign-out')) {
      const init = method === 'GET' ? {} : { method, headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, body: '{"operator":"某","reason":"某","act":"accept"}' };
      const response = await browser.ask(addressOf(path, ids), init);
      const text = await response.text();
      expect({ method, path, shows: text.includes(MARK) ? text : '', broken: response.status >= 500 }).toEqual({ method, path, shows: '', broken: false });
    }
    expect(await asOperator(STATE)).toBe(before);
  }, 120_000);

  test('nor by naming the other department as its own', async () => {
    for (const path of ['watches', 'watch-events', 'measure-tasks', 'touched-receipts'].map((list) => `/api/${list}?organ=${ids['organ']}`)) {
      const text = await (await browser.ask(path)).text();
      expect({ path, shows: text.includes(MARK) ? text : '' }).toEqual({ path, shows: '' });
    }
  });
});

test('a department’s own system is kept to its department too', async () => {
  const { platform } = county;
  const reply = await send(`${platform.url}/demo-issuer/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from('demo-department-system:demo-department-system').toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials&scope=check+look-at-receipt+look-at-submission',
  });
  const token = String(Object(JSON.parse(reply.text)).access_token);
  for (const { name, text } of everyQuestion(ids)) {
    const answer = (await asked(platform.url, { query: text }, token)).text;
    expect({ name, shows: answer.includes(MARK) ? answer : '' }).toEqual({ name, shows: '' });
  }
});

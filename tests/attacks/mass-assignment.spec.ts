import { openPool } from '@credit/db';
import { ORGANS, startCounty, SUBJECTS, type County } from '../files/county.js';
import { textFile } from '../files/file-mother.js';
import { penalties, penalty } from '../files/penalty-mother.js';
import { asked, send, told } from './attacker.js';

let county: County;
beforeAll(async () => {
  county = await startCounty();
}, 120_000);
afterAll(() => county.stop());

const bearer = (): Record<string, string> => ({ authorization: `Bearer ${county.platform.token()}` });

async function rowsOf(sql: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
  const pool = openPool(county.platform.database.ownerUrl, { max: 1 });
  try {
    return (await pool.query(sql, [...values])).rows;
  } finally {
    await pool.end();
  }
}

/** What the platform itself says of a submission, a receipt or a task, and no sender. */
const OWN = { receipt: 'S-19990101-000001', number: 'C-19990101-000001', state: 'done', receivedOn: '1999-01-01', received_on: '1999-01-01', storedName: '../../operator.token', sha256: 'f'.repeat(64), byteSize: '1', id: '1', role: 'office', isAdmin: 'true' };

test('fields of a form that the sender has not to fill in change nothing', async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...OWN, __proto__: undefined, constructor: 'x', 'organ[code]': ORGANS.tax, item: 'administrative-penalty', organ: ORGANS.housing })) form.set(name, String(value));
  form.set('file', new Blob([textFile(penalties([penalty(1)]))]), 'a.csv');
  const reply = await send(`${county.platform.url}/api/submissions`, { method: 'POST', headers: bearer(), body: form });
  // More fields than a form has: refused. With as few as fit, they are not looked at.
  expect(reply.status).toBe(413);
  const small = new FormData();
  for (const [name, value] of Object.entries({ receipt: OWN.receipt, state: OWN.state, receivedOn: OWN.receivedOn, storedName: OWN.storedName, sha256: OWN.sha256, item: 'administrative-penalty', organ: ORGANS.housing })) small.set(name, value);
  small.set('file', new Blob([textFile(penalties([penalty(1)]))]), 'a.csv');
  const { status, text } = await send(`${county.platform.url}/api/submissions`, { method: 'POST', headers: bearer(), body: small });
  expect({ status, ...JSON.parse(text) }).toMatchObject({ status: 202, receipt: expect.stringMatching(/^S-20261102-/), state: 'queued', receivedOn: '2026-11-02', sha256: expect.not.stringMatching(/^f+$/) });
  const [stored] = await rowsOf('select stored_name, received_on::text from credit.submission where receipt = $1', [JSON.parse(text).receipt]);
  expect(stored).toMatchObject({ stored_name: expect.stringMatching(/^[0-9a-f-]{36}\.sealed$/), received_on: '2026-11-02' });
});

test('members of a check that the platform itself says change nothing of the receipt', async () => {
  const body = JSON.stringify({ ...OWN, scenario: 'bidding', purpose: '资格审查', checkedOn: '1999-01-01', issuedAt: '1999-01-01T00:00:00Z', rulesVersion: 'mine', credential: 'somebody', document: {}, digest: OWN.sha256, rows: [], subjects: [{ code: SUBJECTS.jia.code, matchedUscc: SUBJECTS.yi.code, listingsInForce: [], matchMethod: 'CODE', row: 99 }] });
  const { text } = await send(`${county.platform.url}/api/checks`, { method: 'POST', headers: { ...bearer(), 'content-type': 'application/json' }, body });
  expect(JSON.parse(text)).toMatchObject({ receipt: expect.stringMatching(/^C-20261102-/), checkedOn: '2026-11-02', rulesVersion: expect.not.stringMatching(/^mine$/), rows: [{ row: 1, matchedUscc: SUBJECTS.jia.code }] });
});

test('names that every object has are names like any other, and nothing is taken up from them', async () => {
  for (const body of ['{"__proto__":{"scenario":"bidding","purpose":"x"},"subjects":[{"code":"1"}]}', '{"constructor":{"prototype":{"scenario":"bidding","purpose":"x"}},"subjects":[{"code":"1"}]}']) {
    const { status } = await send(`${county.platform.url}/api/checks`, { method: 'POST', headers: { ...bearer(), 'content-type': 'application/json' }, body });
    expect(status).toBe(400);
  }
});

test.each([
  ['a check', `mutation { checkSubjects(input: {scenario: "bidding", purpose: "x", checkedOn: "1999-01-01", subjects: [{code: "1"}]}) { __typename } }`],
  ['a subject of a check', `mutation { checkSubjects(input: {scenario: "bidding", purpose: "x", subjects: [{code: "1", matchedUscc: "2"}]}) { __typename } }`],
  ['a watch', `mutation { beginWatch(input: {receipt: "C-1", until: "2027-01-01", operator: "x", number: "W-1"}) { __typename } }`],
  ['an act on a task', `mutation { actOnMeasureTask(input: {task: "1", act: "accept", organ: "x", operator: "x", state: "lifted"}) { __typename } }`],
  ['a decision', `mutation { decideQuarantine(input: {entry: "1", decision: DISMISS, operator: "x", state: ATTACHED}) { __typename } }`],
])('%s with a field that its input has not is refused as a whole', async (_, query) => {
  expect(told(await asked(county.platform.url, { query }, county.platform.token()))).toMatchObject({ data: false, messages: [expect.stringContaining('is not defined by type')] });
});

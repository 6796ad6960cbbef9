import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { rowLines } from '../receipts/pdf/receipt-lines.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { listingRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const LEAD = { code: unheldUscc(1), name: '某某测试建设有限公司' };
const MEMBER = { code: unheldUscc(2), name: '某某测试勘察有限公司' };
const HEAD = { code: unheldUscc(3), name: '某某测试集团有限公司' };
const ENDED = { code: unheldUscc(4), name: '某某测试设计有限公司' };
const FAR = unheldUscc(5);
const PERSON = unheldIdentityNumber('18800101');
const ASKED = { scenario: 'government-procurement', purpose: '资格审查', organ: ORGAN };

let database: TestDatabase;
let gateway: RunningGateway;
const take = (item: string, rows: readonly Readonly<Record<string, string>>[], more: { readonly operation?: 'correct' } = {}) => takeIn({ item, organ: ORGAN, receivedOn: '2026-10-05', rows, ...more }, gateway.platform);

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database);
  await take('business-registration', [LEAD, MEMBER, HEAD, ENDED].map((party) => registrationRow(party)));
  await take('dishonest-judgment-debtor', [
    listingRow(MEMBER), listingRow(HEAD, { MD_WSH: '（2026）测0422执2号', MD_YXQZ: '2026-11-02' }), listingRow(ENDED, { MD_WSH: '（2024）测0422执3号', MD_LRRQ: '2024-11-01', MD_YXQZ: '2026-11-01' }),
  ]);
}, 60_000);
afterAll(() => gateway.stop());

async function ask(path: string, init: RequestInit = {}) {
  const type: Record<string, string> = typeof init.body === 'string' ? { 'content-type': 'application/json' } : {};
  const response = await fetch(`${gateway.url}${path}`, { ...init, headers: { ...type, authorization: `Bearer ${gateway.token}` } });
  return { status: response.status, body: Object(await response.json()) };
}
const post = (subjects: readonly object[]) => ask('/api/checks', { method: 'POST', body: JSON.stringify({ ...ASKED, subjects }) });
const check = async (...subjects: readonly object[]) => (await post(subjects)).body;

async function upload(content: string): Promise<Record<string, unknown>[]> {
  const form = new FormData();
  for (const [field, value] of Object.entries(ASKED)) form.set(field, value);
  form.set('file', new Blob([content]), '名单.csv');
  return (await ask('/api/checks', { method: 'POST', body: form })).body.rows;
}

test('members of a consortium and a head office are shown beside a line, each with its own lists, and nothing of theirs becomes the line’s', async () => {
  const { rows } = await check({ ...LEAD, members: [MEMBER.code, ENDED.code], headOffice: HEAD.code });
  expect(rows).toMatchObject([{
    matchedUscc: LEAD.code, listingsInForce: [], endedListings: [], greenChannel: null,
    related: [
      { relation: 'head-office', matchedUscc: HEAD.code, currentName: HEAD.name, listingsInForce: [{ documentNo: '（2026）测0422执2号', until: '2026-11-02', measures: [] }] },
      { relation: 'consortium-member', matchedUscc: MEMBER.code, listingsInForce: [{ listKind: 'dishonest-judgment-debtor', documentNo: '（2026）测0422执1号', standing: { on: 'in-force' } }] },
      { relation: 'consortium-member', matchedUscc: ENDED.code, listingsInForce: [] },
    ],
    notes: [{ kind: 'related-listed', about: [HEAD.code, MEMBER.code], text: expect.stringContaining('不并入本单位') }],
  }]);
  expect(rows[0]).not.toHaveProperty('otherFacts');
});

test('who is not found beside a line is told with why and what to do; a name alone joins nobody, a person’s number goes to nobody', async () => {
  const answer = await check({ ...LEAD, members: [FAR, '91430422MAX000000X', MEMBER.name, PERSON] });
  expect(answer.rows[0].related).toMatchObject([
    { inputCode: FAR, matchedUscc: null, reason: 'SUBJECT_UNKNOWN', advice: expect.stringContaining('信用中国'), listingsInForce: [] },
    { reason: 'USCC_INVALID' }, { inputName: MEMBER.name, reason: 'SUBJECT_UNCONFIRMED', candidates: [MEMBER.code], listingsInForce: [] }, { reason: 'PERSON_NOT_ADMITTED' },
  ]);
  expect(JSON.stringify(answer)).not.toContain(PERSON.slice(6, 14));
});

test('a line whose own subject is not on the register still shows its members', async () => {
  const { rows } = await check({ code: FAR, members: [MEMBER.code] });
  expect(rows).toMatchObject([{ matchMethod: 'NONE', reason: 'SUBJECT_UNKNOWN', listingsInForce: [], related: [{ matchedUscc: MEMBER.code, listingsInForce: [{}] }] }]);
});

test('a list as file may have both columns; without them no row has the member', async () => {
  const rows = await upload(`供应商名称,统一社会信用代码,总公司统一社会信用代码,联合体成员代码\n${LEAD.name},${LEAD.code},,${LEAD.code}、${MEMBER.code}\n${ENDED.name},${ENDED.code},${HEAD.code},\n${MEMBER.name},${MEMBER.code},无,/\n`);
  expect(rows.map(({ related }) => related)).toMatchObject([[{ relation: 'consortium-member', matchedUscc: MEMBER.code }], [{ relation: 'head-office', matchedUscc: HEAD.code }]]);
  expect(rows[2]).not.toHaveProperty('related');
  expect((await upload(`统一社会信用代码\n${LEAD.code}\n`))[0]).not.toHaveProperty('related');
});

test.each([
  ['members that are no list', { members: MEMBER.code }, 'members'],
  ['a member that is no text', { members: [1] }, '文字'],
  ['a head office that is no text', { headOffice: 1 }, '文字'],
])('%s are refused', async (_what, more, words) => {
  const { status, body } = await post([{ ...LEAD, ...more }]);
  expect([status, body.error.message]).toEqual([400, expect.stringContaining(words)]);
});

test('is answered by GraphQL too', async () => {
  const ASK = `mutation ($input: CheckInput!) { checkSubjects(input: $input) { ... on Check { rows { listingsInForce { listKind } related { relation matchedUscc reason listingsInForce { documentNo } } notes { kind } } } } }`;
  const { data } = await gateway.graphql(ASK, { input: { ...ASKED, subjects: [{ code: LEAD.code, members: [MEMBER.code] }, { code: MEMBER.code }] } }, gateway.token);
  expect(Object(data).checkSubjects.rows).toMatchObject([
    { listingsInForce: [], related: [{ relation: 'consortium-member', matchedUscc: MEMBER.code, listingsInForce: [{ documentNo: '（2026）测0422执1号' }] }], notes: [{ kind: 'related-listed' }] },
    { listingsInForce: [{}], related: [] },
  ]);
});

test('a receipt says it on paper, is worked out again to the letter, and shows what was corrected since in a member’s record', async () => {
  const { receipt } = await check({ ...LEAD, members: [MEMBER.code, FAR, MEMBER.name, PERSON, 'X'], headOffice: HEAD.code }, { code: FAR, members: [MEMBER.code] }, { name: MEMBER.name, members: [MEMBER.code] }, LEAD);
  const { document } = (await ask(`/api/checks/${receipt}`)).body;
  const lines = [...rowLines(document.rows[0])].map(({ text }) => text);
  expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^关联单位（总公司，不并入本行）：某某测试集团有限公司/), expect.stringContaining('（2026）测0422执1号'), expect.stringMatching(/^关联单位（联合体成员，不并入本行）：.*没有对上/)]));
  const replayed = { receipt, same: true, rows: 4, replayed: 4, differences: [] };
  expect((await ask(`/api/checks/${receipt}/replay`)).body).toMatchObject(replayed);
  await take('dishonest-judgment-debtor', [listingRow(MEMBER, { CZLX: '撤销', GZYY: '已全部履行' })], { operation: 'correct' });
  expect((await ask(`/api/checks/${receipt}`)).body.laterChanges).toMatchObject([{ row: 1, act: 'withdraw' }, { row: 2, act: 'withdraw' }, { row: 3, act: 'withdraw' }]);
  expect((await ask(`/api/checks/${receipt}/replay`)).body).toMatchObject(replayed);
  expect((await check({ ...LEAD, members: [MEMBER.code] })).rows[0].related[0].listingsInForce).toEqual([]);
});

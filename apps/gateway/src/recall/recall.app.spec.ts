import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { registrationRow } from '../testing/rows-mother.js';
import { startGateway, TODAY, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const OTHER = unheldUscc(8, '11');
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const TAX = { code: unheldUscc(2), name: '某某测试商贸有限公司' };
const QUIET = { code: unheldUscc(3), name: '某某测试建材有限公司' };

const listing = (party: { readonly code: string; readonly name: string }, more: Readonly<Record<string, string>> = {}) => ({
  MD_MC: party.name, MD_LX: '法人或其他组织', MD_SHXYM: party.code, MD_WSH: '（2026）测0422执1号', MD_SY: '有履行能力而拒不履行', MD_YJ: '《中华人民共和国民事诉讼法》第二百六十六条',
  MD_LRRQ: '2026-01-05', MD_YXQZ: '2028-01-05', MD_FY: '某县人民法院', MD_ZT: '公布中', ...more,
});

let gateway: RunningGateway;
const take = (item: string, rows: readonly Readonly<Record<string, string>>[], more: { readonly operation?: 'correct'; readonly receivedOn?: string } = {}) =>
  takeIn({ item, organ: ORGAN, receivedOn: '2026-10-05', rows, ...more }, gateway.platform);

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  await take('business-registration', [FIRM, TAX, QUIET].map((party) => registrationRow(party)));
  await take('dishonest-judgment-debtor', [listing(FIRM), listing(TAX, { MD_WSH: '（2026）测0422执2号' })]);
}, 60_000);
afterAll(() => gateway.stop());

async function ask(path: string, init: RequestInit = {}) {
  const response = await fetch(gateway.url + path, { ...init, headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.token}` } });
  return { status: response.status, body: Object(await response.json()) };
}
const check = async (organ: string | null, ...parties: readonly { readonly code: string }[]): Promise<string> =>
  (await ask('/api/checks', { method: 'POST', body: JSON.stringify({ scenario: 'bidding', purpose: '资格审查', organ, subjects: parties.map(({ code }) => ({ code })) }) })).body.receipt;
const touched = async (query: Readonly<Record<string, string>>): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  (await ask(`/api/touched-receipts?${new URLSearchParams(query)}`)).body.edges.map(({ node }: { readonly node: unknown }) => node);

describe('receipts that later changes touch', () => {
  let [first, second, others, nobodys]: string[] = [];

  beforeAll(async () => {
    first = await check(ORGAN, QUIET, FIRM, TAX);
    second = await check(ORGAN, TAX);
    others = await check(OTHER, FIRM);
    nobodys = await check(null, TAX);
  });

  test('are none as long as nothing has changed', async () => {
    expect(await touched({ organ: ORGAN })).toEqual([]);
  });

  test('are told to the organ that asked, for each row what happened, the latest known first', async () => {
    await take('dishonest-judgment-debtor', [listing(FIRM, { MD_YXQZ: '2029-01-05', CZLX: '更正', GZYY: '延长期限' })], { operation: 'correct', receivedOn: '2026-11-01' });
    await take('dishonest-judgment-debtor', [listing(TAX, { MD_WSH: '（2026）测0422执2号', CZLX: '撤销', GZYY: '列入有误' })], { operation: 'correct', receivedOn: TODAY });
    await take('business-registration', [registrationRow({ ...QUIET, name: '某某改名建材有限公司' })], { receivedOn: TODAY });
    expect(await touched({ organ: ORGAN })).toMatchObject([
      { receipt: first, row: 3, act: 'withdraw', knownOn: TODAY, subjectCode: TAX.code, documentNo: '（2026）测0422执2号', scenario: 'bidding', says: expect.stringContaining('撤销') },
      { receipt: second, row: 1, act: 'withdraw', knownOn: TODAY },
      { receipt: first, row: 2, act: 'correct', knownOn: '2026-11-01', subjectName: FIRM.name, checkedOn: TODAY },
    ]);
    expect(await touched({ organ: OTHER })).toMatchObject([{ receipt: others, act: 'correct' }]);
    expect(await touched({})).toMatchObject([{ receipt: nobodys, act: 'withdraw' }]);
    expect(await touched({ organ: unheldUscc(7, '11') })).toEqual([]);
    expect(await touched({ organ: ORGAN, since: TODAY })).toHaveLength(2);
  });

  test('stay as they are; a check after the change is not touched by it', async () => {
    const shown = await ask(`/api/checks/${first}`);
    expect(shown.body).toMatchObject({ laterChanges: [{ row: 2, act: 'correct' }, { row: 3, act: 'withdraw' }], document: { rows: [{}, { listingsInForce: [{ until: '2028-01-05' }] }, { listingsInForce: [{}] }] } });
    await check(OTHER, FIRM);
    expect(await touched({ organ: OTHER })).toHaveLength(1);
  });

  test('come page by page, none twice and none left out', async () => {
    const pages: unknown[] = [];
    for (let after = ''; ; ) {
      const { body } = await ask(`/api/touched-receipts?${new URLSearchParams({ organ: ORGAN, first: '1', ...(after && { after }) })}`);
      pages.push(...body.edges.map(({ node }: { readonly node: { readonly says: string } }) => node.says));
      if (!body.pageInfo.hasNextPage) break;
      after = body.pageInfo.endCursor;
    }
    expect(pages).toEqual((await touched({ organ: ORGAN })).map(({ says }) => says));
    expect(new Set(pages).size).toBe(3);
  });

  test('are told of a change whose transaction was under way while the receipt was written', async () => {
    const client = await gateway.platform.store.pool.connect();
    try {
      await client.query('begin');
      await client.query(
        `insert into credit.record_revision select subject_id, category, key_hash, seq + 1, 'repair', revision, content_hash, keyed_by_subject, document_no, decided_on, valid_from, valid_until, indefinite,
           organ_name, source_organ, '${TODAY}', now(), submission_id, row, '已修复', fields, personal from credit.record_revision where document_no like '%执1号' and seq = 2`);
      const between = await check(OTHER, FIRM);
      await client.query('commit');
      expect(await touched({ organ: OTHER, since: TODAY })).toContainEqual(expect.objectContaining({ receipt: between, act: 'repair', says: expect.stringContaining('信用修复') }));
    } finally {
      client.release();
    }
  });

  test('are for whoever holds a credential, each look is written down, and wrong questions are refused', async () => {
    expect((await fetch(`${gateway.url}/api/touched-receipts?organ=${ORGAN}`)).status).toBe(401);
    expect(await gateway.auditLog()).toContainEqual(expect.objectContaining({ action: 'recall.look', organ: ORGAN, detail: expect.objectContaining({ since: TODAY }) }));
    for (const wrong of ['organ=91430422MAX000000X', 'since=2026-02-30', 'after=abc']) expect((await ask(`/api/touched-receipts?${wrong}`)).status).toBe(400);
    const READ = 'query ($organ: String) { touchedReceipts(organ: $organ, first: 1) { __typename ... on TouchedReceiptConnection { edges { node { receipt act } } pageInfo { hasNextPage } } } }';
    expect(Object((await gateway.graphql(READ, { organ: ORGAN }, gateway.token)).data).touchedReceipts).toMatchObject({ edges: [{ node: { act: expect.any(String) } }], pageInfo: { hasNextPage: true } });
    expect(Object((await gateway.graphql(READ, { organ: ORGAN })).data).touchedReceipts).toEqual({ __typename: 'CredentialNeeded' });
  });
});

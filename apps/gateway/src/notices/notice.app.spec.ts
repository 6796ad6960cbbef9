import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const FIRMS = [1, 2, 3].map((n) => ({ code: unheldUscc(n), name: `某某测试${n}号有限公司` }));
const SAME_DAY = 9;

let gateway: RunningGateway;

const penalty = (n: number, more: Readonly<Record<string, string>> = {}) => {
  const firm = FIRMS[n % FIRMS.length];
  if (!firm) throw new Error('there are firms');
  return penaltyRow(firm, ORGAN, { CF_WSH: `罚〔2026〕${n}号`, ...more });
};
const take = (rows: readonly Readonly<Record<string, string>>[], operation: 'upsert' | 'correct' = 'upsert') =>
  takeIn({ item: 'administrative-penalty', organ: ORGAN, receivedOn: operation === 'correct' ? '2026-10-12' : '2026-10-10', operation, rows }, gateway.platform);

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  await takeIn({ item: 'business-registration', organ: ORGAN, receivedOn: '2026-01-05', rows: FIRMS.map((firm) => registrationRow(firm)) }, gateway.platform);
  await take([
    ...Array.from({ length: SAME_DAY }, (_, i) => penalty(i + 1)),
    penalty(20, { CF_JDRQ: '2026-07-01' }),
    penalty(21, { CF_JDRQ: '2026-07-02' }),
    penalty(22, { CF_JDRQ: '2026-07-03', CF_CFJG: '某应急管理局' }),
    penalty(23, { CF_JDRQ: '2025-11-01' }),
    penalty(24, { CF_JDRQ: '2025-11-02' }),
    penalty(25, { CF_XDR_MC: '测某某', CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_ZJHM: unheldIdentityNumber('18800101') }),
  ]);
  await take([
    penalty(20, { CF_JDRQ: '2026-07-01', CZLX: '撤销', GZYY: '决定被撤销' }),
    penalty(21, { CF_JDRQ: '2026-07-02', CF_WFXW: '标签不合规（更正）', CZLX: '更正', GZYY: '内容有误' }),
  ], 'correct');
}, 60_000);
afterAll(() => gateway.stop());

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string; readonly documentNo: string; readonly headline: string | null; readonly date: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function page(asked: string): Promise<Page> {
  const { data, errors } = await gateway.graphql(`{ publicNotices(kind: PENALTY, ${asked}) { edges { node { id documentNo headline date } } pageInfo { hasNextPage endCursor } } }`);
  if (errors) throw new Error(errors.map((e) => e.message).join('\n'));
  return Object(data).publicNotices;
}

async function numbers(asked: string): Promise<readonly string[]> {
  return (await page(asked)).edges.map(({ node }) => node.documentNo);
}

test('the latest come first; what was withdrawn, has run out or is about a person is not there', async () => {
  const { edges } = await page('first: 100');
  expect(edges.map(({ node }) => node.date).toSorted().toReversed()).toEqual(edges.map(({ node }) => node.date));
  const seen = edges.map(({ node }) => node.documentNo);
  expect(seen.slice(0, 2)).toEqual(['罚〔2026〕22号', '罚〔2026〕21号']);
  expect(seen.at(-1)).toBe('罚〔2026〕24号');
  expect(seen).toHaveLength(SAME_DAY + 3);
  for (const gone of [20, 23, 25]) expect(seen).not.toContain(`罚〔2026〕${gone}号`);
});

test('a corrected one is there once, as it was corrected', async () => {
  const { edges } = await page('from: "2026-07-02", until: "2026-07-02"');
  expect(edges.map(({ node }) => [node.documentNo, node.headline])).toEqual([['罚〔2026〕21号', '标签不合规（更正）']]);
});

test('by organ, and between two days', async () => {
  expect(await numbers('organ: "某应急管理局"')).toEqual(['罚〔2026〕22号']);
  expect(await numbers('organ: "没有这个机关"')).toEqual([]);
  expect(await numbers('from: "2026-06-02"')).toEqual(['罚〔2026〕22号', '罚〔2026〕21号']);
  expect(await numbers('until: "2025-12-31"')).toEqual(['罚〔2026〕24号']);
});

test.each([1, 2, 5])('pages of %i go through all of them, each once, also within a day', async (first) => {
  const whole = (await page('first: 100')).edges.map(({ node }) => node.id);
  const seen: string[] = [];
  for (let after = ''; ; ) {
    const { edges, pageInfo } = await page(`first: ${first}${after}`);
    seen.push(...edges.map(({ node }) => node.id));
    if (!pageInfo.hasNextPage) break;
    after = `, after: "${pageInfo.endCursor}"`;
  }
  expect(seen).toEqual(whole);
});

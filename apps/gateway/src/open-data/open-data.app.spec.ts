import Papa from 'papaparse';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { listingRow, penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, TODAY, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const FIRMS = [1, 2, 3].map((n) => ({ code: unheldUscc(n), name: `某某测试${n}号有限公司` }));
const [FIRST = { code: '', name: '' }, SECOND = { code: '', name: '' }] = FIRMS;
/** What a table program would reckon, were it no text. */
const FORMULA = '=HYPERLINK("http://evil.example","看")';
const SHOWN = 650;

let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  const take = (item: string, rows: readonly Readonly<Record<string, string>>[]) => takeIn({ item, organ: ORGAN, receivedOn: '2026-10-10', rows }, gateway.platform);
  await take('business-registration', [...FIRMS.map((firm) => registrationRow(firm)), registrationRow({ code: unheldUscc(4), name: '=某某公式有限公司' })]);
  await take('administrative-penalty', [
    ...Array.from({ length: SHOWN }, (_, i) => penaltyRow(FIRST, ORGAN, { CF_WSH: `罚〔2026〕${i + 1}号` })),
    penaltyRow(SECOND, ORGAN, { CF_WSH: '罚〔2026〕9001号', CF_JDRQ: '2026-07-03', CF_CFJG: '某应急管理局', CF_WFXW: FORMULA }),
    penaltyRow(SECOND, ORGAN, { CF_WSH: '罚〔2026〕9002号', DISCREDIT_LEVEL: '轻微' }),
    penaltyRow({ name: '测某某', code: '' }, ORGAN, { CF_WSH: '罚〔2026〕9003号', CF_XDR_LB: '自然人', CF_XDR_ZJHM: unheldIdentityNumber('18800101') }),
  ]);
  await take('dishonest-judgment-debtor', [listingRow(SECOND)]);
}, 120_000);
afterAll(() => gateway.stop());

const get = (path: string): Promise<Response> => fetch(`${gateway.url}/api/open-data/${path}`);
async function table(query: string): Promise<{ readonly rows: readonly (readonly string[])[]; readonly last: string }> {
  const response = await get(`notices.csv?${query}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
  expect(text.startsWith('\uFEFF决定日期,相对人名称,统一社会信用代码,')).toBe(true);
  const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
  return { rows: data.slice(1, -1), last: data.at(-1)?.join(',') ?? '' };
}
const json = async (path: string) => Object(await (await get(path)).json());
const numbers = (rows: readonly (readonly string[])[]): readonly string[] => rows.map((row) => row[5] ?? '');

test('every notice that the page shows is in the table, each once, and nothing that it does not show', async () => {
  const { rows, last } = await table('kind=penalty');
  expect(new Set(numbers(rows)).size).toBe(SHOWN + 1);
  expect(rows).toHaveLength(SHOWN + 1);
  for (const hidden of ['罚〔2026〕9002号', '罚〔2026〕9003号']) expect(numbers(rows)).not.toContain(hidden);
  expect(last).toBe(`数据来源：信用衡南（衡南县公共信用信息平台），由作出决定的机关报送；截至 ${TODAY}；共 ${SHOWN + 1} 条，已全部列出；可以免费使用，请注明来源和截至日期；以后停止公示、撤销、修复的，请同步删除`);
});

test('by organ, day, sector and township, as on the page', async () => {
  expect(numbers((await table(`kind=penalty&organ=${encodeURIComponent('某应急管理局')}`)).rows)).toEqual(['罚〔2026〕9001号']);
  expect(numbers((await table('kind=penalty&from=2026-06-02&until=2026-12-31')).rows)).toEqual(['罚〔2026〕9001号']);
  expect((await table('kind=penalty&until=2026-06-01')).rows).toHaveLength(SHOWN);
  expect((await table('kind=licence')).rows).toEqual([]);
  expect((await table(`kind=penalty&township=${encodeURIComponent('云集镇')}`)).rows).toEqual([]);
  const sector = gateway.platform.catalogue.categories.get('administrative-penalty')?.sector ?? '';
  expect((await table(`kind=penalty&sector=${sector}`)).rows).toHaveLength(SHOWN + 1);
  const other = [...gateway.platform.catalogue.sectors.keys()].find((id) => id !== sector) ?? '';
  expect((await table(`kind=penalty&sector=${other}`)).rows).toEqual([]);
});

test.each([
  ['kind=fine', 'kind 应为 licence（行政许可）或 penalty（行政处罚）'], ['from=2026-02-30', 'from 应为日历上有的日期 YYYY-MM-DD'], ['from=2026-03-01&until=2026-02-01', 'from 在 until 之后'],
  ['sector=none', '没有 none 这个领域'], ['organs=x', '没有 organs 这个条件'],
])('%s is refused: a file of everything would be no answer', async (query, words) => {
  const response = await get(`notices.csv?${query}`);
  expect([response.status, Object(await response.json()).error.message]).toEqual([400, expect.stringContaining(words)]);
});

test('what a table program would reckon stays a text', async () => {
  const { rows } = await table('kind=penalty&from=2026-07-03&until=2026-07-03');
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(rows[0]?.[4]).toBe(`'${FORMULA}`);
});

test('the same as one JSON document', async () => {
  const whole = await json('notices.json?kind=penalty');
  expect(whole).toMatchObject({ asOf: TODAY, rows: SHOWN + 1, complete: true, filter: { kind: 'penalty', organ: null }, terms: expect.stringContaining('请注明来源') });
  expect(whole.notices).toHaveLength(SHOWN + 1);
  expect(whole.notices[0]).toMatchObject({ date: '2026-07-03', documentNo: '罚〔2026〕9001号', subjectCode: SECOND.code, organ: '某应急管理局', lastPublicDay: expect.any(String), basis: expect.stringContaining('《') });
  expect(await json('notices.json?kind=licence')).toMatchObject({ notices: [], rows: 0, complete: true });
});

test('the lists, and the organisations on one', async () => {
  const { lists } = await json('lists.json');
  expect(lists).toContainEqual(expect.objectContaining({ id: 'dishonest-judgment-debtor', organisations: 1 }));
  expect(await json('lists/dishonest-judgment-debtor.json')).toMatchObject({ list: { id: 'dishonest-judgment-debtor' }, notices: [{ subjectName: SECOND.name }], complete: true });
  expect(await (await get('lists/dishonest-judgment-debtor.csv')).text()).toContain(SECOND.name);
  for (const nowhere of ['lists/none.json', 'lists/none.csv', 'lists/dishonest-judgment-debtor', 'lists/dishonest-judgment-debtor.exe']) expect([nowhere, (await get(nowhere)).status]).toEqual([nowhere, 404]);
});

test('the catalogue', async () => {
  const { sectors, version } = await json('catalogue.json');
  expect(version).toBe(gateway.platform.catalogue.version);
  expect(sectors.flatMap(({ categories }: { categories: readonly { id: string }[] }) => categories.map(({ id }) => id))).toContain('administrative-penalty');
});

test('many at once wait for nobody: too many are told to come again, and room is free when the others are done', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => get('notices.csv?kind=penalty')));
  const bodies = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()] as const));
  expect(new Set(bodies.map(([status]) => status))).toEqual(new Set([200, 503]));
  expect(bodies.find(([status]) => status === 503)?.[1]).toContain('请过一会儿再试');
  expect((await table('kind=penalty')).rows).toHaveLength(SHOWN + 1);
});

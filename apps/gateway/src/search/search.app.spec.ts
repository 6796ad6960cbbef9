import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';
import { makeFindable } from '../testing/findable.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const FIRM = { code: unheldUscc(1), name: '衡南县云集镇测山食品有限公司' };
const TWIN = { code: unheldUscc(2), name: '衡南县三塘镇测山食品有限公司' };
const SHOP = { code: unheldUscc(3, '92'), name: '测山早餐店' };
const PERSON = { code: unheldIdentityNumber('18800101'), name: '测山某' };

const SEARCH = `query ($text: String!, $kind: SubjectKind, $township: String, $sector: String, $noticesSince: Day, $first: Int, $after: String) {
  searchSubjects(text: $text, kind: $kind, township: $township, sector: $sector, noticesSince: $noticesSince, first: $first, after: $after) {
    total totalCapped pageInfo { hasNextPage endCursor } edges { cursor node { code name kind status township matchedBy matchedText alike } } } }`;

let database: TestDatabase;
let gateway: RunningGateway;

interface Found {
  readonly total: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly code: string; readonly name: string; readonly matchedBy: string; readonly alike: boolean } }[];
}

async function search(text: string, more: object = {}, by: RunningGateway = gateway): Promise<Found> {
  const { data, errors } = await by.graphql(SEARCH, { text, ...more });
  if (errors) throw new Error(errors.map((e) => e.message).join('\n'));
  return Object(data).searchSubjects;
}

const codesOf = ({ edges }: Found): readonly string[] => edges.map(({ node }) => node.code);

async function take(item: string, rows: readonly Readonly<Record<string, string>>[], operation: 'upsert' | 'correct' = 'upsert', receivedOn = '2026-06-10'): Promise<void> {
  await takeIn({ item, organ: ORGAN, receivedOn, rows, operation }, gateway.platform);
  await makeFindable(gateway.platform);
}

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database);
  await take('business-registration', [registrationRow(FIRM, { DJ_CYM: '衡南县测川食品厂' }), registrationRow(TWIN), registrationRow(SHOP, { DJ_ZTLX: '个体工商户' })]);
  await take('administrative-penalty', [
    penaltyRow(FIRM, ORGAN),
    penaltyRow(TWIN, ORGAN, { CF_WSH: '某市监罚〔2026〕2号' }),
    penaltyRow(PERSON, ORGAN, { CF_WSH: '某市监罚〔2026〕3号', CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_ZJHM: PERSON.code, CF_XDR_ZJLX: '身份证' }),
  ]);
}, 60_000);
afterAll(() => gateway.stop());

test('what was taken in is found by name, former name and code; by whom it was matched is said', async () => {
  expect(await search('测川')).toMatchObject({ total: 1, totalCapped: false, edges: [{ node: { code: FIRM.code, name: FIRM.name, kind: 'ENTERPRISE', status: '存续', matchedBy: 'FORMER_NAME', matchedText: '衡南县测川食品厂', alike: false } }] });
  expect(await search('测山食品')).toMatchObject({ total: 2, edges: [{ node: { matchedBy: 'NAME' } }, { node: { matchedBy: 'NAME' } }] });
  expect((await search(FIRM.name)).edges).toMatchObject([{ node: { code: FIRM.code, alike: false } }, { node: { code: TWIN.code, alike: true } }]);
  expect((await search(FIRM.code)).edges).toMatchObject([{ node: { code: FIRM.code, matchedBy: 'CODE', alike: false } }]);
});

test('a natural person is found neither by name nor by number', async () => {
  expect(codesOf(await search(PERSON.name))).toEqual([]);
  expect(codesOf(await search(PERSON.code))).toEqual([]);
  const { rows } = await gateway.platform.store.pool.query('select names, terms from credit.search_document');
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${PERSON.name}|${PERSON.code}`));
});

test('one page after the other', async () => {
  const first = await search('测山', { first: 2 });
  expect(first).toMatchObject({ total: 3, pageInfo: { hasNextPage: true } });
  const second = await search('测山', { first: 2, after: first.pageInfo.endCursor });
  expect(second).toMatchObject({ total: 3, pageInfo: { hasNextPage: false } });
  expect(new Set([...codesOf(first), ...codesOf(second)])).toEqual(new Set([FIRM.code, TWIN.code, SHOP.code]));
});

test('narrowed by kind, by sector and by notices since a day', async () => {
  expect(codesOf(await search('测山', { kind: 'INDIVIDUAL_BUSINESS' }))).toEqual([SHOP.code]);
  const { sector } = gateway.platform.catalogue.categories.get('administrative-penalty') ?? { sector: '' };
  expect(codesOf(await search('测山', { sector }))).toEqual(expect.arrayContaining([FIRM.code, TWIN.code]));
  expect(codesOf(await search('测山', { sector: 'taxation' }))).toEqual([]);
  expect(new Set(codesOf(await search('测山', { noticesSince: '2026-06-01' })))).toEqual(new Set([FIRM.code, TWIN.code]));
  expect(codesOf(await search('测山', { noticesSince: '2026-06-02' }))).toEqual([]);
  expect(codesOf(await search('测山', { township: '云集镇' }))).toEqual([]);
});

test('a notice whose term is over no longer counts from the next day on, with nothing written', async () => {
  const later = async (day: string): Promise<readonly string[]> => {
    const then = await startGateway({ ...database, drop: () => Promise.resolve() }, { CREDIT_TODAY: day });
    const found = codesOf(await search('测山', { noticesSince: '2026-01-01' }, then));
    await then.stop();
    return [...found].sort();
  };
  expect(await later('2027-06-01')).toEqual([FIRM.code, TWIN.code].sort());
  expect(await later('2027-06-02')).toEqual([]);
}, 60_000);

test('a withdrawn notice is gone as soon as the outbox is read', async () => {
  await take('administrative-penalty', [penaltyRow(TWIN, ORGAN, { CF_WSH: '某市监罚〔2026〕2号', CZLX: '撤销', GZYY: '复议撤销' })], 'correct');
  expect(codesOf(await search('测山', { noticesSince: '2026-06-01' }))).toEqual([FIRM.code]);
});

test('a new name is found at once, the one of before as such', async () => {
  await take('business-registration', [registrationRow({ ...TWIN, name: '衡南县三塘镇测谷食品有限公司' })], 'upsert', '2026-06-12');
  expect((await search('测谷')).edges).toMatchObject([{ node: { code: TWIN.code, matchedBy: 'NAME' } }]);
  expect((await search(TWIN.name)).edges).toMatchObject([{ node: { code: TWIN.code, matchedBy: 'FORMER_NAME' } }, { node: { code: FIRM.code, alike: true } }]);
});

test('an individual business that is cancelled is no longer found', async () => {
  await take('business-registration', [registrationRow(SHOP, { DJ_ZTLX: '个体工商户', DJ_ZT: '注销' })], 'upsert', '2026-06-13');
  expect(codesOf(await search('测山早餐'))).toEqual([]);
  expect(codesOf(await search(SHOP.code))).toEqual([]);
});

test('while somebody types there is something to choose from', async () => {
  const suggested = async (text: string): Promise<unknown> => Object((await gateway.graphql('query ($text: String!) { suggestSubjects(text: $text) { code name alike } }', { text })).data).suggestSubjects;
  for (const text of ['测山', '衡南县云集镇测', 'ceshan', 'csspyxgs']) expect(await suggested(text)).toContainEqual({ code: FIRM.code, name: FIRM.name, alike: false });
  expect(await suggested('测水食品')).toEqual([]);
  expect(await suggested('')).toEqual([]);
});

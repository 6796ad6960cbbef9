import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { openPool } from '@credit/db';
import { verifyReceiptFile } from '@credit/receipts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const CLEAN = { code: unheldUscc(2), name: '某某测试建材有限公司' };
const TAX = { code: unheldUscc(4), name: '某某测试商贸有限公司' };
const ASKED = { scenario: 'government-procurement', purpose: '资格审查', project: 'CG-1' };

const listing = (party: { readonly code: string; readonly name: string }, more: Readonly<Record<string, string>> = {}) => ({
  MD_MC: party.name, MD_LX: '法人或其他组织', MD_SHXYM: party.code, MD_WSH: '（2026）测0422执1号', MD_SY: '有履行能力而拒不履行', MD_YJ: '《中华人民共和国民事诉讼法》第二百六十六条',
  MD_LRRQ: '2026-01-05', MD_YXQZ: '2028-01-05', MD_FY: '某县人民法院', MD_ZT: '公布中', ...more,
});

let database: TestDatabase;
let gateway: RunningGateway;
const take = (item: string, rows: readonly Readonly<Record<string, string>>[], more: { readonly operation?: 'correct'; readonly receivedOn?: string } = {}) =>
  takeIn({ item, organ: ORGAN, receivedOn: '2026-10-05', rows, ...more }, gateway.platform);

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database);
  await take('business-registration', [registrationRow(FIRM, { DJ_CYM: '某某旧名食品厂' }), registrationRow(CLEAN), registrationRow(TAX)]);
  await take('dishonest-judgment-debtor', [listing(FIRM), listing(TAX, { MD_WSH: '（2024）测0422执2号', MD_LRRQ: '2024-11-02', MD_YXQZ: '2026-11-02' })]);
}, 60_000);
afterAll(() => gateway.stop());

const bearer = (token = gateway.token): Record<string, string> => (token === '' ? {} : { authorization: `Bearer ${token}` });

async function post(body: object, token?: string) {
  const response = await fetch(`${gateway.url}/api/checks`, { method: 'POST', headers: { 'content-type': 'application/json', ...bearer(token) }, body: JSON.stringify(body) });
  return { status: response.status, body: Object(await response.json()) };
}

async function upload(content: string | Uint8Array<ArrayBuffer>, name = '名单.csv') {
  const form = new FormData();
  for (const [field, value] of Object.entries(ASKED)) form.set(field, value);
  form.set('file', new Blob([content]), name);
  const response = await fetch(`${gateway.url}/api/checks`, { method: 'POST', headers: bearer(), body: form });
  return { status: response.status, body: Object(await response.json()) };
}

async function counts() {
  const pool = openPool(database.ownerUrl, { max: 1 });
  const { rows } = await pool.query(`select (select count(*) from credit.check_receipt) as receipts, (select count(*) from credit.audit_event where action = 'check') as looks`);
  await pool.end();
  return rows[0];
}

describe('one subject', () => {
  test('is told with its listing, the measure, its article, and a receipt', async () => {
    const { status, body } = await post({ ...ASKED, subjects: [{ code: FIRM.code, name: '某某旧名食品厂' }] });
    expect(status).toBe(200);
    expect(body).toMatchObject({ receipt: expect.stringMatching(/^C-20261102-\d{6}$/), scenario: 'government-procurement', checkedOn: '2026-11-02', rulesVersion: gateway.platform.catalogue.version });
    expect(body.rows).toMatchObject([{
      row: 1, matchedUscc: FIRM.code, matchMethod: 'CODE', currentName: FIRM.name, formerNames: ['某某旧名食品厂'], formerNameUsed: true, registeredStatus: '存续', endedListings: [], greenChannel: null,
      listingsInForce: [{ listKind: 'dishonest-judgment-debtor', documentNo: '（2026）测0422执1号', authority: '某县人民法院', listedOn: '2026-01-05', until: '2028-01-05', measures: [{ id: 'procurement-exclusion', duty: 'must', basis: [{ instrument: 'government-procurement-law', article: '22' }, {}] }] }],
    }]);
  });

  test('whose last day on the list is the checked day is still on it', async () => {
    const { body } = await post({ ...ASKED, subjects: [{ code: TAX.code }] });
    expect(body.rows[0]).toMatchObject({ listingsInForce: [{ until: '2026-11-02' }], endedListings: [] });
  });

  test('of whom nothing is known says nothing of anybody, and no word judges', async () => {
    const { body } = await post({ ...ASKED, subjects: [{ code: CLEAN.code, name: CLEAN.name }] });
    expect(body.rows).toMatchObject([{ matchMethod: 'CODE', listingsInForce: [], endedListings: [], honours: [], greenChannel: null }]);
    expect(JSON.stringify(body)).not.toMatch(/合格|通过审查|score|risk|评分/);
  });
});

describe('a list', () => {
  const CSV = `序号,供应商名称,统一社会信用代码,联系人\n1,${FIRM.name},${FIRM.code},某某\n\n2,${CLEAN.name},${CLEAN.code.toLowerCase()},某某\n3,不相干的名称,${TAX.code},\n4,${CLEAN.name},,\n5,没有这家公司,9.14304E+17,\n`;

  test('as csv is answered line by line, with the lines as the clerk counts them', async () => {
    const { body } = await upload(CSV);
    expect(body.rows).toMatchObject([
      { row: 2, matchMethod: 'CODE', matchedUscc: FIRM.code },
      { row: 4, matchMethod: 'CODE_NORMALISED', matchedUscc: CLEAN.code },
      { row: 5, matchMethod: 'CODE', nameDiffers: true },
      { row: 6, matchMethod: 'NONE', reason: 'SUBJECT_UNCONFIRMED', candidates: [CLEAN.code], matchedUscc: null, listingsInForce: [] },
      { row: 7, matchMethod: 'NONE', reason: 'EXCEL_NUMERIC_IDENTIFIER', message: expect.stringContaining('科学计数') },
    ]);
    expect(readdirSync(join(gateway.dataDir, 'checking'))).toEqual([]);
  });

  test('as xlsx and as pasted text gives the same', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('名单').addRows([['供应商名称', '统一社会信用代码'], [FIRM.name, FIRM.code], [CLEAN.name, CLEAN.code]]);
    const xlsx = await upload(new Uint8Array(await book.xlsx.writeBuffer()), '名单.xlsx');
    const text = await post({ ...ASKED, text: `供应商名称\t统一社会信用代码\n1\t${FIRM.name}\t${FIRM.code}\n${CLEAN.code} ${CLEAN.name}\n` });
    const told = ({ body }: { readonly body: Record<string, unknown[]> }): unknown => body['rows']?.map((row) => Object.fromEntries(Object.entries(Object(row)).filter(([key]) => key !== 'row')));
    expect(told(text)).toEqual(told(xlsx));
    expect(told(text)).toMatchObject([{ matchedUscc: FIRM.code, nameDiffers: false }, { matchedUscc: CLEAN.code, nameDiffers: false }]);
  });

  test('of codes alone is enough', async () => {
    expect((await upload(`统一社会信用代码\n${FIRM.code}\n${CLEAN.code}\n`)).body.rows).toMatchObject([{ row: 2, matchMethod: 'CODE', inputName: null }, { row: 3 }]);
  });

  test('that names a person gives the number to nobody', async () => {
    const number = unheldIdentityNumber('18800101');
    const { body } = await upload(`名称,统一社会信用代码\n某某,${number}\n`);
    expect(body.rows).toMatchObject([{ matchMethod: 'NONE', reason: 'PERSON_NOT_ADMITTED' }]);
    const kept = await fetch(`${gateway.url}/api/checks/${body.receipt}`, { headers: bearer() });
    expect(JSON.stringify(body) + (await kept.text())).not.toContain(number.slice(6, 14));
  });
});

describe('what cannot be checked is refused as a whole, and nothing remains of it', () => {
  const rows = (n: number): string => `统一社会信用代码\n${`${FIRM.code}\n`.repeat(n)}`;

  test.each([
    ['an empty file', '', 'FILE_EMPTY', '文件是空的'],
    ['headings and nothing below', '供应商名称,统一社会信用代码\n', 'FILE_EMPTY', '没有数据'],
    ['no column of codes', `供应商名称,序号\n${FIRM.name},1\n`, 'CODE_COLUMN_MISSING', '供应商名称、序号'],
    ['no headings', `甲,乙\n${FIRM.name},1\n`, 'HEADER_NOT_FOUND', '统一社会信用代码'],
    ['a picture', '\x89PNG\r\n\x1a\n0000', 'FILE_UNREADABLE', ''],
    ['100,001 lines', rows(100_001), 'TOO_MANY_ROWS', '100000'],
  ])('%s', async (_what, content, code, words) => {
    const before = await counts();
    const { status, body } = await upload(content.startsWith('\x89') ? new Uint8Array(Buffer.from(content, 'latin1')) : content);
    expect(status).toBe(422);
    expect(body.error).toMatchObject({ code, message: expect.stringContaining(words), fix: expect.stringMatching(/^(请|名称)/) });
    expect(JSON.stringify(body)).not.toContain('重报');
    expect(await counts()).toEqual(before);
  }, 60_000);

  test.each([
    ['no scenario', { purpose: '资格审查' }, 'scenario'],
    ['a scenario that there is none of', { ...ASKED, scenario: 'shopping' }, 'scenario'],
    ['no purpose', { scenario: 'bidding', purpose: ' ' }, 'purpose'],
    ['an organ with a wrong code', { ...ASKED, organ: '91430422MAX000000X' }, '核查单位代码'],
    ['nobody', ASKED, 'subjects'],
    ['nobody in the list', { ...ASKED, subjects: [] }, 'subjects'],
    ['a code that is no text', { ...ASKED, subjects: [{ code: 91430422 }] }, '第 1 个'],
  ])('a request with %s', async (_what, fields, words) => {
    const before = await counts();
    const { status, body } = await post('purpose' in fields && 'scenario' in fields && !('subjects' in fields) && _what !== 'nobody' ? { ...fields, subjects: [{ code: FIRM.code }] } : fields);
    expect([status, body.error.message]).toEqual([400, expect.stringContaining(words)]);
    expect(await counts()).toEqual(before);
  });

  test('whoever has no credential', async () => {
    expect((await post({ ...ASKED, subjects: [{ code: FIRM.code }] }, '')).status).toBe(401);
    expect((await fetch(`${gateway.url}/api/checks/C-20261102-000001`)).status).toBe(401);
  });
});

describe('the receipt', () => {
  async function given(): Promise<{ readonly number: string; readonly file: Buffer; readonly document: Record<string, unknown> }> {
    const { body } = await post({ ...ASKED, organ: ORGAN, operator: '某经办', subjects: [{ code: FIRM.code }] });
    const file = Buffer.from(await (await fetch(`${gateway.url}/api/checks/${body.receipt}/receipt.json`, { headers: bearer() })).arrayBuffer());
    return { number: body.receipt, file, document: JSON.parse(file.toString()).document };
  }
  const keys = async () => Object(await (await fetch(`${gateway.url}/api/receipt-keys`)).json()).keys;
  const prove = async (file: Buffer): Promise<Record<string, unknown>> => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(file)]), 'receipt.json');
    return Object(await (await fetch(`${gateway.url}/api/verify`, { method: 'POST', body: form })).json());
  };

  test('says what was asked, by whom, by which rules and from which sources, and that no national channel was asked', async () => {
    const { document, number } = await given();
    expect(document).toMatchObject({
      number, checkedOn: '2026-11-02', scenario: 'government-procurement', rulesVersion: gateway.platform.catalogue.version,
      asked: { by: { credential: 'operator', organ: ORGAN, operator: '某经办' }, purpose: '资格审查', project: 'CG-1', list: { kind: 'single', rows: 1 } },
      nationalChannel: { consulted: false, says: expect.stringContaining('未经国家渠道核验') },
      rows: [{ matchMethod: 'CODE', listingsInForce: [{ record: { id: expect.stringMatching(/^[0-9a-f]+$/), revision: 1 } }] }],
    });
    expect(document['sources']).toContainEqual(expect.objectContaining({ category: 'dishonest-judgment-debtor', receivedOn: '2026-10-05', synchronisedAt: expect.stringMatching(/Z$/) }));
    expect(document['neverReceived']).toContain(gateway.platform.catalogue.categories.get('procurement-misconduct-list')?.name);
  });

  test('proves itself by the published key, and one altered byte is found', async () => {
    const { file, number } = await given();
    expect(verifyReceiptFile(file, await keys())).toMatchObject({ is: 'genuine', number });
    expect(await prove(file)).toMatchObject({ is: 'genuine', number, laterChanges: [] });
    const altered = Buffer.from(file);
    const at = altered.indexOf('资格审查');
    altered[at + 2] = (altered[at + 2] ?? 0) ^ 1;
    expect(await prove(altered)).toMatchObject({ is: 'altered', number: null });
  });

  test('proves itself by number and digest, without telling who checked whom', async () => {
    const { file, number } = await given();
    const { digest } = JSON.parse(file.toString());
    const ask = async (path: string): Promise<string> => (await fetch(`${gateway.url}${path}`)).text();
    const told = await ask(`/api/verify/${number}?digest=${digest}`);
    expect(JSON.parse(told)).toMatchObject({ is: 'genuine', number, digest });
    const page = await ask(`/verify/${number}?digest=${digest}`);
    expect(page).toContain('回执属实');
    for (const secret of [FIRM.code, FIRM.name, '某经办', ORGAN, '资格审查']) expect(told + page).not.toContain(secret);
    expect(await ask(`/verify/${number}?digest=${'0'.repeat(64)}`)).toContain('回执内容不符');
    expect(await ask(`/verify/C-20261102-999999?digest=${digest}`)).toContain('没有这份回执');
    expect(await ask(`/verify/${encodeURIComponent('<script>')}?digest=1`)).not.toContain('<script>');
  });

  test('cannot be changed or removed by the application', async () => {
    const { number } = await given();
    for (const sql of ['update credit.check_receipt set scenario = $1', 'delete from credit.check_receipt where number = $1', 'delete from credit.check_receipt_record where number = $1', 'update credit.receipt_key set algorithm = $1']) {
      await expect(gateway.platform.store.pool.query(sql, [number])).rejects.toThrow('permission denied');
    }
  });

  test('has a number of its own, without gaps, however many come at once; the key is readable to its owner only', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => post({ ...ASKED, subjects: [{ code: CLEAN.code }] })));
    const numbers = answers.map(({ body }) => Number(String(body.receipt).slice(-6))).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, i) => (numbers[0] ?? 0) + i));
    expect(statSync(join(gateway.dataDir, 'keys', 'receipt-ed25519.pem')).mode & 0o777).toBe(0o600);
  });

  test('is answered by GraphQL too', async () => {
    const { data, errors } = await gateway.graphql(
      `mutation ($input: CheckInput!) { checkSubjects(input: $input) { __typename ... on Check { receipt rows { matchedUscc matchMethod formerNames otherFacts { listKind } listingsInForce { listKind until measures { id duty basis { instrument article } } } } } } }`,
      { input: { ...ASKED, subjects: [{ code: FIRM.code }, { name: '没有这家' }] } },
      gateway.token,
    );
    expect(errors).toBeUndefined();
    const { receipt, rows } = Object(data).checkSubjects;
    expect(rows).toMatchObject([{ matchedUscc: FIRM.code, formerNames: ['某某旧名食品厂'], otherFacts: [], listingsInForce: [{ measures: [{ id: 'procurement-exclusion' }] }] }, { matchMethod: 'NONE', formerNames: [] }]);
    const READ = `query ($number: String!) { checkReceipt(number: $number) { __typename ... on CheckReceipt { number digest document laterChanges { row act } } ... on CheckReceiptNotFound { message } } }`;
    expect(Object((await gateway.graphql(READ, { number: receipt }, gateway.token)).data).checkReceipt).toMatchObject({ number: receipt, document: expect.stringContaining(FIRM.code), laterChanges: [] });
    expect(Object((await gateway.graphql(READ, { number: 'C-20261102-999999' }, gateway.token)).data).checkReceipt).toMatchObject({ __typename: 'CheckReceiptNotFound' });
    expect(Object((await gateway.graphql(READ, { number: receipt })).data).checkReceipt).toEqual({ __typename: 'CredentialNeeded' });
  });

  test('shows what was corrected since in the records that it rests on; what it said stays', async () => {
    const { file, number } = await given();
    const correction = { CZLX: '撤销', GZYY: '已全部履行' };
    await take('dishonest-judgment-debtor', [listing(FIRM, correction)], { operation: 'correct', receivedOn: '2026-11-02' });
    expect(await prove(file)).toMatchObject({ is: 'genuine', says: expect.stringContaining('重新核查'), laterChanges: [{ row: 1, category: 'dishonest-judgment-debtor', act: 'withdraw', knownOn: '2026-11-02' }] });
    const shown = Object(await (await fetch(`${gateway.url}/api/checks/${number}`, { headers: bearer() })).json());
    expect(shown).toMatchObject({ laterChanges: [{ act: 'withdraw' }], document: { rows: [{ listingsInForce: [{ documentNo: '（2026）测0422执1号' }] }] } });
    const again = await post({ ...ASKED, subjects: [{ code: FIRM.code }] });
    expect(again.body.rows[0]).toMatchObject({ listingsInForce: [], endedListings: [] });
  });
});

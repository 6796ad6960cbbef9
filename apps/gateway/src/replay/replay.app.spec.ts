import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE_DATA } from '@credit/catalogue';
import { openPool, type Pool } from '@credit/db';
import { canonicalBytes, canonicalJson, readReceiptFile } from '@credit/receipts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { registrationRow } from '../testing/rows-mother.js';
import { startGateway, TODAY, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const QUIET = { code: unheldUscc(2), name: '某某测试建材有限公司' };
const UNREGISTERED = { code: unheldUscc(3), name: '某某测试运输有限公司' };
const LATER = { code: unheldUscc(4), name: QUIET.name };
const folder = mkdtempSync(join(tmpdir(), 'credit-replay-'));

const listing = (party: { readonly code: string; readonly name: string }, more: Readonly<Record<string, string>> = {}) => ({
  MD_MC: party.name, MD_LX: '法人或其他组织', MD_SHXYM: party.code, MD_WSH: '（2026）测0422执1号', MD_SY: '有履行能力而拒不履行', MD_YJ: '《中华人民共和国民事诉讼法》第二百六十六条',
  MD_LRRQ: '2026-01-05', MD_YXQZ: '2028-01-05', MD_FY: '某县人民法院', MD_ZT: '公布中', ...more,
});

let database: TestDatabase;
let gateway: RunningGateway;
let owner: Pool;
const take = (item: string, rows: readonly Readonly<Record<string, string>>[], more: { readonly operation?: 'correct'; readonly receivedOn?: string } = {}) =>
  takeIn({ item, organ: ORGAN, receivedOn: '2026-10-05', rows, ...more }, gateway.platform);

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database);
  owner = openPool(database.ownerUrl, { max: 1 });
  await take('business-registration', [registrationRow(FIRM, { DJ_CYM: '某某旧名食品厂' }), registrationRow(QUIET)]);
  await take('dishonest-judgment-debtor', [
    listing(FIRM), listing(FIRM, { MD_WSH: '（2026）测0422执2号' }), listing(FIRM, { MD_WSH: '（2024）测0422执3号', MD_LRRQ: '2024-11-02', MD_YXQZ: TODAY }), listing(UNREGISTERED, { MD_WSH: '（2026）测0422执4号' }),
  ]);
}, 60_000);
afterAll(async () => {
  await owner.end();
  await gateway.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ASKED = { scenario: 'government-procurement', purpose: '资格审查', organ: ORGAN };
const SUBJECTS = [
  { code: FIRM.code, name: '某某旧名食品厂' }, { code: QUIET.code.toLowerCase() }, { code: UNREGISTERED.code }, { code: FIRM.code.slice(8, 17), name: FIRM.name },
  { name: QUIET.name }, { code: LATER.code }, { code: '91430422MAX000000X' }, { code: unheldIdentityNumber('18800101'), name: '某某' }, { name: '没有这家单位' },
];

async function ask(path: string, init: RequestInit = {}, of: RunningGateway = gateway) {
  const response = await fetch(`${of.url}${path}`, { ...init, headers: { 'content-type': 'application/json', authorization: `Bearer ${of.token}` } });
  return { status: response.status, body: Object(await response.json()) };
}
const check = async (subjects: readonly object[] = SUBJECTS, of?: RunningGateway) => (await ask('/api/checks', { method: 'POST', body: JSON.stringify({ ...ASKED, subjects }) }, of)).body;
const replay = async (number: string, of?: RunningGateway) => (await ask(`/api/checks/${number}/replay`, {}, of)).body;
const same = (receipt: string) => expect.objectContaining({ receipt, same: true, differing: 0, differences: [] });

/** Works as the owner of the database can, and puts everything back. */
async function tampered<T>(sql: string, restore: string, look: () => Promise<T>): Promise<T> {
  await owner.query(sql);
  try {
    return await look();
  } finally {
    await owner.query(restore);
  }
}

describe('a receipt worked out again', () => {
  let before: Readonly<Record<string, unknown>>;

  test('gives the same to the letter, line by line', async () => {
    before = await check();
    expect(before['rows']).toMatchObject([
      { matchMethod: 'CODE', formerNameUsed: true, listingsInForce: [{}, {}, {}] }, { matchMethod: 'CODE_NORMALISED' }, { matchMethod: 'CODE', registeredStatus: null, listingsInForce: [{}] }, { matchMethod: 'CODE', matchedUscc: FIRM.code },
      { reason: 'SUBJECT_UNCONFIRMED', candidates: [QUIET.code] }, { reason: 'SUBJECT_UNKNOWN' }, { reason: 'USCC_INVALID' }, { reason: 'PERSON_NOT_ADMITTED' }, { reason: 'SUBJECT_UNKNOWN' },
    ]);
    expect(await replay(String(before['receipt']))).toMatchObject({ same: true, rows: 9, replayed: 7, checkedOn: TODAY, rulesVersion: gateway.platform.catalogue.version, differences: [] });
  });

  test('is written in the one form of canonical JSON, every row of it', async () => {
    const file = await fetch(`${gateway.url}/api/checks/${String(before['receipt'])}/receipt.json`, { headers: { authorization: `Bearer ${gateway.token}` } });
    const document = readReceiptFile(Buffer.from(await file.arrayBuffer()))?.document.toString('utf8') ?? '';
    expect(canonicalJson(JSON.parse(document))).toBe(document);
  });

  test('after the same day has brought corrections, withdrawals, renamings, new records and new subjects', async () => {
    const today = { receivedOn: TODAY };
    await take('dishonest-judgment-debtor', [listing(FIRM, { CZLX: '撤销', GZYY: '已履行' }), listing(FIRM, { MD_WSH: '（2026）测0422执2号', MD_YXQZ: '2029-01-05', CZLX: '更正', GZYY: '延长期限' })], { ...today, operation: 'correct' });
    await take('dishonest-judgment-debtor', [listing(QUIET, { MD_WSH: '（2026）测0422执9号' })], today);
    const renamed = registrationRow({ ...FIRM, name: '某某新名食品有限公司' }, { DJ_ZT: '注销' });
    await take('business-registration', [renamed, registrationRow(UNREGISTERED, { DJ_CYM: '某某旧名车队' }), registrationRow(LATER)], today);
    await take('business-registration', [registrationRow({ ...FIRM, name: '某某又一新名食品有限公司' })], today);
    const after = await check();
    const differing = Object(after).rows.filter((row: unknown, i: number) => JSON.stringify(row) !== JSON.stringify(Object(before['rows'])[i]));
    expect(differing.map(({ row }: { readonly row: number }) => row)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await replay(String(before['receipt']))).toEqual(same(String(before['receipt'])));
    expect(await replay(after.receipt)).toEqual(same(after.receipt));
  });

  test('after a correction whose transaction had begun before the check and was committed after it', async () => {
    const client = await gateway.platform.store.pool.connect();
    try {
      await client.query('begin');
      await client.query('select now()');
      const { receipt } = await check();
      await client.query(
        `insert into credit.record_revision select subject_id, category, key_hash, seq + 1, 'withdraw', revision, content_hash, keyed_by_subject, document_no, decided_on, valid_from, valid_until, indefinite,
           organ_name, source_organ, known_on, now(), submission_id, row, '已履行', fields, personal from credit.record_revision where document_no like '%执4号'`);
      await client.query('commit');
      expect(await replay(receipt)).toEqual(same(receipt));
    } finally {
      client.release();
    }
  });

  const RECORD = `document_no = '（2026）测0422执2号'`;
  const firm = (name: string): string => `update credit.subject set current_name = '${name}' where code = '${FIRM.code}'`;
  const signatures = 'update credit.check_receipt set signature = reverse(signature)';

  test.each([
    ['a record was changed in place', `update credit.record_revision set organ_name = '某某别的法院' where ${RECORD}`, `update credit.record_revision set organ_name = '某县人民法院' where ${RECORD}`,
      [{ row: 1, members: expect.arrayContaining(['listingsInForce']), says: expect.stringContaining('listingsInForce') }, { row: 4 }]],
    ['a later act on a record is gone', `create table credit.taken as select * from credit.record_revision where ${RECORD} and seq > 1; delete from credit.record_revision where ${RECORD} and seq > 1`,
      'insert into credit.record_revision select * from credit.taken; drop table credit.taken', [{ row: 1, says: expect.stringContaining('已不在库中') }, { row: 4 }]],
    ['a name was changed in place', firm('某某假名公司'), firm('某某又一新名食品有限公司'), [{ row: 1, members: expect.arrayContaining(['currentName']) }, { row: 4 }]],
    ['a source says another day', `update credit.submission set received_on = received_on - 1 where item = 'dishonest-judgment-debtor'`, `update credit.submission set received_on = received_on + 1 where item = 'dishonest-judgment-debtor'`,
      [{ row: null, members: ['sources'] }]],
    ['the receipt itself was touched', signatures, signatures, [{ row: null, members: [], says: expect.stringContaining('签名') }]],
  ])('tells where %s', async (_what, sql, restore, differences) => {
    const { receipt } = await check();
    expect(await tampered(sql, restore, () => replay(receipt))).toMatchObject({ same: false, differing: differences.length, differences });
    expect(await replay(receipt)).toEqual(same(receipt));
  });

  test('tells where a state that a subject had was changed', async () => {
    const [sql, restore] = [`update credit.subject_past set status = '吊销' where registered`, `update credit.subject_past set status = case version when 1 then '存续' else '注销' end where registered`];
    expect(await tampered(sql, restore, () => replay(String(before['receipt'])))).toMatchObject({ same: false, differences: [{ row: 1, members: ['registeredStatus'] }, { row: 4 }] });
  });

  test('is for whoever may see the receipt, is written down, and is answered by GraphQL too', async () => {
    const { receipt } = await check();
    expect((await fetch(`${gateway.url}/api/checks/${receipt}/replay`)).status).toBe(401);
    expect((await ask('/api/checks/C-20261102-999999/replay')).status).toBe(404);
    await replay(receipt);
    expect(await gateway.auditLog()).toContainEqual(expect.objectContaining({ action: 'receipt.look', detail: { receipt, found: true } }));
    const READ = 'query ($number: String!) { replayReceipt(number: $number) { __typename ... on ReceiptReplay { receipt same replayed differences { row } } ... on CheckReceiptNotFound { message } } }';
    const told = async (number: string, token?: string): Promise<unknown> => Object((await gateway.graphql(READ, { number }, token)).data).replayReceipt;
    expect(await told(receipt, gateway.token)).toEqual({ __typename: 'ReceiptReplay', receipt, same: true, replayed: 7, differences: [] });
    expect(await told('C-20261102-999999', gateway.token)).toMatchObject({ __typename: 'CheckReceiptNotFound' });
    expect(await told(receipt)).toEqual({ __typename: 'CredentialNeeded' });
  });

  test('given before receipts said what was known is not worked out again, and says so', async () => {
    const { signer, receipts } = gateway.platform;
    const write = (number: string, at: string) => {
      const document = { format: 'xinyong-hengnan/check-receipt/1', number, issuedAt: at, signedWith: signer.signedWith, checkedOn: TODAY, scenario: 'bidding', rulesVersion: '0', rows: [], sources: [] };
      return canonicalBytes(document);
    };
    const { number } = await receipts.issue({ checkedOn: TODAY, scenario: 'bidding', rowCount: 0, greenRows: 0, watch: null, restedOn: [], looked: new Set(), asked: { purpose: '旧回执', project: null, operator: 'operator', credential: 'operator', fileName: null, matched: 0 }, audit: { operator: 'operator', organ: null, purpose: '旧回执', detail: {} }, write, seal: (document) => ({ ...signer.seal(document), key: signer.published.id }) });
    expect(await ask(`/api/checks/${number}/replay`)).toMatchObject({ status: 422, body: { error: { code: 'REPLAY_NOT_PINNED', fix: expect.stringContaining('验真') } } });
  });

  test('goes by the rules of its own version, when others apply today', async () => {
    const { receipt } = await check();
    const [data, was, name] = [join(folder, 'catalogue'), 'name: 拒绝参加政府采购活动', '试改的措施名称'];
    cpSync(CATALOGUE_DATA, data, { recursive: true });
    const file = join(data, 'national-measures.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(was, `name: ${name}`));
    const later = await startGateway({ ...database, drop: () => Promise.resolve() }, { CREDIT_CATALOGUE: data });
    try {
      const again = await check(SUBJECTS, later);
      expect(JSON.stringify(again)).toContain(name);
      const ask = () => replay(receipt, later);
      const unkept = await tampered('update credit.rules_version set version = reverse(version)', 'update credit.rules_version set version = reverse(version)', ask);
      expect(unkept).toMatchObject({ error: { code: 'REPLAY_RULES_UNKNOWN', message: expect.stringContaining(gateway.platform.catalogue.version) } });
      expect(await ask()).toEqual(same(receipt));
      expect(await replay(again.receipt, later)).toEqual(same(again.receipt));
    } finally {
      await later.stop();
    }
  }, 120_000);
});

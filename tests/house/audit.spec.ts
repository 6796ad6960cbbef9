import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPool, type Pool } from '@credit/db';
import { identityNumber } from '../files/codes-mother.js';
import { ORGANS } from '../files/county.js';
import { textFile } from '../files/file-mother.js';
import { penalties, personal } from '../files/penalty-mother.js';
import { startPlatform, type RunningPlatform } from './running-platform.js';

const MARKET = '11430422MBX001011P';
const FIRM = '91430422MAX000015J';
const REGISTRATION = `统一社会信用代码,名称,市场主体类型,成立日期,经营状态\n${FIRM},衡南县测试甲商贸有限公司,企业,2020-01-02,存续\n`;

let platform: RunningPlatform;
let owner: Pool;

beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02' });
  owner = openPool(platform.database.ownerUrl, { max: 1 });
  const file = join(platform.dataDir, 'firm.csv');
  writeFileSync(file, REGISTRATION);
  await platform.credit(['submit', file, '--item', 'business-registration', '--organ', MARKET]);
  await look();
}, 120_000);
afterAll(async () => {
  await owner.end();
  await platform.stop();
}, 60_000);

const look = () => platform.credit(['subject', FIRM, '--viewer', `organ:${MARKET}`, '--operator', '经办甲', '--purpose', '办理许可']);
const verify = () => platform.creditJson(['audit', 'verify']);
const settings = () => ({ DATABASE_OWNER_URL: platform.database.ownerUrl });

describe('credit audit verify', () => {
  test('proves the log, and events get into the chain within a second or so', async () => {
    for (let waited = 0; (await verify()).document['pending'] !== 0 && waited < 10; waited += 1) await pause(500);
    const { status, document } = await verify();
    expect({ status, document }).toMatchObject({ status: 0, document: { whole: true, faults: 0, listed: [], batches: expect.any(Number), head: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(statSync(join(platform.dataDir, 'audit', 'heads.jsonl')).mode & 0o777).toBe(0o600);
  }, 60_000);

  test('is 1 where an event was changed, and names it for people', async () => {
    const { rows } = await owner.query<{ id: number }>(`select id from credit.audit_event where action = 'subject.look' limit 1`);
    const id = rows[0]?.id ?? 0;
    await owner.query(`update credit.audit_event set purpose = '私事' where id = $1`, [id]);
    expect(await verify()).toMatchObject({ status: 1, document: { whole: false, listed: [{ kind: 'changed', event: id }] } });
    expect(await platform.credit(['audit', 'verify'])).toMatchObject({ status: 1, stdout: expect.stringContaining(`事件 ${id} 的内容被改动`) });
    await owner.query(`update credit.audit_event set purpose = '办理许可' where id = $1`, [id]);
    expect(await verify()).toMatchObject({ status: 0 });
  });

  test('its use is in the log too, with the machine’s account', async () => {
    const { rows } = await owner.query(`select account, operator <> '' as named from credit.audit_event where action = 'audit.verify' limit 1`);
    expect(rows).toEqual([{ account: 'server', named: true }]);
  });

  test.each([[['audit']], [['audit', 'forge']], [['keys', 'lose']], [['retention']]])('credit %j is wrong usage', async (words) => {
    expect(await platform.credit(words)).toMatchObject({ status: 3 });
  });
});

describe('credit keys', () => {
  const person = identityNumber('18900101');
  const self = () => platform.creditJson(['subject', '-', '--viewer', 'self'], person);

  test('rotate while the platform runs: what was sealed before is read as ever, then the old key goes', async () => {
    const file = join(platform.dataDir, 'penalty.csv');
    writeFileSync(file, textFile(penalties([personal(1, person)])));
    const sent = await platform.creditJson(['submit', file, '--item', 'administrative-penalty', '--organ', ORGANS.housing]);
    expect(sent.document['counts']).toMatchObject({ rejected: 0 });
    const before = await self();
    expect(await platform.creditJson(['keys', 'retire'], '', settings())).toMatchObject({ status: 0, document: { retired: [] } });
    expect(await platform.creditJson(['keys', 'rotate'], '', settings())).toMatchObject({ status: 0, document: { key: 2, left: 0, resealed: { values: expect.any(Number), files: 2 } } });
    expect(await self()).toEqual(before);
    expect(await platform.creditJson(['keys', 'retire'], '', settings())).toMatchObject({ status: 0, document: { retired: [1] } });
    expect(await self()).toEqual(before);
    expect(await platform.creditJson(['submit', file, '--item', 'administrative-penalty', '--organ', ORGANS.housing])).toMatchObject({ document: { counts: { duplicate: 1 } } });
    expect(await verify()).toMatchObject({ status: 0 });
  }, 120_000);

  test('do not retire a key that something is sealed with', async () => {
    expect(await platform.creditJson(['keys', 'retire'], '', { ...settings(), CREDIT_VAULT_ALGORITHM: 'SM4-CTR-HMAC-SM3' })).toMatchObject({ status: 1, document: { retired: [] } });
    expect(await platform.creditJson(['keys', 'reseal'], '', { ...settings(), CREDIT_VAULT_ALGORITHM: 'SM4-CTR-HMAC-SM3' })).toMatchObject({ status: 0, document: { left: 0 } });
    expect((await self()).status).toBe(0);
  });
});

describe('credit retention', () => {
  test('plans by the rules, with their deadlines and bases', async () => {
    const { status, document } = await platform.creditJson(['retention', 'plan']);
    expect({ status, document }).toMatchObject({
      status: 0,
      document: { rules: [{ rule: 'audit-log', months: 60, before: '2021-11-02', count: 0 }, { rule: 'check-receipts', months: 180 }, { rule: 'credit-reports', months: 60 }, { rule: 'received-files', months: 36, before: '2023-11-02' }, { rule: 'evidence-files', months: 60 }, { rule: 'personal-parts', months: 60 }] },
    });
  });

  test('runs them, and says so in the log', async () => {
    await owner.query(`update credit.submission set received_on = '2020-01-05' where item = 'business-registration'`);
    expect(await platform.creditJson(['retention', 'run'])).toMatchObject({ status: 0, document: { rules: expect.arrayContaining([expect.objectContaining({ rule: 'received-files', count: 1, done: 1, from: '2020-01-05' })]) } });
    const { rows } = await owner.query(`select object, detail from credit.audit_event where action = 'retention.run'`);
    expect(rows).toEqual([{ object: 'received-files', detail: { rule: 'received-files', does: 'erase', count: 1, from: '2020-01-05', until: '2020-01-05', before: '2023-11-02' } }]);
    expect(await verify()).toMatchObject({ status: 0 });
  });
});

import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditChain, AuditLog, AuditTrail, openPool, tidyJournals, verifyAudit, type AuditFinding, type Pool } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../tests/postgres/test-database.js';
import { listJournals } from './read-journals.js';
import { witnessFile } from './witness.js';

const key = randomBytes(32);

let database: TestDatabase;
let pool: Pool;
let owner: Pool;
let folder: string;
let trail: AuditTrail;
let log: AuditLog;
let chain: AuditChain;
let day = '2026-11-02';

beforeEach(async () => {
  database = await createTestDatabase();
  pool = openPool(database.appUrl, { max: 6 });
  owner = openPool(database.ownerUrl, { max: 2 });
  folder = mkdtempSync(join(tmpdir(), 'credit-audit-'));
  day = '2026-11-02';
  trail = new AuditTrail({ folder, key });
  log = new AuditLog(pool, trail);
  chain = newChain();
}, 60_000);
afterEach(async () => {
  await trail.close();
  await pool.end();
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const newChain = (): AuditChain => new AuditChain(pool, { folder, key, dayOf: () => day, sign: (head) => JSON.stringify(head) });

const look = (operator = '经办甲'): Promise<void> =>
  log.write({ action: 'subject.look', operator, organ: '11430422MBX001011P', purpose: '办理许可', subjectId: 7, detail: { found: true, viewer: 'organ', rows: 3, asOf: null, 中: { b: 1, a: [2, null] } } });

async function looks(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await look();
}

async function verified(): Promise<AuditFinding> {
  await trail.close();
  return verifyAudit({ pool, key, folder, isGenuine: ({ file, head }) => file.includes(head) });
}

const kinds = ({ listed }: AuditFinding): readonly string[] => listed.map(({ kind }) => kind);

describe('an unbroken log', () => {
  test('is proved, linked or not', async () => {
    await looks(3);
    expect(await chain.link()).toBe(3);
    await look();
    expect(await verified()).toMatchObject({ events: 4, batches: 1, pending: 1, erased: 0, faults: 0, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await chain.link()).toBe(1);
    expect(await chain.link()).toBe(0);
    expect(await verified()).toMatchObject({ events: 4, batches: 2, pending: 0, faults: 0 });
  });

  test('holds no number of a person, wherever somebody wrote one', async () => {
    const number = '430422189001010013';
    await log.write({ action: 'measure.tasks', operator: `某${number}`, organ: null, purpose: `查 ${number}`, subjectId: null, object: number, detail: { code: number, more: [{ code: number }] } });
    const { rows } = await owner.query('select * from credit.audit_event');
    expect(JSON.stringify(rows)).not.toContain(number.slice(0, 17));
    expect((await verified()).faults).toBe(0);
  });

  test('events that come at once are written together; one that cannot be keeps none of the others from it', async () => {
    await owner.query(`alter table credit.audit_event add constraint none check (operator <> '没有')`);
    const outcomes = await Promise.allSettled(['甲', '没有', '乙\0', '丙'].map((operator) => look(operator)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    const { rows } = await owner.query('select operator from credit.audit_event order by id');
    expect(rows.map(({ operator }) => operator)).toEqual(['甲', '乙', '丙']);
    await chain.link();
    expect(await verified()).toMatchObject({ events: 3, faults: 0 });
  });

  test('an empty one is whole', async () => {
    expect(await verified()).toMatchObject({ events: 0, batches: 0, head: null, faults: 0, listed: [] });
  });

  test('events of before there was a chain are sealed by its first batch, and by no other', async () => {
    await owner.query(`insert into credit.audit_event (action, operator) values ('subject.look', '旧')`);
    expect((await verified()).faults).toBe(0);
    await chain.link();
    expect(await verified()).toMatchObject({ events: 1, faults: 0 });
    await owner.query(`insert into credit.audit_event (action, operator) values ('subject.look', '新')`);
    expect(kinds(await verified())).toEqual(['inserted']);
    await chain.link();
    expect(kinds(await verified())).toEqual(['inserted']);
    await owner.query(`update credit.audit_event set operator = '别人' where operator = '旧'`);
    expect(kinds(await verified())).toEqual(['changed', 'inserted']);
  });

  test('nothing is passed over: an event committed after later ones were linked is linked too', async () => {
    const late = await pool.connect();
    await late.query('begin');
    await late.query(`insert into credit.audit_event (action, operator) values ('subject.look', '晚')`);
    await looks(2);
    expect(await chain.link()).toBe(2);
    await late.query('commit');
    late.release();
    expect(await chain.link()).toBe(1);
  });

  test('several chains at once link each event once', async () => {
    await Promise.all(Array.from({ length: 40 }, () => look()));
    const linked = await Promise.all([chain, newChain(), newChain()].map((each) => each.link()));
    expect(linked.reduce((sum, each) => sum + each, 0)).toBe(40);
    expect(await verified()).toMatchObject({ events: 40, pending: 0, faults: 0 });
  });

  test('of events that are written together, one that cannot be written does not stop the others', async () => {
    await owner.query(`alter table credit.audit_event add constraint none check (operator <> '没有')`);
    const written = await Promise.allSettled(['甲', '没有', '乙', '丙'].map((operator) => look(operator)));
    expect(written.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    await chain.link();
    expect(await verified()).toMatchObject({ events: 3, faults: 0 });
  });

  test('a transaction that is rolled back leaves no gap to complain of', async () => {
    await owner.query(`alter table credit.audit_event add constraint none check (operator <> '没有')`);
    await expect(look('没有')).rejects.toThrow();
    await look();
    await chain.link();
    expect(await verified()).toMatchObject({ events: 1, faults: 0 });
  });
});

describe('as the owner of the database', () => {
  beforeEach(async () => {
    await looks(3);
    await chain.link();
    await looks(2);
    await chain.link();
    expect((await verified()).faults).toBe(0);
  });
  const third = '(select id from credit.audit_event order by id offset 2 limit 1)';
  const newest = '(select max(id) from credit.audit_event)';

  test.each([
    ['operator', `'别人'`],
    ['purpose', 'null'],
    ['at', `at + interval '1 second'`],
    ['subject_id', '8'],
    ['result', `'refused'`],
    ['detail', `detail || '{"rows": 4}'`],
    ['seal', `'\\x00'`],
  ])('changing %s of an event is found, with its place', async (column, value) => {
    await owner.query(`update credit.audit_event set ${column} = ${value} where id = ${third}`);
    const found = await verified();
    expect(found.listed.every(({ kind, event, batch }) => kind === 'changed' && (event === null || (event === 3 && batch === 1)))).toBe(true);
    expect(found.listed[0]).toMatchObject({ kind: 'changed', event: 3, batch: 1, message: expect.stringContaining('事件 3') });
  });

  test('deleting an event is found, with its place', async () => {
    await owner.query(`delete from credit.audit_event where id = ${third}`);
    expect((await verified()).listed[0]).toMatchObject({ kind: 'deleted', event: 3, batch: 1 });
  });

  test('deleting the newest is found', async () => {
    await owner.query(`delete from credit.audit_event where id = ${newest}`);
    expect((await verified()).listed[0]).toMatchObject({ kind: 'deleted', event: 5, batch: 2 });
  });

  test('deleting the newest with its link, and mending the batch, is found', async () => {
    await owner.query(`delete from credit.audit_link where event_id = ${newest}`);
    await owner.query(`delete from credit.audit_event where id = ${newest}`);
    await owner.query('update credit.audit_batch set events = 1 where number = 2');
    expect(kinds(await verified())).toContain('chain');
  });

  test('deleting the newest batch altogether is found, also when its notes are tidied away and others follow', async () => {
    await owner.query('delete from credit.audit_event where id in (select event_id from credit.audit_link where batch = 2)');
    await owner.query('delete from credit.audit_link where batch = 2');
    await owner.query('delete from credit.audit_batch where number = 2');
    for (const { path } of await listJournals(folder)) rmSync(path);
    expect((await verified()).listed).toMatchObject([{ kind: 'deleted', batch: 2 }]);
    await look();
    await chain.link();
    expect((await verified()).listed).toMatchObject([{ kind: 'chain', batch: 2 }]);
  });

  test('deleting the newest before it is linked is found', async () => {
    await look();
    await owner.query(`delete from credit.audit_event where id = ${newest}`);
    expect((await verified()).listed).toMatchObject([{ kind: 'deleted', message: expect.stringContaining('第 6 个事件写入以后被删除') }]);
    await look();
    await chain.link();
    expect(kinds(await verified())).toEqual(['deleted']);
  });

  test('an event that the database swallows is found', async () => {
    await owner.query(`create function credit.swallow() returns trigger language plpgsql as 'begin return null; end'`);
    await owner.query('create trigger swallow before insert on credit.audit_event for each row execute function credit.swallow()');
    await look();
    expect(kinds(await verified())).toEqual(['deleted']);
  });

  test.each([
    ['without a seal', `insert into credit.audit_event (action, operator) values ('subject.look', '别人')`],
    ['with a seal of its own', `insert into credit.audit_event (action, operator, writer, serial, seal) values ('subject.look', '别人', gen_random_uuid(), 1, decode(repeat('00', 48), 'hex'))`],
    ['under a writer of ours', `insert into credit.audit_event (action, operator, writer, serial, seal) select 'subject.look', '别人', writer, 99, seal from credit.audit_event where id = 1`],
  ])('inserting one %s is found, before and after it is linked', async (_how, statement) => {
    await owner.query(statement);
    expect((await verified()).listed).toMatchObject([{ kind: 'inserted', event: 6 }]);
    await chain.link();
    expect((await verified()).listed).toMatchObject([{ kind: 'inserted', event: 6, batch: 3 }]);
  });

  test('inserting a copy of an event is found, where the index that forbids it was taken away', async () => {
    await owner.query('drop index credit.audit_event_by_writer');
    await owner.query(
      `insert into credit.audit_event (at, action, account, operator, organ, role, purpose, subject_id, object, result, detail, writer, serial, seal)
       select at, action, account, operator, organ, role, purpose, subject_id, object, result, detail, writer, serial, seal from credit.audit_event where id = 2`);
    expect((await verified()).listed).toMatchObject([{ kind: 'inserted', event: 6 }]);
  });

  test('two events that change places are found', async () => {
    await owner.query('update credit.audit_event set id = case id when 2 then 1002 else 1003 end where id in (2, 3)');
    await owner.query('update credit.audit_event set id = case id when 1002 then 3 else 2 end where id in (1002, 1003)');
    expect((await verified()).listed.map(({ event }) => event)).toEqual([2, 3]);
  });

  test('writing the chain anew in the database is found by what stands outside', async () => {
    await owner.query(`delete from credit.audit_event where id = ${third}`);
    await owner.query('delete from credit.audit_link');
    await owner.query('delete from credit.audit_batch');
    for (const { path } of await listJournals(folder)) rmSync(path);
    await newChain().link();
    expect(kinds(await verified())).toContain('chain');
  });

  test('a batch in between that is gone is found', async () => {
    await look();
    await chain.link();
    await owner.query('delete from credit.audit_batch where number = 2');
    expect((await verified()).listed.some(({ batch, message }) => batch === 2 && message.includes('第 2 批被删除'))).toBe(true);
  });
});

describe('outside the database', () => {
  test('each head stands in a file that only its owner reads and writes', async () => {
    await look();
    await chain.link();
    expect(statSync(witnessFile(folder)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(witnessFile(folder), 'utf8'))).toMatchObject({ batch: 1, events: 1, head: (await verified()).head });
  });

  test('a line that a power cut broke off is passed over, and what it told is told again', async () => {
    await look();
    await chain.link();
    const whole = readFileSync(witnessFile(folder), 'utf8');
    writeFileSync(witnessFile(folder), whole.slice(0, -20));
    expect((await verified()).faults).toBe(0);
    await look();
    await newChain().link();
    expect(await verified()).toMatchObject({ batches: 2, faults: 0 });
  });

  test('the head with which a day ends is signed when the next day begins, once', async () => {
    await look();
    await chain.link();
    day = '2026-11-03';
    // The day of the first batch was another one when it was told.
    const days: Record<string, string> = {};
    const twoDays = new AuditChain(pool, { folder, key, dayOf: (at) => (days[at.toISOString()] ??= Object.keys(days).length === 0 ? '2026-11-02' : '2026-11-03'), sign: (head) => JSON.stringify(head) });
    await look();
    await twoDays.link();
    await look();
    await twoDays.link();
    const found = await verified();
    expect(found).toMatchObject({ batches: 3, faults: 0, lastSigned: { day: '2026-11-02', batch: 1 } });
    expect(readFileSync(witnessFile(folder), 'utf8').match(/"day"/g)).toHaveLength(1);
  });

  test('a signature that is not genuine is found', async () => {
    await look();
    await chain.link();
    const { head } = await verified();
    appendFileSync(witnessFile(folder), `${JSON.stringify({ day: '2026-11-02', batch: 1, head, file: '' })}\n`);
    expect((await verified()).listed).toMatchObject([{ kind: 'chain', batch: 1 }]);
  });

  test('notes of events go when all of them are linked and told, and stay when one is missing', async () => {
    await looks(2);
    await trail.close();
    const later = (): number => Date.now() + 60 * 60 * 1000;
    await tidyJournals(pool, folder, later);
    expect(await listJournals(folder)).toHaveLength(1);
    await chain.link();
    await tidyJournals(pool, folder);
    expect(await listJournals(folder)).toHaveLength(1);
    await tidyJournals(pool, folder, later);
    expect(await listJournals(folder)).toHaveLength(0);
    await look();
    await owner.query('delete from credit.audit_event where serial = 3');
    await chain.link();
    await trail.close();
    await tidyJournals(pool, folder, later);
    expect(await listJournals(folder)).toHaveLength(1);
  });
});

import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  archivePersonal, AuditChain, AuditLog, AuditTrail, createVault, eraseAudit, eraseFiles, openPool, outdatedAudit, outdatedFiles, outdatedPersonal, ReceivedFiles, verifyAudit, type AuditFinding, type Pool,
} from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../tests/postgres/test-database.js';

const key = randomBytes(32);

let database: TestDatabase;
let app: Pool;
let owner: Pool;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  app = openPool(database.appUrl, { max: 3 });
  owner = openPool(database.ownerUrl, { max: 1 });
  folder = mkdtempSync(join(tmpdir(), 'credit-retention-'));
}, 60_000);
afterEach(async () => {
  await app.end();
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

describe('events of the audit log', () => {
  let log: AuditLog;
  let trail: AuditTrail;
  let chain: AuditChain;
  beforeEach(async () => {
    trail = new AuditTrail({ folder, key });
    log = new AuditLog(app, trail);
    chain = new AuditChain(app, { folder, key, dayOf: () => '2026-11-02', sign: () => '' });
    for (let batch = 0; batch < 3; batch += 1) {
      await look();
      await look();
      await chain.link();
    }
    await trail.close();
  });
  const look = (): Promise<void> => log.write({ action: 'subject.look', operator: '某', organ: null, purpose: null, subjectId: null, detail: {} });
  const verified = (): Promise<AuditFinding> => verifyAudit({ pool: app, key, folder, isGenuine: () => true });
  /** As if the first batches were of long ago. */
  const age = (batches: number, years: number) => owner.query(`update credit.audit_batch set first_at = first_at - make_interval(years => $2), last_at = last_at - make_interval(years => $2) where number <= $1`, [batches, years]);

  test('are past their time by whole batches, and only those before everything that is kept', async () => {
    const day = new Date(Date.now() - 5 * 366 * 86_400_000).toISOString().slice(0, 10);
    expect(await outdatedAudit(app, day)).toMatchObject({ count: 0, throughBatch: 0 });
    await age(2, 6);
    expect(await outdatedAudit(app, day)).toMatchObject({ count: 4, throughBatch: 2 });
    await owner.query(`update credit.audit_batch set last_at = now() where number = 1`);
    expect(await outdatedAudit(app, day)).toMatchObject({ count: 0, throughBatch: 0 });
  });

  test('go when the log itself says so, and the chain is proved all the same', async () => {
    await age(2, 6);
    await log.write({ action: 'retention.run', operator: '某', organ: null, purpose: null, subjectId: null, detail: { rule: 'audit-log', count: 4, throughBatch: 2 } });
    expect(await eraseAudit(app, 2)).toBe(4);
    await chain.link();
    await trail.close();
    // Journals of long ago are tidied away.
    rmSync(join(folder, 'journal'), { recursive: true });
    expect(await verified()).toMatchObject({ events: 3, erased: 4, batches: 4, faults: 0 });
    await owner.query('delete from credit.audit_event where id = 5');
    expect((await verified()).listed).toMatchObject([{ kind: 'deleted', event: 5, batch: 3 }]);
  });

  test('take with them whom they looked at, and nothing of the events that stay', async () => {
    await app.query('insert into credit.audit_look (subject_id, event_id) select 7, id from credit.audit_event');
    await expect(app.query('delete from credit.audit_look')).rejects.toMatchObject({ code: '42501' });
    await age(2, 6);
    expect(await eraseAudit(app, 2)).toBe(4);
    const { rows } = await owner.query('select event_id from credit.audit_look l where not exists (select from credit.audit_event e where e.id = l.event_id) union all select count(*) from credit.audit_look');
    expect(rows).toEqual([{ event_id: 2 }]);
  });

  test('leave whom a later batch looked at, though its event was begun before', async () => {
    await app.query('insert into credit.audit_look (subject_id, event_id) select 7, id from credit.audit_event');
    // As if event 1 had been committed after the first batches were linked.
    await owner.query('update credit.audit_link set batch = case event_id when 1 then 3 else 1 end where event_id in (1, 5)');
    await age(2, 6);
    await eraseAudit(app, 2);
    const { rows } = await owner.query('select event_id from credit.audit_look order by event_id');
    expect(rows).toEqual([{ event_id: 1 }, { event_id: 6 }]);
  });

  test('that go without the log saying so are missed, also where the owner says so in its stead', async () => {
    await age(2, 6);
    await eraseAudit(app, 2);
    await owner.query(`insert into credit.audit_event (action, operator, detail) values ('retention.run', '某', '{"throughBatch": 2}')`);
    const { listed } = await verified();
    expect(listed.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['chain', 'inserted']));
  });

  test('of less than three years do not go, whoever asks', async () => {
    await age(1, 2);
    await expect(eraseAudit(app, 1)).rejects.toThrow('不到最短留存期');
    await expect(eraseAudit(app, 3)).rejects.toThrow('不到最短留存期');
    await expect(app.query(`insert into credit.retention_floor values ('x', 0, '')`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.query(`update credit.retention_floor set months = 0`)).rejects.toMatchObject({ code: '42501' });
  });
});

test('received files go with their names, those at work and the younger ones stay', async () => {
  const files = new ReceivedFiles(folder, createVault(key));
  const names = [await files.keep([Buffer.from('a')]), await files.keep([Buffer.from('b')]), await files.keep([Buffer.from('c')])];
  const rows: readonly (readonly [string, string])[] = [['2020-01-01', 'done'], ['2020-01-01', 'working'], ['2026-01-01', 'done']];
  for (const [i, [day, state]] of rows.entries()) {
    await owner.query(
      `insert into credit.submission (receipt, item, organ, operation, file_name, byte_size, sha256, stored_name, received_on, state) values ($1, 'x', 'ORGAN', 'upsert', 'f', 1, 's', $2, $3, $4)`,
      [`S-${i}`, names[i], day, state],
    );
  }
  expect(await outdatedFiles(app, '2023-11-02')).toEqual({ count: 1, from: '2020-01-01', until: '2020-01-01' });
  expect(await eraseFiles(app, files, '2023-11-02')).toBe(1);
  expect(readdirSync(join(folder, 'received')).toSorted()).toEqual(names.slice(1).toSorted());
  expect(await outdatedFiles(app, '2023-11-02')).toMatchObject({ count: 0 });
});

describe('personal parts of records', () => {
  const hash = (letter: string): Buffer => Buffer.alloc(32, letter);
  async function revision(letter: string, seq: number, { decidedOn, validUntil = null, indefinite = false }: { readonly decidedOn: string; readonly validUntil?: string | null; readonly indefinite?: boolean }): Promise<void> {
    await owner.query(
      `insert into credit.record_revision (subject_id, category, key_hash, seq, act, revision, content_hash, keyed_by_subject, decided_on, valid_until, indefinite, source_organ, known_on, submission_id, row, fields, personal)
       values (7, 'administrative-penalty', $1, $2, 'report', $2, $1, true, $3, $4, $5, 'ORGAN', $3, 1, 2, '{}', $6)`,
      [hash(letter), seq, decidedOn, validUntil, indefinite, Buffer.from('sealed')],
    );
  }
  beforeEach(async () => {
    await owner.query(`insert into credit.subject (id, kind, current_name, names_for_matching, known_on) values (7, 'natural-person', '某', '{某}', '2010-01-05')`);
    await revision('a', 1, { decidedOn: '2015-01-05' });
    await revision('b', 1, { decidedOn: '2015-01-05', validUntil: '2025-01-05' });
    await revision('c', 1, { decidedOn: '2015-01-05', indefinite: true });
    await revision('d', 1, { decidedOn: '2015-01-05' });
    await revision('d', 2, { decidedOn: '2024-01-05' });
  });

  test('move into the archive five years after the record’s end; what goes on, and what was reported again, stays', async () => {
    expect(await outdatedPersonal(app, '2021-11-02', ['administrative-penalty'])).toEqual({ count: 1, from: '2015-01-05', until: '2015-01-05' });
    expect(await archivePersonal(app, '2021-11-02', ['administrative-penalty'])).toBe(1);
    const { rows } = await owner.query(`select chr(get_byte(key_hash, 0)) as record, personal is null as gone from credit.record_revision order by 1, seq`);
    expect(rows).toEqual([{ record: 'a', gone: true }, { record: 'b', gone: false }, { record: 'c', gone: false }, { record: 'd', gone: false }, { record: 'd', gone: false }]);
    expect((await owner.query('select personal from credit.personal_archive')).rows).toEqual([{ personal: Buffer.from('sealed') }]);
  });

  test('are read there by the owner only', async () => {
    await expect(app.query('select * from credit.personal_archive')).rejects.toMatchObject({ code: '42501' });
    await expect(app.query('delete from credit.personal_archive')).rejects.toMatchObject({ code: '42501' });
  });

  test('do not move sooner, whoever asks', async () => {
    await expect(app.query('select credit.archive_personal(7, $1, $2, $3)', ['administrative-penalty', hash('a'), new Date().toISOString().slice(0, 10)])).rejects.toThrow('不到最短留存期');
    await expect(app.query('select credit.archive_personal(7, $1, $2, $3)', ['administrative-penalty', hash('b'), '2016-01-01'])).rejects.toThrow('尚未终止');
  });
});

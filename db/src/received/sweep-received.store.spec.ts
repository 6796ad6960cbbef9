import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../../tests/postgres/test-database.js';
import { inTransaction } from '../connection.js';
import { openQueue, type Queue } from '../queue.js';
import { openStore, type Store } from '../store.js';
import type { ArrivedFile } from '../submissions/submissions.js';
import { createVault } from '../vault/vault.js';
import { ReceivedFiles } from './received-files.js';
import { FileSwept, holdFile, sweepReceived } from './sweep-received.js';

let database: TestDatabase;
let store: Store;
let queue: Queue;
let folder: string;
let files: ReceivedFiles;

beforeAll(async () => {
  database = await createTestDatabase();
  const vault = createVault(randomBytes(32));
  store = openStore({ url: database.appUrl, vault, maxConnections: 4 });
  queue = await openQueue(database.appUrl, { supervise: false });
  folder = mkdtempSync(join(tmpdir(), 'credit-sweep-'));
  files = new ReceivedFiles(folder, vault);
}, 60_000);
afterAll(async () => {
  await queue.stop({ graceful: false });
  await store.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => rmSync(join(folder, 'received'), { recursive: true, force: true }));

const names = (): readonly string[] => readdirSync(join(folder, 'received'));
const arrived = (storedName: string): ArrivedFile => ({
  item: 'administrative-penalty', organ: '11430422MBX001011P', operation: 'upsert', fileName: '处罚.csv', byteSize: 1, sha256: randomBytes(32).toString('hex'), storedName,
  receivedOn: '2026-11-02', refusal: null,
});
const keep = (): Promise<string> => files.keep([Buffer.from('一')]);

test('bytes without a receipt go, those with one stay, and so does what is not old enough', async () => {
  const held = await keep();
  await store.submissions.register(arrived(held), queue, files);
  const old = await keep();
  writeFileSync(join(folder, 'received', 'broken-off.sealed.part'), 'half');
  const long = new Date(Date.now() - 11 * 60 * 1000);
  for (const name of [held, old, 'broken-off.sealed.part']) utimesSync(join(folder, 'received', name), long, long);
  const fresh = await keep();
  await sweepReceived(store.pool, files);
  expect(names().toSorted()).toEqual([held, fresh].toSorted());
});

test('a file whose receipt is being given is not swept, and stays when the receipt stands', async () => {
  const name = await keep();
  await inTransaction(store.pool, async (client) => {
    await holdFile(client, name, files);
    await sweepReceived(store.pool, files, { orphansOlderThanMs: 0 });
    expect(names()).toEqual([name]);
  });
  await store.submissions.register(arrived(name), queue, files);
  await sweepReceived(store.pool, files, { orphansOlderThanMs: 0 });
  expect(names()).toEqual([name]);
});

test('a file that was swept gets no receipt', async () => {
  const name = await keep();
  await sweepReceived(store.pool, files, { orphansOlderThanMs: 0 });
  expect(names()).toEqual([]);
  await expect(store.submissions.register(arrived(name), queue, files)).rejects.toBeInstanceOf(FileSwept);
});

test('working files of dead processes go, those of the living and of other machines stay', async () => {
  const working = join(folder, 'working');
  mkdirSync(working, { recursive: true });
  // No process has a number beyond the largest that the system gives; a process that was started again has the number of a dead one.
  for (const name of [`a.99999999.${hostname()}`, `b.${process.pid}.${hostname()}`, `c.${process.ppid}.${hostname()}`, 'd.1.another.host', 'e.1.another.host']) writeFileSync(join(working, name), '');
  const long = new Date(Date.now() - 25 * 60 * 60 * 1000);
  utimesSync(join(working, 'e.1.another.host'), long, long);
  await files.withWorkingFile(async (path) => {
    await sweepReceived(store.pool, files);
    expect(readdirSync(working).toSorted()).toEqual([`c.${process.ppid}.${hostname()}`, 'd.1.another.host', basename(path)].toSorted());
  });
});

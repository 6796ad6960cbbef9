import { setTimeout as pause } from 'node:timers/promises';
import { openStore, createVault, type Store } from '@credit/db';
import { ELASTICSEARCH, elasticsearchUrl, freshIndex } from '../../../../tests/elasticsearch/test-node.js';
import { startWaywardProxy, type WaywardProxy } from '../../../../tests/elasticsearch/wayward-proxy.js';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { checkCopy } from './check-copy.js';
import { startFollowing } from './following.js';
import { openCopy, type OpenCopy } from './open-copy.js';

(ELASTICSEARCH ? describe : describe.skip)('the index follows the documents', () => {
  let database: TestDatabase;
  let store: Store;
  let proxy: WaywardProxy;
  let copy: OpenCopy;
  let followers: readonly { stop(): Promise<void> }[] = [];
  const lines: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    store = openStore({ url: database.appUrl, vault: createVault(Buffer.alloc(32, 1)) });
    await store.pool.query(`insert into credit.subject (id, kind, code, current_name, names_for_matching, known_on)
      select n, 'enterprise', 'T' || n, 'T' || n, array['T' || n], date '2026-01-05' from generate_series(1, 3000) n`);
    proxy = await startWaywardProxy(await elasticsearchUrl());
    const opened = openCopy({ url: proxy.url, alias: freshIndex() }, store);
    if (!opened) throw new Error('there is an address');
    copy = opened;
    await write(1, 2500);
  }, 120_000);
  afterAll(async () => {
    await Promise.all(followers.map((follower) => follower.stop()));
    await copy.index.dropAllBut();
    await copy.close();
    await proxy.close();
    await store.close();
    await database.drop();
  });

  /** Writes documents as the projection does, each under a version of its own. */
  const write = (from: number, to: number): Promise<unknown> =>
    store.pool.query(
      `insert into credit.search_document (subject_id, version, code, kind, known_on, terms)
       select n, nextval('credit.search_version'), 'T' || n, 'enterprise', date '2026-01-05', array['cT' || n] from generate_series($1::int, $2::int) n
       on conflict (subject_id) do update set version = excluded.version, code = excluded.code`,
      [from, to],
    );
  const withdraw = (id: number): Promise<unknown> =>
    store.pool.query(`update credit.search_document set version = nextval('credit.search_version'), code = null where subject_id = $1`, [id]);
  async function untilFollowed(): Promise<void> {
    for (let waited = 0; waited < 50_000; waited += 100) {
      const followed = await copy.index.followedTo().catch(() => undefined);
      if (followed === (await copy.documents.latestVersion())) return;
      await pause(100);
    }
    throw new Error(`the index did not follow: ${lines.join('\n')}`);
  }
  const check = () => checkCopy(copy);

  test('an index that is not there is built, by one of two workers', async () => {
    expect(await check()).toEqual({ state: 'missing', differences: [] });
    followers = [1, 2].map(() => startFollowing(copy, (line) => lines.push(line)));
    await untilFollowed();
    expect(await check()).toEqual({ state: 'followed', differences: [] });
    expect(lines).toEqual(['检索索引已建好，2500 个主体']);
  });

  test('what is written, written anew and withdrawn is followed', async () => {
    await write(2400, 2600);
    await withdraw(7);
    await untilFollowed();
    expect(await check()).toEqual({ state: 'followed', differences: [] });
  });

  test('while Elasticsearch is away nothing is lost; it catches up by itself', async () => {
    proxy.behave('cuts');
    await write(2601, 3000);
    await withdraw(8);
    await pause(1500);
    expect(lines.at(-1)).toContain('恢复后自动补上');
    proxy.behave('passes');
    await untilFollowed();
    expect(await check()).toEqual({ state: 'followed', differences: [] });
  });

  test('an index that is lost is built anew', async () => {
    await copy.index.dropAllBut();
    await untilFollowed();
    expect(await check()).toEqual({ state: 'followed', differences: [] });
  });

  test('what somebody else did to the index is listed', async () => {
    const { client, alias } = copy.elasticsearch;
    await client.delete({ index: alias, id: '9', refresh: true });
    await client.index({ index: alias, id: '4000', document: { subjectId: 4000, code: 'T4000' }, refresh: true });
    expect((await check()).differences).toEqual([{ subjectId: 9, problem: 'missing' }, { subjectId: 4000, problem: 'left-over' }]);
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { buildIndex, followDocuments, openElasticsearch, SubjectIndex, type Elasticsearch } from '@credit/search-elasticsearch';
import { ELASTICSEARCH, elasticsearchUrl, freshIndex } from '../../../../tests/elasticsearch/test-node.js';
import { startWaywardProxy, type WaywardProxy } from '../../../../tests/elasticsearch/wayward-proxy.js';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { makeFindable } from '../testing/findable.js';
import { takeIn } from '../testing/register-mother.js';
import { registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const FIRM = { code: unheldUscc(1), name: '衡南县云集镇测山食品有限公司' };

(ELASTICSEARCH ? describe : describe.skip)('with Elasticsearch', () => {
  let proxy: WaywardProxy;
  let elasticsearch: Elasticsearch;
  let index: SubjectIndex;
  let gateway: RunningGateway;

  beforeAll(async () => {
    const url = await elasticsearchUrl();
    const alias = freshIndex();
    proxy = await startWaywardProxy(url);
    elasticsearch = openElasticsearch({ url, alias });
    index = new SubjectIndex(elasticsearch);
    gateway = await startGateway(await createTestDatabase(), { ELASTICSEARCH_URL: proxy.url, ELASTICSEARCH_INDEX: alias });
    await take(FIRM.name);
  }, 120_000);
  afterAll(async () => {
    await gateway.stop();
    await index.dropAllBut();
    await elasticsearch.close();
    await proxy.close();
  });

  const source = () => gateway.platform.store.searchDocuments;
  async function take(name: string, receivedOn = '2026-06-10'): Promise<void> {
    await takeIn({ item: 'business-registration', organ: ORGAN, receivedOn, rows: [registrationRow({ ...FIRM, name })] }, gateway.platform);
    await makeFindable(gateway.platform);
  }
  const build = () => buildIndex({ index, source: source(), progress: () => undefined, alone: (step) => step() });

  async function find(text: string): Promise<readonly string[]> {
    const { data, errors } = await gateway.graphql('query ($text: String!) { searchSubjects(text: $text) { edges { node { name alike } } } }', { text });
    if (errors) throw new Error(JSON.stringify(errors));
    const { edges }: { edges: readonly { node: { name: string; alike: boolean } }[] } = Object(data).searchSubjects;
    return edges.filter(({ node }) => !node.alike).map(({ node }) => node.name);
  }
  async function until(state: string): Promise<void> {
    let ready: Record<string, unknown> = {};
    for (let waited = 0; waited < 50_000; waited += 100) {
      const response = await fetch(`${gateway.url}/health/ready`);
      ready = Object(await response.json());
      expect(response.status).toBe(200);
      if (ready['elasticsearch'] === state) return expect(ready).toMatchObject({ status: 'ok', search: state === 'ok' ? 'elasticsearch' : 'postgres' });
      await pause(100);
    }
    throw new Error(`Elasticsearch did not become ${state}: ${JSON.stringify(ready)}`);
  }
  /** Finds, and tells which engine it was. */
  async function findBy(text: string): Promise<object> {
    const before = await answered();
    const names = await find(text);
    const after = await answered();
    return { names, by: (after['elasticsearch'] ?? 0) > (before['elasticsearch'] ?? 0) ? 'elasticsearch' : 'postgres' };
  }
  async function answered(): Promise<Readonly<Record<string, number>>> {
    const text = await (await fetch(`${gateway.url}/metrics`)).text();
    return Object.fromEntries([...text.matchAll(/credit_search_questions_total\{engine="(\w+)"\} (\d+)/g)].map(([, engine, n]) => [engine, Number(n)]));
  }

  test('without an index Postgres finds, and the house is ready', async () => {
    await until('missing');
    expect(await findBy('测山食品')).toEqual({ names: [FIRM.name], by: 'postgres' });
  });

  test('as soon as there is one Elasticsearch finds', async () => {
    await build();
    await until('ok');
    expect(await findBy('测山食品')).toEqual({ names: [FIRM.name], by: 'elasticsearch' });
  });

  test.each([['hangs', 'slow'], ['cuts', 'down']] as const)('a server that %s: every question is answered, health says %s, and it is asked again when it is back', async (how, state) => {
    proxy.behave(how);
    expect(await findBy('测山食品')).toEqual({ names: [FIRM.name], by: 'postgres' });
    await until(state);
    expect(await findBy('测山')).toEqual({ names: [FIRM.name], by: 'postgres' });
    proxy.behave('passes');
    await until('ok');
    expect(await findBy('测山食品')).toEqual({ names: [FIRM.name], by: 'elasticsearch' });
  });

  test('an index that does not follow is not asked: the new name is found all the same', async () => {
    await take('衡南县云集镇测川食品有限公司', '2026-06-12');
    await until('behind');
    expect(await findBy('测川食品')).toEqual({ names: ['衡南县云集镇测川食品有限公司'], by: 'postgres' });
    expect(await followDocuments(index, source())).toBe('followed');
    await until('ok');
    expect(await findBy('测川食品')).toEqual({ names: ['衡南县云集镇测川食品有限公司'], by: 'elasticsearch' });
  });

  test('an index that is lost between two questions costs none', async () => {
    await index.dropAllBut();
    expect(await findBy('测川食品')).toEqual({ names: ['衡南县云集镇测川食品有限公司'], by: 'postgres' });
    await until('missing');
    await build();
    await until('ok');
  });
});

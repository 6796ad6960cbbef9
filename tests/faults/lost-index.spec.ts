import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startNode, type TestNode } from '../elasticsearch/start-node.mjs';
import { ELASTICSEARCH } from '../elasticsearch/test-node.js';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';

const MARKET = '11430422MBX001011P';
const KNOWN = 300;
const ALL = 2400;
const SEARCH = 'query ($text: String!) { searchSubjects(text: $text) { edges { node { code alike } } } }';

type Penalties = (options: { readonly rows: number; readonly subjects: number; readonly seed: number; readonly series?: string }) => string;

(ELASTICSEARCH ? describe : describe.skip)('an Elasticsearch that dies and comes back empty', () => {
  let folder: string;
  let node: TestNode;
  let platform: RunningPlatform;
  /** Each subject as code and name, in the files' order. */
  let known: readonly (readonly [code: string, name: string])[];
  let all: readonly (readonly [code: string, name: string])[];

  beforeAll(async () => {
    const { penaltyCsv }: { readonly penaltyCsv: Penalties } = await import('../../bench/register/penalties.mjs');
    folder = mkdtempSync(join(tmpdir(), 'credit-lost-index-'));
    const write = (name: string, text: string): typeof known => {
      writeFileSync(join(folder, name), text);
      const subjects = text.split('\n').slice(1, -1).map((line) => line.split(','));
      return [...new Map(subjects.map(([subject = '', , code = '']) => [code, subject]))];
    };
    known = write('first.csv', penaltyCsv({ rows: 4 * KNOWN, subjects: KNOWN, seed: 3 }));
    all = write('second.csv', penaltyCsv({ rows: 6 * ALL, subjects: ALL, seed: 4, series: '二' }));
    node = await startNode();
    platform = await startPlatform({ today: '2026-11-02', settings: { ELASTICSEARCH_URL: node.url } });
  }, 300_000);
  afterAll(async () => {
    await platform.stop();
    await node.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const submit = (file: string) => platform.creditJson(['submit', join(folder, file), '--item', 'administrative-penalty', '--organ', MARKET]);
  const foundBy = async (): Promise<unknown> => Object(await (await fetch(`${platform.url}/health/ready`)).json()).search;
  async function untilElasticsearchFinds(): Promise<void> {
    for (let waited = 0; waited < 120_000; waited += 200) {
      if ((await foundBy()) === 'elasticsearch') return;
      await pause(200);
    }
    throw new Error('Elasticsearch did not catch up');
  }
  /** Elasticsearch may be two seconds behind; what is asked for from here on has long been there. */
  async function untilWhole(): Promise<void> {
    for (let tried = 0; tried < 20; tried += 1) if ((await platform.creditJson(['index', 'check'])).status === 0) return;
    throw new Error('the index is not whole');
  }
  /** What is wrong with the answer, if anything. */
  async function ask([code, name]: readonly [string, string], text: string): Promise<string | undefined> {
    const answer = await platform.graphql(SEARCH, { text }).catch((error: unknown) => ({ errors: String(error) }));
    if ('errors' in answer) return `${text}: ${JSON.stringify(answer.errors)}`;
    const { edges }: { edges: readonly { node: { code: string; alike: boolean } }[] } = Object(answer['data']).searchSubjects;
    return edges.some((edge) => edge.node.code === code && !edge.node.alike) ? undefined : `${text}: ${name} not found`;
  }

  test('in the midst of questions and of a file: no question fails, no subject is missing afterwards', async () => {
    await submit('first.csv');
    await platform.untilFindable();
    await untilElasticsearchFinds();
    await untilWhole();
    const failures: string[] = [];
    const engines = new Set<unknown>();
    let going = true;
    let asked = 0;
    const asking = (async () => {
      while (going) {
        const one = known[asked % known.length];
        if (!one) throw new Error('nobody is known');
        const failure = await ask(one, one[asked % 2] ?? '');
        if (failure !== undefined) failures.push(failure);
        if (asked % 10 === 0) engines.add(await foundBy());
        asked += 1;
      }
    })();
    const submitted = submit('second.csv');
    await pause(1500);
    await node.kill();
    await pause(1500);
    node = await startNode(node.port);
    expect((await submitted).document).toMatchObject({ refusal: null, dataRows: 6 * ALL });
    await platform.untilFindable();
    await untilElasticsearchFinds();
    going = false;
    await asking;
    expect(failures).toEqual([]);
    expect([...engines].sort()).toEqual(['elasticsearch', 'postgres']);

    const { status, document } = await platform.creditJson(['index', 'check']);
    expect({ status, document }).toMatchObject({
      status: 0,
      document: { documents: { waiting: 0, differences: [] }, index: { state: 'followed', differences: [] } },
    });
    expect(Object(document['documents']).compared).toBeGreaterThanOrEqual(all.length);
    for (const one of all.filter((_, i) => i % 20 === 0)) expect(await ask(one, one[0])).toBeUndefined();
    expect(await foundBy()).toBe('elasticsearch');
  }, 400_000);

  test('the index is built anew on demand, and what differs is listed by number', async () => {
    const rebuilt = await platform.creditJson(['index', 'rebuild']);
    expect(rebuilt).toMatchObject({ status: 0, document: { index: { copied: expect.any(Number) } } });
    const [lost] = await subjectsInIndex();
    await fetch(`${node.url}/credit-subjects/_doc/${lost}?refresh=true`, { method: 'DELETE' });
    const checked = await platform.creditJson(['index', 'check']);
    expect(checked).toMatchObject({
      status: 1,
      document: { documents: { differences: [] }, index: { differences: [{ subjectId: Number(lost), problem: 'missing' }] } },
    });
    const told = await platform.credit(['index', 'check']);
    expect(told.stdout).toContain(`主体 ${lost} 缺失`);
    expect((await platform.creditJson(['index', 'rebuild'])).status).toBe(0);
    expect((await platform.creditJson(['index', 'check'])).status).toBe(0);
    expect((await platform.credit(['index', 'mend'])).status).toBe(3);
  }, 200_000);

  async function subjectsInIndex(): Promise<readonly string[]> {
    const response = await fetch(`${node.url}/credit-subjects/_search?q=_exists_:code&size=1`);
    const { hits }: { hits: { hits: readonly { _id: string }[] } } = Object(await response.json());
    return hits.hits.map(({ _id }) => _id);
  }
});

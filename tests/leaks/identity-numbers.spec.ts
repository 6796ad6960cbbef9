import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openPool, startEmbedded, type EmbeddedServer } from '@credit/db';
import { startNode, type TestNode } from '../elasticsearch/start-node.mjs';
import { ELASTICSEARCH } from '../elasticsearch/test-node.js';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';
import { leaksInTables } from './dump-tables.js';
import { leaksInFolder, NumberFinder } from './look-for-numbers.js';
import { numbersIn } from './sample-numbers.js';

interface SampleFile {
  readonly order: number;
  readonly file: string;
  readonly provider: { readonly uscc: string };
  readonly category: { readonly id: string };
  readonly operation: string;
}

const SAMPLES = 'apps/ingest/sample-county';
const samples: { readonly files: readonly SampleFile[] } = JSON.parse(readFileSync('tests/samples/expected.json', 'utf8'));
const ORGAN = '11430422MBX001011P';

/** Private folder of PostgreSQL, outside the data folder of the apps. */
let serverDir: string;
let server: EmbeddedServer;
let node: TestNode | undefined;
let platform: RunningPlatform;
let log: string;
let numbers: ReadonlySet<string>;

beforeAll(async () => {
  numbers = await numbersIn(SAMPLES);
  serverDir = mkdtempSync(join(tmpdir(), 'credit-leaks-'));
  log = join(serverDir, 'platform.log');
  server = await startEmbedded({ dataDir: serverDir });
  await migrate(server.ownerUrl);
  if (ELASTICSEARCH) node = await startNode();
  platform = await startPlatform({
    today: '2026-11-02', database: { ownerUrl: server.ownerUrl, appUrl: server.appUrl, drop: () => Promise.resolve() }, log,
    settings: { ELASTICSEARCH_URL: node?.url ?? '' },
  });
  await use();
}, 600_000);
afterAll(async () => {
  await platform.stop();
  await node?.stop();
  await server.stop();
  rmSync(serverDir, { recursive: true, force: true });
}, 120_000);

/** Loads the sample county and does with it whatever the platform does, with numbers wherever somebody may write one. */
async function use(): Promise<void> {
  const receipts: string[] = [];
  for (const { order, file, category, provider, operation } of samples.files) {
    if (order > 18) continue;
    const { document } = await platform.creditJson(['submit', `${SAMPLES}/${file}`, '--item', category.id, '--organ', provider.uscc, '--operation', operation]);
    receipts.push(String(document['receipt']));
  }
  await platform.untilFindable();
  const persons = [...numbers].slice(0, 12);
  for (const number of persons) {
    await platform.credit(['subject', '-', '--viewer', 'self'], number);
    await platform.credit(['subject', '-', '--viewer', `organ:${ORGAN}`, '--operator', '经办甲', '--purpose', '办理许可'], number);
    await platform.graphql('query ($text: String!) { searchSubjects(text: $text) { edges { node { code } } } }', { text: number });
    await platform.graphql(`{ subject(code: "${number}") { ... on Subject { code } } }`);
    await platform.graphql(`{ subject(code: "${number}" }`);
    await platform.graphql('mutation ($code: String!) { checkSubjects(input: {scenario: "bidding", purpose: "测", subjects: [{code: $code}]}) { ... on Check { receipt } } }', { code: number }, platform.token());
  }
  const check = await platform.creditJson(['check', 'tests/samples/采购_供应商名单_待核查.xlsx', '--scenario', 'government-procurement', '--purpose', '资格审查']);
  await get(`/api/receipts/${String(check.document['receipt'])}.pdf`);
  for (const receipt of receipts) {
    await platform.credit(['report', receipt]);
    await platform.credit(['report', receipt, '--xlsx', join(serverDir, 'returned.xlsx')]);
  }
  rmSync(join(serverDir, 'returned.xlsx'), { force: true });
  await platform.graphql('{ quarantine(first: 50) { edges { node { id } } } }', {}, platform.token());
  await get('/metrics');
  await get(`/api/submissions/${persons[0] ?? ''}`);
}

async function get(path: string): Promise<void> {
  const response = await fetch(`${platform.url}${path}`, { headers: { authorization: `Bearer ${platform.token()}` } });
  await response.arrayBuffer();
}

const checkpoint = async (): Promise<void> => {
  const owner = openPool(server.superuserUrl, { max: 1 });
  await owner.query('checkpoint');
  await owner.end();
};

test('there are numbers to look for', () => {
  expect(numbers.size).toBeGreaterThan(20);
});

test('none stands in any table, those of the queue too', async () => {
  const { tables, rows, leaks } = await leaksInTables(server.ownerUrl, numbers);
  expect(tables).toBeGreaterThan(40);
  expect(rows).toBeGreaterThan(2000);
  expect(leaks).toEqual([]);
}, 120_000);

test('none stands in a file of PostgreSQL: tables, indexes, write-ahead log, server log', async () => {
  await checkpoint();
  const { files, leaks } = await leaksInFolder(serverDir, numbers);
  expect(files).toBeGreaterThan(500);
  expect(leaks).toEqual([]);
}, 240_000);

test('none stands in the data folder: received files, returned workbooks, the audit’s journals', async () => {
  const { files, leaks } = await leaksInFolder(platform.dataDir, numbers);
  expect(files).toBeGreaterThan(20);
  expect(leaks).toEqual([]);
});

test('none stands in what gateway and worker print', async () => {
  expect(statSync(log).size).toBeGreaterThan(0);
  const finder = new NumberFinder(numbers);
  finder.look(readFileSync(log));
  expect(finder.leaks('log')).toEqual([]);
});

test('none stands in the metrics', async () => {
  const finder = new NumberFinder(numbers);
  finder.look(Buffer.from(await (await fetch(`${platform.url}/metrics`)).text()));
  expect(finder.leaks('metrics')).toEqual([]);
});

(ELASTICSEARCH ? test : test.skip)('none stands in Elasticsearch: its documents and its files', async () => {
  const url = node?.url ?? '';
  await fetch(`${url}/_all/_flush`, { method: 'POST' });
  const { hits } = Object(await (await fetch(`${url}/_all/_search?size=10000`)).json());
  expect(hits.hits.length).toBeGreaterThan(100);
  const finder = new NumberFinder(numbers);
  finder.look(Buffer.from(JSON.stringify(hits)));
  expect(finder.leaks('index')).toEqual([]);
  const { nodes } = Object(await (await fetch(`${url}/_nodes/stats/fs`)).json());
  const [stats] = Object.values<{ fs: { data: readonly { path: string }[] } }>(nodes);
  const { files, leaks } = await leaksInFolder(stats?.fs.data[0]?.path ?? '', numbers);
  expect(files).toBeGreaterThan(10);
  expect(leaks).toEqual([]);
}, 60_000);

describe('a number that does stand in clear is found', () => {
  const planted = (): string => [...numbers].find((number) => number.length === 18) ?? '';

  test('in a table as text and as bytes, and in the files of PostgreSQL', async () => {
    const owner = openPool(server.ownerUrl, { max: 1 });
    await owner.query('create table credit.planted as select $1::text as text, null::bytea as bytes', [`某人，${planted()}，某处`]);
    await owner.query('create table credit.planted_bytes as select convert_to($1, $2) as bytes', [`x${planted()}y`, 'UTF8']);
    await owner.end();
    const { leaks } = await leaksInTables(server.ownerUrl, numbers);
    expect(leaks.map(({ where }) => where)).toEqual(['credit.planted', 'credit.planted_bytes']);
    await checkpoint();
    expect((await leaksInFolder(serverDir, numbers)).leaks.length).toBeGreaterThan(1);
  }, 240_000);

  test('across the border of two pieces, in UTF-16 and in lower case', () => {
    const text = `证件号码${planted()}。`;
    for (const bytes of [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text.toLowerCase())]) {
      for (let cut = 0; cut <= bytes.length; cut += 1) {
        const finder = new NumberFinder(numbers);
        finder.look(bytes.subarray(0, cut));
        finder.look(bytes.subarray(cut));
        expect(finder.leaks('there')).toHaveLength(1);
      }
    }
  });
});

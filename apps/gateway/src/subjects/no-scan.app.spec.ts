import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { fillRegister, scansSoFar } from '../testing/large-register.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
/** The server counts a connection's reads at latest a second after its last statement. */
const COUNTED_MS = 2500;

let database: TestDatabase;
let gateway: RunningGateway;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillRegister(database.ownerUrl, 20_000);
  gateway = await startGateway(database);
}, 120_000);
afterAll(() => gateway.stop());

/** Growing tables that were read from end to end while the work was done. */
async function scannedBy(work: () => Promise<unknown>): Promise<readonly string[]> {
  await pause(COUNTED_MS);
  const before = await scansSoFar(database.ownerUrl);
  await work();
  await pause(COUNTED_MS);
  const after = await scansSoFar(database.ownerUrl);
  return [...after].filter(([table, scans]) => scans > (before.get(table) ?? 0)).map(([table]) => table);
}

async function answered(query: string, variables: object = {}): Promise<void> {
  const { errors } = await gateway.graphql(query, variables);
  if (errors) throw new Error(errors.map((e) => e.message).join('\n'));
}

test('a scan is noticed', async () => {
  expect(await scannedBy(() => gateway.platform.store.pool.query('select count(township) from credit.subject'))).toEqual(['subject']);
}, 30_000);

test('taking rows in scans nothing that grows', async () => {
  expect(await scannedBy(async () => {
    await takeIn({ item: 'business-registration', organ: ORGAN, receivedOn: '2026-01-05', rows: [registrationRow(FIRM)] }, gateway.platform);
    await takeIn({ item: 'administrative-penalty', organ: ORGAN, receivedOn: '2026-06-10', rows: [penaltyRow(FIRM, ORGAN)] }, gateway.platform);
  })).toEqual([]);
}, 60_000);

test.each([
  ['a profile', `{ subject(code: "${FIRM.code}") { ... on Subject { code records { id } } } }`],
  ['a profile of an earlier day', `{ subject(code: "${FIRM.code}", asOf: "2026-06-10") { ... on Subject { code records { id } } } }`],
  ['a search by name', '{ searchSubjects(text: "测试食品") { total edges { node { code } } } }'],
])('%s scans nothing that grows', async (_, query) => {
  expect(await scannedBy(async () => {
    for (let i = 0; i < 7; i += 1) await answered(query);
  })).toEqual([]);
}, 60_000);

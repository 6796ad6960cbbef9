import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeyFile, withNewKey } from '@credit/db';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';

const KEYS = '{ keys { __typename ... on KeyState { sealing { number seals } sealAlgorithm matchAlgorithm managed signing { id algorithm signs } commands { command } } ... on AccessDenied { rule } ... on SecondFactorNeeded { goTo } } }';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
}, 60_000);
afterAll(() => gateway.stop());

async function asked(account: string, secondFactor = true): Promise<Record<string, unknown>> {
  const browser = new TestBrowser(gateway.url);
  await browser.signIn(account, { secondFactor });
  return Object((await browser.graphql(KEYS)).data).keys;
}

test('the system administrator sees which key seals, also right after another was made, and no key', async () => {
  expect(await asked('system-administrator')).toMatchObject({ sealing: [{ number: 1, seals: true }], sealAlgorithm: 'AES-256-GCM', managed: false, signing: [{ algorithm: 'Ed25519', signs: true }] });
  const path = join(gateway.dataDir, 'keys', 'vault.key');
  const file = new KeyFile(path, gateway.platform.config.vault);
  file.replace(withNewKey(file.look()));
  const state = await asked('system-administrator');
  expect(state['sealing']).toEqual([{ number: 1, seals: false }, { number: 2, seals: true }]);
  const secrets = readFileSync(path, 'utf8').split(/\s+/).filter((word) => word.length > 30);
  expect(secrets.length).toBeGreaterThanOrEqual(2);
  for (const secret of secrets) expect(JSON.stringify(state)).not.toContain(secret);
});

test('what the command line does with keys is told', async () => {
  const { commands } = await asked('system-administrator');
  expect(commands).toEqual([{ command: 'credit keys rotate' }, { command: 'credit keys reseal' }, { command: 'credit keys retire' }]);
});

test('each look is written down', async () => {
  expect((await gateway.auditLog()).at(-1)).toMatchObject({ action: 'keys.look', operator: '演示系统管理' });
});

test('without a second factor the administrator is told where to go', async () => {
  expect(await asked('system-administrator', false)).toEqual({ __typename: 'SecondFactorNeeded', goTo: '/sign-in?second-factor=1' });
});

test.each(['security-administrator', 'audit-administrator', 'office', 'clerk-market'])('%s sees nothing of them', async (account) => {
  expect(await asked(account)).toEqual({ __typename: 'AccessDenied', rule: 'role' });
});

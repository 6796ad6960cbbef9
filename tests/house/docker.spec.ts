import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { parse }: { parse(text: string, options: object): unknown } = createRequire(join(process.cwd(), 'catalogue/package.json'))('yaml');

interface Service {
  readonly image?: string;
  readonly build?: { readonly dockerfile: string; readonly target: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly deploy?: { readonly replicas: number };
}

const compose = parse(readFileSync('docker/compose.yml', 'utf8'), { merge: true }) as { readonly services: Readonly<Record<string, Service>> };
const dockerfile = readFileSync('docker/Dockerfile', 'utf8');
const apps = ['apps/gateway/src/config.ts', 'apps/gateway/src/sign-in/oidc-settings.ts', 'apps/ingest/src/config.ts', 'apps/ingest/src/operator.ts', 'libs/search-elasticsearch/src/settings.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');

test('two gateways, two workers, stock PostgreSQL, Elasticsearch 8.19', () => {
  expect(compose.services['gateway']?.deploy?.replicas).toBe(2);
  expect(compose.services['ingest']?.deploy?.replicas).toBe(2);
  expect(compose.services['postgres']?.image).toMatch(/^postgres:\d+$/);
  expect(compose.services['elasticsearch']?.image).toMatch(/:8\.19\./);
});

test('every target that is built stands in the Dockerfile, and every program it starts is built', () => {
  for (const { build } of Object.values(compose.services)) {
    if (build) expect(dockerfile).toMatch(new RegExp(`^FROM \\S+ AS ${build.target}$`, 'm'));
  }
  const programs = [...dockerfile.matchAll(/"(apps\/[^"]+)\/dist\/([^"]+)\.js"/g)];
  expect(programs.length).toBeGreaterThanOrEqual(3);
  for (const [, app, file] of programs) expect(() => readFileSync(`${app}/src/${file}.ts`)).not.toThrow();
});

test('the apps read the settings that they are given', () => {
  for (const name of ['migrate', 'ingest', 'gateway']) {
    for (const variable of Object.keys(compose.services[name]?.environment ?? {})) {
      expect(apps).toContain(variable);
    }
  }
});

test('nothing runs as root and no secret has a default', () => {
  expect(dockerfile).toMatch(/^USER node$/m);
  const text = readFileSync('docker/compose.yml', 'utf8');
  for (const [reference] of text.matchAll(/\$\{\w*PASSWORD[^}]*\}/g)) expect(reference).toMatch(/:\?\}$/);
  expect(readFileSync('docker/.env.example', 'utf8')).not.toMatch(/PASSWORD=\S/);
});

test('the lock holds no download addresses, and nothing names a registry or a machine', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved": "http');
});

test('Keycloak’s realm has our roles, our client with PKCE, and each scope that a program may be given', () => {
  const realm = JSON.parse(readFileSync('docker/keycloak/realm.json', 'utf8'));
  const law: { readonly roles: readonly { readonly id: string }[]; readonly acts: readonly { readonly id: string; readonly for_clients: boolean }[] } = Object(parse(readFileSync('catalogue/data/roles.yaml', 'utf8'), {}));
  const named = (items: readonly { readonly name: string }[]): readonly string[] => items.map(({ name }) => name).sort();
  expect(named(realm.roles.realm)).toEqual(law.roles.map(({ id }) => id).sort());
  expect(named(realm.clientScopes)).toEqual([...law.acts.filter((act) => act.for_clients).map(({ id }) => id), 'credit', 'profile'].sort());
  const [client] = realm.clients;
  expect(client).toMatchObject({ clientId: compose.services['gateway']?.environment?.['OIDC_CLIENT_ID'], publicClient: false, secret: '${OIDC_CLIENT_SECRET}', attributes: { 'pkce.code.challenge.method': 'S256' } });
  expect(client.directAccessGrantsEnabled || client.implicitFlowEnabled).toBe(false);
  const [{ config }] = realm.components['org.keycloak.userprofile.UserProfileProvider'];
  const { attributes }: { readonly attributes: readonly { readonly name: string; readonly permissions: { readonly edit: readonly string[] } }[] } = JSON.parse(config['kc.user.profile.config'][0]);
  // Nobody says of themselves for which organ they work, who they are, or whom they represent.
  for (const name of ['organ', 'id_number', 'represents']) expect(attributes.find((each) => each.name === name)?.permissions.edit).toEqual(['admin']);
});

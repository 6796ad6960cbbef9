import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A violation is planted in a folder of its own, the real tool is run on it, and the folder is removed again. */
function planted(folder: string, files: Readonly<Record<string, string>>, look: () => { readonly status: number | null; readonly output: string }): { readonly status: number | null; readonly output: string } {
  const home = join(folder, 'planted-violation');
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(home, name)), { recursive: true });
      writeFileSync(join(home, name), text);
    }
    return look();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function run(script: string, args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } });
  return { status, output: stdout + stderr };
}

const lint = (path: string) => () => run('node_modules/eslint/bin/eslint.js', [join(path, 'planted-violation')]);
const cruise = () => run('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', 'libs', 'catalogue/src', 'db/src', 'apps']);

const DOMAIN = 'libs/credit-domain/src';

describe('a violation of the rooms is caught', () => {
  test('the pure domain imports a room above it', () => {
    const { status, output } = planted(DOMAIN, { 'up.ts': "import { loadCatalogue } from '@credit/catalogue';\n\nexport const up = loadCatalogue;\n" }, lint(DOMAIN));
    expect(status).toBe(1);
    expect(output).toContain('@nx/enforce-module-boundaries');
  });

  test('the pure domain imports a package', () => {
    const { status, output } = planted(DOMAIN, { 'npm.ts': "import { parse } from 'yaml';\n\nexport const npm = parse;\n" }, lint(DOMAIN));
    expect(status).toBe(1);
    expect(output).toContain('@nx/enforce-module-boundaries');
  });

  test.each([
    ['the clock', 'export const now = new Date();\n'],
    ['chance', 'export const luck = Math.random();\n'],
    ['the environment', "export const home = process.env['HOME'];\n"],
    ['the network', "export const answer = fetch('https://example.org');\n"],
    ["Node's own modules", "import { readFileSync } from 'node:fs';\n\nexport const read = readFileSync;\n"],
  ])('the pure domain uses %s', (_what, text) => {
    const { status, output } = planted(DOMAIN, { 'impure.ts': text }, lint(DOMAIN));
    expect(status).toBe(1);
    expect(output).toMatch(/no-restricted-(globals|properties|imports)/);
  });

  test('one app imports another', () => {
    const { status, output } = planted('apps/ingest/src', { 'sideways.ts': "import { readConfig } from '../../../gateway/src/config.js';\n\nexport const sideways = readConfig;\n" }, cruise);
    expect(status).not.toBe(0);
    expect(output).toContain('ingest-only-down');
  });

  test.each(['apps/gateway/src', 'apps/ingest/src', 'libs/reading/src'])('a server asks an address by itself, in %s', (home) => {
    const { status, output } = planted(home, { 'visit.ts': 'export const visit = (url: string): Promise<Response> => fetch(url);\n' }, lint(home));
    expect(status).toBe(1);
    expect(output).toContain('no-restricted-globals');
  });

  test.each(['node:https', 'node:net'])('an app opens connections of its own by %s', (module) => {
    const { status, output } = planted('apps/ingest/src', { 'call.ts': `import * as out from '${module}';\n\nexport const call = out;\n` }, cruise);
    expect(status).not.toBe(0);
    expect(output).toMatch(/no-(calls-out|sockets)/);
  });

  test('SQL outside the store', () => {
    const { status, output } = planted('apps/ingest/src', { 'sql.ts': "import pg from 'pg';\n\nexport const sql = pg;\n" }, lint('apps/ingest/src'));
    expect(status).toBe(1);
    expect(output).toContain('no-restricted-imports');
  });

  test.each(['apps/gateway/src', 'db/src', 'libs/search/src'])('Elasticsearch outside its room, in %s', (home) => {
    const { status, output } = planted(home, { 'node.ts': "import { Client } from '@elastic/elasticsearch';\n\nexport const node = Client;\n" }, lint(home));
    expect(status).toBe(1);
    expect(output).toContain('no-restricted-imports');
  });

  test('the store imports an engine beside it', () => {
    const { status, output } = planted('db/src', { 'engine.ts': "import { elasticsearchSettings } from '@credit/search-elasticsearch';\n\nexport const engine = elasticsearchSettings;\n" }, lint('db/src'));
    expect(status).toBe(1);
    expect(output).toContain('@nx/enforce-module-boundaries');
  });

  test.each([
    ['decides for itself who sees a record', "import { visibleRecord } from '@credit/domain';\n\nexport const own = visibleRecord;\n"],
    ['makes fields visible by itself', "import { visibleContent } from '@credit/domain';\n\nexport const own = visibleContent;\n"],
    ['handles stored records', "import type { CreditRecord } from '@credit/domain';\n\nexport const own = (each: CreditRecord): string => each.id;\n"],
    ['reads what a stored record says', "export const own = (record: { fields: object }): object => record.fields;\n"],
    ['reads it of something that holds one', "export const own = (found: { record: { fields: object } }): object => found.record.fields;\n"],
    ['takes it apart', 'export const own = (stored: { fields: object }): object => {\n  const { fields } = stored;\n  return fields;\n};\n'],
  ])('a feature of the gateway %s', (_what, text) => {
    const { status, output } = planted('apps/gateway/src', { 'around.ts': text }, lint('apps/gateway/src'));
    expect(status).toBe(1);
    expect(output).toContain('decided in disclosure/ alone');
  });

  test('two files import each other', () => {
    const { status, output } = planted(
      DOMAIN,
      { 'a.ts': "import { b } from './b.js';\n\nexport const a = (): number => b();\n", 'b.ts': "import { a } from './a.js';\n\nexport const b = (): number => a();\n" },
      cruise,
    );
    expect(status).not.toBe(0);
    expect(output).toContain('no-circular');
  });
});

test('without a violation both tools are content', () => {
  expect(cruise().output).toContain('no dependency violations found');
});

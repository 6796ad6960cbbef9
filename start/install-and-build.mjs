import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from './is-installed.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const STAMPS = join('node_modules', '.credit');
const SOURCES = ['libs', 'catalogue/src', 'db/src', 'apps', '.swcrc', 'package-lock.json'];

/** Installs what the lock names and builds what has changed; does nothing where both are up to date. */
export async function installAndBuild() {
  if (!isInstalled()) {
    say('安装依赖（首次约需一两分钟）……');
    await run(NPM, ['ci', '--no-audit', '--no-fund']);
  }
  const sources = digestOf(SOURCES);
  if (readStamp('built') !== sources) {
    say('构建……');
    await run(process.execPath, [join('node_modules', 'nx', 'dist', 'bin', 'nx.js'), 'run-many', '-t', 'build'].map(existingNx), { env: { ...process.env, NX_DAEMON: 'false', NODE_ENV: 'production' } });
    writeStamp('built', sources);
  }
}

/** Nx keeps its entry in different places in different versions. */
function existingNx(word) {
  if (!word.endsWith('nx.js')) return word;
  const { bin } = JSON.parse(readFileSync(join('node_modules', 'nx', 'package.json'), 'utf8'));
  return join('node_modules', 'nx', bin.nx);
}

function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) for (const file of filesOf(path)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !['node_modules', 'dist', 'sample-county'].includes(entry.name) && !entry.name.endsWith('.spec.ts'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesOf(join(path, entry.name)));
}

function readStamp(name) {
  const file = join(STAMPS, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function writeStamp(name, text) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(join(STAMPS, name), text);
}

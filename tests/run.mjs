// npm test: lint, types, boundaries, build, every suite; the last line is `N passed, N failed` from the real counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from '../start/is-installed.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const requireAll = process.env.REQUIRE_ALL === '1';
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const SUITE_MINUTES = 60;
let passed = 0;
let failed = 0;

if (!isInstalled()) {
  console.log('安装依赖……');
  must(npm, ['ci', '--no-audit', '--no-fund']);
}
leaveOut('Chromium', ['chromium', 'chromium-browser', 'google-chrome'], 'TEST_CHROMIUM');
leaveOut('pdftotext', ['pdftotext'], 'TEST_PDFTOTEXT');
leaveOut('pdftoppm', ['pdftoppm'], 'TEST_PDFTOPPM');
leaveOut('LibreOffice', ['soffice', 'libreoffice'], 'TEST_SOFFICE');
leaveOut('JDK', ['javac'], 'TEST_JAVAC');
leaveOut('Maven', ['mvn'], 'TEST_MAVEN');
leaveOutUnless('挂载小磁盘的权限', 'd=$(mktemp -d) && mount -t tmpfs -o size=1m none "$d" && umount "$d" && rmdir "$d"', 'TEST_SMALL_DISK');

const nx = join('node_modules', 'nx', JSON.parse(readFileSync('node_modules/nx/package.json', 'utf8')).bin.nx);
step('构建', process.execPath, [nx, 'run-many', '-t', 'build', '--output-style=static']);
step('规范', process.execPath, [nx, 'run-many', '-t', 'lint', '--output-style=static']);
step('类型', process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json']);
if (existsSync('apps/web/tsconfig.json')) step('站点类型', process.execPath, ['node_modules/vue-tsc/bin/vue-tsc.js', '--noEmit', '-p', 'apps/web/tsconfig.json']);
step('依赖方向', process.execPath, ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'libs', 'catalogue/src', 'db/src', 'apps', 'tests']);
checkAdvisories();
// Fetched and built before any test waits for it.
if (process.env.TEST_JAVAC && process.env.TEST_MAVEN) step('Elasticsearch 节点', 'bash', ['tests/elasticsearch/run.sh', '0'], { FETCH_ONLY: '1' });
for (const suite of ['law', 'store', 'app', 'house']) jest(suite);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function must(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
}

/** One check that counts as one. */
function step(name, command, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, NX_DAEMON: 'false', ...env } });
  if (status === 0) {
    passed += 1;
    console.log(`✓ ${name}`);
  } else {
    failed += 1;
    console.log(`✗ ${name}\n${stdout ?? ''}${stderr ?? ''}`);
  }
}

/** A registry without an audit is said and is no failure, also where all is required. */
function checkAdvisories() {
  const { status, stdout } = spawnSync(process.execPath, ['tests/advisories/check.mjs'], { encoding: 'utf8' });
  if (status === 2) console.log('这里的 npm 源不提供安全公告（npm audit），只核对了已审阅的清单');
  if (status === 0 || status === 2) {
    passed += 1;
    console.log('✓ 安全公告');
  } else {
    failed += 1;
    console.log(`✗ 安全公告\n${stdout ?? ''}`);
  }
}

/** One suite of tests; a crash, or a suite without tests, is a failure and never silence. */
function jest(suite) {
  const folder = 'node_modules/.cache/credit-tests';
  const file = join(folder, `${suite}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const args = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--selectProjects', suite, '--json', `--outputFile=${file}`, '--silent'];
  // A test that fails may leave a server open: its failure is what counts, not an endless wait.
  if (suite !== 'law') args.push('--forceExit');
  // A busy machine is no failure: what is slow is measured in bench, not by a test's clock.
  args.push('--testTimeout=60000');
  // A process keeps what every file has loaded and slows down under it: it is replaced before that is felt.
  if (suite === 'app' || suite === 'house') args.push('--maxWorkers=2', '--workerIdleMemoryLimit=1GB');
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: SUITE_MINUTES * 60_000 });
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (!result || result.numTotalTests === 0) {
    failed += 1;
    console.log(`✗ ${suite}：没有跑成（退出码 ${status}）`);
    return;
  }
  const broken = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status === 'passed'));
  passed += result.numPassedTests;
  failed += result.numFailedTests + broken.length + (result.numPendingTests > 0 && requireAll ? result.numPendingTests : 0);
  console.log(`${result.success ? '✓' : '✗'} ${suite}：${result.numPassedTests} 通过，${result.numFailedTests + broken.length} 未过`);
}

/** A tool that is not there leaves its tests out, said in one line; where all are required that is a failure. */
function leaveOut(name, commands, variable) {
  const found = commands.map((command) => spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).stdout.trim()).find((path) => path !== '');
  if (found) {
    process.env[variable] = found;
    return;
  }
  notThere(name);
}

/** The same for what is only known by trying. */
function leaveOutUnless(name, trial, variable) {
  if (spawnSync('sh', ['-c', trial], { stdio: 'ignore' }).status === 0) process.env[variable] = '1';
  else notThere(name);
}

function notThere(name) {
  console.log(`没有 ${name}，相关测试略去`);
  if (requireAll) failed += 1;
}

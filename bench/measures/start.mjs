import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../platform/server-process.mjs';
import { median, spread } from '../platform/statistics.mjs';

export const options = { clean: 1, starts: 5 };
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MOST_MS = 600_000;
const TICKS_PER_SECOND = 100;

/**
 * Seconds from `npm start` to its ready line: in a clean clone of the last commit (npm's cache as it is), and again where it
 * has run before. Beside it the processor time of all its processes, stopping included: on a busy machine the clock tells of
 * others.
 */
export async function measure({ clean, starts }) {
  const first = [];
  const later = [];
  for (let i = 0; i < clean; i += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'credit-bench-clone-'));
    try {
      execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, folder]);
      first.push(await start(folder));
      tell('全新克隆', first.at(-1));
      for (let again = i; again < starts; again += clean) {
        later.push(await start(folder));
        tell('再次启动', later.at(-1));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return [...linesOf('clean clone to ready', first, 120), ...linesOf('second start to ready', later, 8)];
}

function tell(what, { seconds, cpu }) {
  console.log(`  ${what}：${seconds.toFixed(1)} 秒，处理器 ${cpu.toFixed(1)} 秒`);
}

function linesOf(name, runs, limit) {
  const common = { unit: 's', reference: null, n: runs.length, at: new Date().toISOString() };
  const [seconds, cpu] = [runs.map((run) => run.seconds), runs.map((run) => run.cpu)];
  return [
    { name, ours: median(seconds), limit: `<= ${limit}`, ratio: median(seconds) / limit, spread: spread(seconds), ...common },
    { name: `${name}: processor time`, ours: median(cpu), limit: null, ratio: null, spread: spread(cpu), ...common },
  ];
}

async function start(folder) {
  const before = cpuOfEnded();
  const seconds = await secondsToReady(folder);
  return { seconds, cpu: cpuOfEnded() - before };
}

/** Processor seconds of this process's children that have ended, and of theirs. */
function cpuOfEnded() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1).split(' ').map(Number);
  return (fields[13] + fields[14]) / TICKS_PER_SECOND;
}

async function secondsToReady(folder) {
  const env = { ...process.env, PORT: String(await freePort()) };
  for (const name of ['DATABASE_URL', 'DATA_DIR', 'CREDIT_TODAY', 'NODE_ENV']) delete env[name];
  const started = performance.now();
  const child = spawn('npm', ['start'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const ended = new Promise((done) => child.once('exit', done));
  const late = setTimeout(() => process.kill(-child.pid, 'SIGINT'), MOST_MS);
  try {
    for await (const line of createInterface({ input: child.stdout })) if (/ ready http/.test(line)) return (performance.now() - started) / 1000;
    throw new Error('the platform ended before it was ready');
  } finally {
    clearTimeout(late);
    // As Ctrl-C does: to npm and the starter that it runs.
    if (child.exitCode === null) process.kill(-child.pid, 'SIGINT');
    await ended;
  }
}

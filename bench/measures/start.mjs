import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../platform/server-process.mjs';
import { median, spread } from '../platform/statistics.mjs';

export const options = { clean: 1, starts: 5 };
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MOST_MS = 600_000;

/** Seconds from `npm start` to its ready line: in a clean clone of the last commit (npm's cache as it is), and again where it has run before. */
export async function measure({ clean, starts }) {
  const first = [];
  const later = [];
  for (let i = 0; i < clean; i += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'credit-bench-clone-'));
    try {
      execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, folder]);
      first.push(await secondsToReady(folder));
      console.log(`  全新克隆：${first.at(-1).toFixed(1)} 秒`);
      for (let again = i; again < starts; again += clean) {
        later.push(await secondsToReady(folder));
        console.log(`  再次启动：${later.at(-1).toFixed(1)} 秒`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const at = new Date().toISOString();
  const line = (name, times, limit) => ({ name, unit: 's', ours: median(times), reference: null, limit: `<= ${limit}`, ratio: median(times) / limit, spread: spread(times), n: times.length, at });
  return [line('clean clone to ready', first, 120), line('second start to ready', later, 8)];
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

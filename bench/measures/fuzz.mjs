import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WORKER_MEMORY } from '../../start/worker-memory.mjs';
import { CRAFTED } from '../fuzz/crafted.mjs';
import { MUTATIONS } from '../fuzz/mutations.mjs';
import { freshDatabase, withServer } from '../platform/scratch-database.mjs';
import { numbers, pick } from '../register/random.mjs';

export const options = { files: 20_000, from: 0, crafted: 1 };
const SAMPLES = fileURLToPath(new URL('../../apps/ingest/sample-county', import.meta.url));
const SECONDS_PER_FILE = 120;
const MEMORY_MB = 600;

/** Damaged and crafted files through a real worker: each ends in a report or a clear refusal, none takes the worker down or beyond its memory. File n is the same in every run. */
export async function measure({ files, from, crafted }) {
  const folder = mkdtempSync(join(tmpdir(), 'credit-fuzz-'));
  try {
    return await withServer(async ({ server, dataDir }) => {
      const { appUrl } = await freshDatabase(server);
      const run = new FuzzRun({ url: appUrl, dataDir, path: join(folder, 'file') });
      await run.start();
      if (crafted === 1) for (const [name, make] of Object.entries(CRAFTED)) await run.take(name, make(numbers(1)), { item: 'business-registration', organ: '11430422MBX001011P', operation: 'upsert' });
      const samples = readSamples();
      for (let n = from; n < from + files; n += 1) {
        const next = numbers(n + 1);
        const sample = pick(next, samples);
        const [name, mutate] = pick(next, Object.entries(MUTATIONS));
        await run.take(`${n}: ${sample.file}, ${name}`, mutate(small(sample.bytes), next, pick(next, samples).bytes), sample);
        if ((n + 1 - from) % 1000 === 0) console.log(`  ${n + 1 - from} 份：${run.summary()}`);
      }
      await run.stop();
      return run.results();
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Large samples are cut to their first part when they are text: the reader's ways are the same, the run is faster. */
function small(bytes) {
  return bytes.length > 300_000 && bytes.readUInt16BE(0) !== 0x504b ? bytes.subarray(0, 100_000) : bytes;
}

function readSamples() {
  const text = readFileSync(join(SAMPLES, 'files.yaml'), 'utf8');
  const told = [...text.matchAll(/\{file: ([^,]+), item: ([\w-]+), organ: '?(\w+)'?, operation: (\w+)\}/g)].map(([, file, item, organ, operation]) => ({ file: file.trim(), item, organ, operation }));
  const known = new Set(readdirSync(SAMPLES));
  const samples = told.filter(({ file }) => known.has(file)).map((sample) => ({ ...sample, bytes: readFileSync(join(SAMPLES, sample.file)) }));
  if (samples.length < 10) throw new Error('the samples were not found');
  return samples;
}

class FuzzRun {
  #asked;
  #child;
  #outcomes = new Map();
  #failures = [];
  #peakMb = 0;
  #slowest = 0;
  #count = 0;

  constructor(asked) {
    this.#asked = asked;
  }

  async start() {
    const script = fileURLToPath(new URL('../fuzz/worker.mjs', import.meta.url));
    this.#child = fork(script, [JSON.stringify(this.#asked)], { execArgv: ['--no-warnings', ...WORKER_MEMORY], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    await new Promise((done) => this.#child.once('message', done));
  }

  async take(name, bytes, { item, organ, operation }) {
    writeFileSync(this.#asked.path, bytes);
    this.#count += 1;
    const answer = await this.#answer({ path: this.#asked.path, item, organ, operation });
    const outcome = answer.state === 'refused' ? answer.refusal : answer.state;
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1);
    if ((answer.peakMb ?? 0) > this.#peakMb + 30) console.log(`  ${name}：内存到 ${Math.round(answer.peakMb)} MB`);
    this.#peakMb = Math.max(this.#peakMb, answer.peakMb ?? 0);
    this.#slowest = Math.max(this.#slowest, answer.seconds ?? 0);
    if (answer.state !== 'done' && answer.state !== 'refused') this.#fail(name, answer.error ?? answer.state);
    if ((answer.peakMb ?? 0) > MEMORY_MB) {
      this.#fail(name, `${Math.round(answer.peakMb)} MB`);
      await this.stop();
      await this.start();
    }
  }

  #fail(name, why) {
    this.#failures.push({ name, why });
    console.error(`  ✗ ${name}：${why}`);
  }

  async #answer(message) {
    const child = this.#child;
    const answer = await new Promise((done) => {
      const timer = setTimeout(() => done({ state: `no answer in ${SECONDS_PER_FILE} s` }), SECONDS_PER_FILE * 1000);
      const ended = (status, signal) => done({ state: `the worker died (${signal ?? status})` });
      child.once('exit', ended);
      child.once('message', (told) => {
        clearTimeout(timer);
        child.off('exit', ended);
        done(told);
      });
      child.send(message);
    });
    if (answer.state !== 'done' && answer.state !== 'refused' && answer.state !== 'threw') {
      await this.stop();
      await this.start();
    }
    return answer;
  }

  async stop() {
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
  }

  summary() {
    return [...this.#outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, n]) => `${outcome} ${n}`).join('，');
  }

  results() {
    console.log(`  ${this.#count} 份：${this.summary()}`);
    const at = new Date().toISOString();
    if (this.#failures.length > 0) process.exitCode = 1;
    return [
      { name: 'fuzz: files without a report or a clear refusal', unit: 'files', ours: this.#failures.length, reference: null, limit: '0', ratio: null, n: this.#count, at, failures: this.#failures.slice(0, 50), outcomes: Object.fromEntries(this.#outcomes) },
      { name: 'fuzz: worker memory', unit: 'MB', ours: this.#peakMb, reference: null, limit: `<= ${MEMORY_MB}`, ratio: null, n: this.#count, at },
      { name: 'fuzz: slowest file', unit: 's', ours: this.#slowest, reference: null, limit: `<= ${SECONDS_PER_FILE}`, ratio: null, n: this.#count, at },
    ];
  }
}

import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { migrate, startEmbedded } from '@credit/db';
import { startOwnServer } from '../platform/own-server.mjs';
import { WORKER_MEMORY } from '../../start/worker-memory.mjs';
import { watchOutbox } from './outbox-log.mjs';

const DAY = '2026-11-02';
const READY_MS = 120_000;
const BACK_MS = 150;
/** What the house's processes say, in its data folder. */
export const LOG = 'house.log';
const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A whole house of its own — PostgreSQL, a gateway, workers as processes — in which any part can be killed and comes back. */
export class DisturbedHouse {
  #own;
  #server;
  #children = new Map();
  #log;
  #starting = Promise.resolve();
  #stopping = false;

  async start({ workers = 2 } = {}) {
    this.#own = await startOwnServer();
    this.#server = this.#own.server;
    await migrate(this.#server.ownerUrl);
    await watchOutbox(this.#server.superuserUrl.replace(/[^/]+$/, 'credit'));
    // One key in every house: what it digests can be compared.
    mkdirSync(join(this.dataDir, 'keys'), { mode: 0o700 });
    writeFileSync(join(this.dataDir, 'keys', 'vault.key'), Buffer.alloc(32, 7).toString('base64'), { mode: 0o600 });
    this.#log = openSync(join(this.dataDir, LOG), 'a');
    this.port = await freePort();
    for (let n = 1; n <= workers; n += 1) this.#launch(`worker ${n}`, [...WORKER_MEMORY, at('apps/ingest/dist/main.js')]);
    this.#launch('gateway', [at('apps/gateway/dist/main.js')]);
    await this.untilReady();
    this.token = readFileSync(join(this.dataDir, 'operator.token'), 'utf8').trim();
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  get ownerUrl() {
    return this.#server.ownerUrl;
  }

  get dataDir() {
    return this.#own.dataDir;
  }

  #launch(name, args) {
    const env = {
      ...process.env, DATABASE_URL: this.#server.appUrl, DATA_DIR: this.dataDir, PORT: String(this.port), CREDIT_TODAY: DAY, NODE_ENV: 'test', CREDIT_LIMITS: 'off', CREDIT_STOP_WITH_PARENT: '1',
    };
    const child = spawn(process.execPath, ['--no-warnings', ...args], { env, stdio: ['pipe', this.#log, this.#log] });
    child.stdin.on('error', () => undefined);
    this.#children.set(name, child);
    child.once('exit', () => {
      if (!this.#stopping) setTimeout(() => this.#stopping || this.#launch(name, args), BACK_MS);
    });
  }

  /** SIGKILL, as a power cut would; `postgres` kills the server's first process and starts it again where it was. */
  kill(name) {
    if (name !== 'postgres') return void this.#children.get(name)?.kill('SIGKILL');
    this.#starting = this.#starting.then(async () => {
      if (this.#server.isRunning()) process.kill(this.#server.pid, 'SIGKILL');
      this.#server = await startEmbedded({ dataDir: this.dataDir, port: this.#server.port });
    });
  }

  async untilReady() {
    await this.#starting;
    for (let waited = 0; waited < READY_MS; waited += 100) {
      if (await fetch(`${this.url}/health/ready`).then((answer) => answer.ok, () => false)) return;
      await pause(100);
    }
    throw new Error('the house did not come back');
  }

  /** Ends the gateway and the workers in order; the database stays, with what they left. */
  async stopApps() {
    this.#stopping = true;
    await this.#starting;
    const running = [...this.#children.values()].filter((child) => child.exitCode === null && child.signalCode === null);
    const ended = running.map((child) => new Promise((done) => child.once('exit', done)));
    for (const child of running) child.kill('SIGTERM');
    await Promise.all(ended);
  }

  async stop() {
    await this.stopApps();
    if (this.#log !== undefined) closeSync(this.#log);
    await this.#own.stop(this.#server);
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

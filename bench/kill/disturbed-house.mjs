import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { migrate, startEmbedded } from '@credit/db';

const DAY = '2026-11-02';
const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A whole house of its own — PostgreSQL, a gateway, two workers as processes — in which any part can be killed and comes back. */
export class DisturbedHouse {
  #dataDir = mkdtempSync(join(tmpdir(), 'credit-kill-'));
  #children = new Map();
  #server;
  #starting = Promise.resolve();
  #stopping = false;

  async start() {
    this.#server = await startEmbedded({ dataDir: this.#dataDir });
    await migrate(this.#server.ownerUrl);
    this.port = await freePort();
    this.#launch('worker 1', 'apps/ingest/dist/main.js');
    this.#launch('worker 2', 'apps/ingest/dist/main.js');
    this.#launch('gateway', 'apps/gateway/dist/main.js');
    await this.untilReady();
    this.token = readFileSync(join(this.#dataDir, 'operator.token'), 'utf8').trim();
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  get ownerUrl() {
    return this.#server.ownerUrl;
  }

  get dataDir() {
    return this.#dataDir;
  }

  #launch(name, script) {
    const env = { ...process.env, DATABASE_URL: this.#server.appUrl, DATA_DIR: this.#dataDir, PORT: String(this.port), CREDIT_TODAY: DAY, NODE_ENV: 'test' };
    const child = spawn(process.execPath, ['--no-warnings', at(script)], { env, stdio: 'ignore' });
    this.#children.set(name, child);
    child.once('exit', () => {
      if (!this.#stopping) setTimeout(() => this.#stopping || this.#launch(name, script), 150);
    });
  }

  /** SIGKILL, as a power cut would; `postgres` kills the server's first process and starts it again where it was. */
  kill(name) {
    if (name !== 'postgres') return void this.#children.get(name)?.kill('SIGKILL');
    this.#starting = this.#starting.then(async () => {
      if (this.#server.isRunning()) process.kill(this.#server.pid, 'SIGKILL');
      this.#server = await startEmbedded({ dataDir: this.#dataDir, port: this.#server.port });
    });
  }

  async untilReady() {
    await this.#starting;
    for (let waited = 0; waited < 60_000; waited += 100) {
      if (await fetch(`${this.url}/health/ready`).then((answer) => answer.ok, () => false)) return;
      await pause(100);
    }
    throw new Error('the house did not come back');
  }

  /** Sends one file as a client does that tries again until it holds a receipt, and waits until it is worked. */
  async send({ name, bytes, item, organ, operation }) {
    for (;;) {
      const form = new FormData();
      for (const [key, value] of Object.entries({ item, organ, operation })) form.append(key, value);
      form.append('file', new Blob([bytes]), name);
      const answer = await this.#ask('/api/submissions', { method: 'POST', body: form });
      if (answer?.receipt) return this.#untilWorked(answer.receipt);
      await pause(200);
    }
  }

  async #untilWorked(receipt) {
    for (let waited = 0; waited < 300_000; waited += 200) {
      const answer = await this.#ask(`/api/submissions/${receipt}`, {});
      if (answer?.state === 'done' || answer?.state === 'refused') return;
      await pause(200);
    }
    throw new Error(`${receipt} was not worked`);
  }

  async #ask(path, init) {
    try {
      const answer = await fetch(this.url + path, { ...init, headers: { authorization: `Bearer ${this.token}` }, signal: AbortSignal.timeout(20_000) });
      return answer.ok ? await answer.json() : undefined;
    } catch {
      return undefined;
    }
  }

  async stop() {
    this.#stopping = true;
    await this.#starting;
    const ended = [...this.#children.values()].map((child) => (child.exitCode !== null || child.signalCode !== null ? undefined : new Promise((done) => child.once('exit', done))));
    for (const child of this.#children.values()) child.kill('SIGTERM');
    await Promise.all(ended);
    await this.#server.stop();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

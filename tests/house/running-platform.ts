import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPool } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.js';

export const ROOT = resolve('.');

/** What a run of the command line gave. */
export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built product on a database of its own: gateway and worker as processes, the command line beside them. */
export interface RunningPlatform {
  readonly url: string;
  readonly dataDir: string;
  readonly database: TestDatabase;
  credit(words: readonly string[], input?: string, settings?: Readonly<Record<string, string>>): Promise<CommandResult>;
  /** Runs the command line with `--json` and returns the one document it prints. */
  creditJson(words: readonly string[], input?: string, settings?: Readonly<Record<string, string>>): Promise<{ readonly status: number | null; readonly document: Record<string, unknown> }>;
  graphql(query: string, variables?: object, token?: string): Promise<Record<string, unknown>>;
  token(): string;
  /** Waits until all that has been taken in can be found. */
  untilFindable(): Promise<void>;
  /** Kills the worker that was started first, if any (SIGKILL, as a power cut would), and starts another. */
  replaceWorker(): Promise<void>;
  stop(): Promise<void>;
}

export async function startPlatform(options: {
  readonly today: string;
  readonly workers?: number;
  /** Folder of another catalogue than the platform's own. */
  readonly catalogue?: string;
  /** Another platform over whose database and data this gateway stands: another day, other settings, the same register. */
  readonly over?: RunningPlatform;
  readonly settings?: Readonly<Record<string, string>>;
  /** A database of the test's own, instead of a fresh one on the tests' server. */
  readonly database?: TestDatabase;
  /** File to which gateway and workers print. */
  readonly log?: string;
}): Promise<RunningPlatform> {
  const { over } = options;
  const database = over?.database ?? options.database ?? (await createTestDatabase());
  const dataDir = over?.dataDir ?? mkdtempSync(join(tmpdir(), 'credit-house-'));
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: database.appUrl, DATA_DIR: dataDir, PORT: String(port), CREDIT_TODAY: options.today, CREDIT_CATALOGUE: options.catalogue ?? '', NODE_ENV: 'test', CREDIT_LIMITS: 'off', ELASTICSEARCH_URL: '', ...options.settings };
  const log = options.log === undefined ? undefined : openSync(options.log, 'a');
  const start = (script: string): ChildProcess => spawn(process.execPath, [join(ROOT, script)], { env, stdio: ['ignore', log ?? 'ignore', log ?? 'inherit'] });
  const workers = Array.from({ length: options.workers ?? (over ? 0 : 1) }, () => start('apps/ingest/dist/main.js'));
  const gateway = start('apps/gateway/dist/main.js');
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url);
  const token = readFileSync(join(dataDir, 'operator.token'), 'utf8').trim();
  const credit: RunningPlatform['credit'] = (words, input, settings = {}) =>
    run([join(ROOT, 'apps/cli/dist/main.js'), ...words], { ...env, CREDIT_URL: url, ...settings }, input);
  return {
    url,
    dataDir,
    database,
    credit,
    creditJson: async (words, input, settings) => {
      const { status, stdout, stderr } = await credit([...words, '--json'], input, settings);
      if (stdout === '') throw new Error(`credit ${words.join(' ')} printed nothing: ${stderr}`);
      return { status, document: JSON.parse(stdout) };
    },
    graphql: async (query, variables = {}, bearer) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) },
        body: JSON.stringify({ query, variables }),
      });
      const answer: Record<string, unknown> = JSON.parse(await response.text());
      return answer;
    },
    token: () => token,
    untilFindable: () => untilDrained(database),
    replaceWorker: async () => {
      const [first] = workers.splice(0, 1);
      if (first) {
        const ended = new Promise((done) => first.once('exit', done));
        first.kill('SIGKILL');
        await ended;
      }
      workers.push(start('apps/ingest/dist/main.js'));
    },
    stop: async () => {
      const children = [...workers, gateway];
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(children.map((child) => (child.exitCode === null ? new Promise((done) => child.once('exit', done)) : undefined)));
      if (over) return;
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function run(args: readonly string[], env: NodeJS.ProcessEnv, input = ''): Promise<CommandResult> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { env });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('close', (status) => done({ status, stdout, stderr }));
    child.stdin.end(input);
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** The search follows what is taken in by the outbox. */
async function untilDrained({ ownerUrl }: TestDatabase): Promise<void> {
  const pool = openPool(ownerUrl, { max: 1 });
  try {
    for (let waited = 0; waited < 240_000; waited += 100) {
      const { rows } = await pool.query('select 1 from credit.outbox limit 1');
      if (rows.length === 0) return;
      await pause(100);
    }
    throw new Error('the search did not follow');
  } finally {
    await pool.end();
  }
}

async function untilReady(url: string): Promise<void> {
  for (let waited = 0; waited < 240_000; waited += 100) {
    const ready = await fetch(`${url}/health/ready`).then((r) => r.ok, () => false);
    if (ready) return;
    await pause(100);
  }
  throw new Error(`${url} did not become ready`);
}

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { nativeFolder } from './native-binaries.js';
import { findRunAs, type RunAs } from './run-as.js';
import { openSecrets, type Secrets } from './secrets.js';

/** A running embedded PostgreSQL. */
export interface EmbeddedServer {
  readonly port: number;
  readonly pid: number;
  /** Owner of the schema: for migrations only. */
  readonly ownerUrl: string;
  /** The application's role. */
  readonly appUrl: string;
  /** For set-up and tests. */
  readonly superuserUrl: string;
  /** Connection strings of another database on the same server. */
  urlsOf(database: string): { readonly ownerUrl: string; readonly appUrl: string };
  /** False once the server has died. */
  isRunning(): boolean;
  stop(): Promise<void>;
}

const DATABASE = 'credit';
const LOCALE = ['--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '-E', 'UTF8'];
const READY_MS = 60_000;
const LAUNCHES = 5;
const SETTINGS = [
  'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=120', 'shared_buffers=256MB', 'work_mem=16MB',
  'maintenance_work_mem=256MB', 'effective_io_concurrency=16', 'random_page_cost=1.1', 'max_wal_size=2GB', 'checkpoint_timeout=15min',
  'wal_compression=off', 'jit=off', 'password_encryption=scram-sha-256', 'timezone=UTC', 'logging_collector=on', 'log_directory=../log',
  'log_filename=postgres-%w.log', 'log_rotation_age=1d', 'log_rotation_size=20MB', 'log_truncate_on_rotation=on', 'log_min_messages=warning',
];

/**
 * Starts PostgreSQL with its data in `dataDir`/postgres; the first time the cluster, its roles and the database are made.
 * A server that a dead starter left running is taken over. `port` starts it where it listened before: after a death the
 * apps find it again without being told.
 */
export async function startEmbedded(options: { readonly dataDir: string; readonly port?: number }): Promise<EmbeddedServer> {
  const home = resolve(options.dataDir, 'postgres');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const release = claim(home);
  try {
    const runAs = findRunAs();
    const secrets = openSecrets(join(home, 'secrets.json'));
    const native = nativeFolder();
    const cluster = join(home, 'cluster');
    if (!existsSync(join(cluster, 'PG_VERSION'))) initialise({ native, cluster, home, runAs, secrets });
    const running = findRunning(cluster) ?? (await launchUntilReady({ native, cluster, runAs, secrets, port: options.port ?? (await freePort()) }));
    const server = describe(running, secrets, release);
    await waitUntilReady(server.superuserUrl, running.pid);
    await ensureRoles(server.superuserUrl, secrets);
    await ensureDatabase(server.superuserUrl, DATABASE);
    return server;
  } catch (error) {
    release();
    throw error;
  }
}

/** The server that somebody else runs on that data folder; undefined where none does. It is not taken over. */
export function findEmbedded(dataDir: string): Pick<EmbeddedServer, 'appUrl' | 'ownerUrl'> | undefined {
  const home = resolve(dataDir, 'postgres');
  const secrets = join(home, 'secrets.json');
  const running = existsSync(secrets) ? findRunning(join(home, 'cluster')) : undefined;
  return running && describe(running, openSecrets(secrets), () => undefined);
}

/** One starter per data folder. */
function claim(home: string): () => void {
  const file = join(home, 'starter.pid');
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid !== process.pid && isAlive(pid)) throw new Error(`数据目录 ${home} 正由另一个进程（${pid}）使用；请先停止它，或换一个 DATA_DIR`);
  }
  writeFileSync(file, String(process.pid), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

interface ClusterSetup {
  readonly native: string;
  readonly cluster: string;
  readonly home: string;
  readonly runAs: RunAs;
  readonly secrets: Secrets;
}

function initialise({ native, cluster, home, runAs, secrets }: ClusterSetup): void {
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  mkdirSync(join(home, 'log'), { recursive: true, mode: 0o700 });
  for (const folder of [home, cluster, join(home, 'log')]) runAs.own(folder);
  const passwordFile = join(home, 'initdb.password');
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  runAs.own(passwordFile);
  try {
    const [command = '', ...args] = [
      ...runAs.prefix, join(native, 'bin', 'initdb'), '-D', cluster, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`,
      '--no-instructions', ...LOCALE,
    ];
    const { status, stdout, stderr, error } = spawnSync(command, args, { ...identity(runAs), cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
    if (status !== 0) throw new Error(`内置 PostgreSQL 初始化失败：${error?.message ?? ''}${stdout}${stderr}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function identity(runAs: RunAs): { uid?: number; gid?: number } {
  return runAs.uid === undefined || runAs.gid === undefined ? {} : { uid: runAs.uid, gid: runAs.gid };
}

interface Running {
  readonly pid: number;
  readonly port: number;
}

/** A server of this very cluster that is running already, by its own pid file. */
function findRunning(cluster: string): Running | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!isAlive(pid) || !isPostgresOf(pid, cluster)) return undefined;
  return { pid, port };
}

/** Guards against a pid that now belongs to something else. */
function isPostgresOf(pid: number, cluster: string): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').split('\0').includes(cluster);
}

interface Launch {
  readonly native: string;
  readonly cluster: string;
  readonly runAs: RunAs;
  readonly secrets: Secrets;
  readonly port: number;
}

/** Right after a death what is left of the dead server may still hold its memory: then the start is tried again. */
async function launchUntilReady(setup: Launch): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const running = launch(setup);
    const url = `postgres://postgres:${setup.secrets.superuser}@127.0.0.1:${running.port}/postgres`;
    const failed = await waitUntilReady(url, running.pid).then(() => undefined, (error: unknown) => error);
    if (failed === undefined) return running;
    if (attempt === LAUNCHES || isAlive(running.pid)) throw failed;
    await pause(500 * attempt);
  }
}

function launch(setup: Launch): Running {
  const { native, cluster, runAs, port } = setup;
  const [command = '', ...args] = [
    ...runAs.prefix, join(native, 'bin', 'postgres'), '-D', cluster, '-p', String(port), ...SETTINGS.flatMap((setting) => ['-c', setting]),
  ];
  const child = spawn(command, args, { ...identity(runAs), cwd: '/', env: { ...process.env, LC_ALL: 'C' }, stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
  if (child.pid === undefined) throw new Error('内置 PostgreSQL 无法启动');
  return { pid: child.pid, port };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('没有空闲端口');
  return address.port;
}

function describe(running: Running, secrets: Secrets, release: () => void): EmbeddedServer {
  const url = (user: string, password: string, database: string): string => `postgres://${user}:${password}@127.0.0.1:${running.port}/${database}`;
  const urlsOf = (database: string): { ownerUrl: string; appUrl: string } => ({
    ownerUrl: url('credit_owner', secrets.owner, database),
    appUrl: url('credit_app', secrets.app, database),
  });
  return {
    ...running,
    ...urlsOf(DATABASE),
    superuserUrl: url('postgres', secrets.superuser, 'postgres'),
    urlsOf,
    isRunning: () => isAlive(running.pid),
    stop: async () => {
      await stopServer(running.pid);
      release();
    },
  };
}

async function stopServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < 20_000 && isAlive(pid); waited += 50) await pause(50);
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A server that has ended but is not yet waited for still has its pid.
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
}

async function waitUntilReady(url: string, pid: number): Promise<void> {
  const deadline = Date.now() + READY_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (!isAlive(pid)) throw new Error('内置 PostgreSQL 没有启动成功，请看数据目录 postgres/log 里的日志');
      if (Date.now() > deadline) throw error;
      await pause(100);
    }
  }
}

async function ensureRoles(superuserUrl: string, secrets: Secrets): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    for (const [role, password] of [['credit_owner', secrets.owner], ['credit_app', secrets.app]] as const) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      if (rowCount === 0) await client.query(`create role ${role} login password '${password}'`);
    }
  });
}

/** Makes a database that belongs to the schema's owner, if it is not there. */
export async function ensureDatabase(superuserUrl: string, name: string, template = 'template0'): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)} owner credit_owner template ${pg.escapeIdentifier(template)}`);
  });
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

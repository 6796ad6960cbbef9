import { spawn } from 'node:child_process';
import { say } from './say.mjs';

const PATIENCE_MS = 25_000;
const RESTARTS = 5;
const QUICK_MS = 10_000;

/** One of the platform's processes: restarted when it dies unexpectedly, stopped in order. */
export class Child {
  failed = false;
  #stopping = false;
  #restarts = 0;
  #process;

  constructor(name, args, env, giveUp) {
    this.name = name;
    this.start = () => this.#start(args, env, giveUp);
    this.start();
  }

  #start(args, env, giveUp) {
    const started = Date.now();
    const detached = process.platform !== 'win32';
    this.#process = spawn(process.execPath, args, {
      // A process of its own group stops when asked, in order; when the starter dies its standard input ends, and it stops too.
      env: { ...env, CREDIT_STOP_WITH_PARENT: '1' },
      detached,
      stdio: ['pipe', 'inherit', 'inherit'],
    });
    this.#process.stdin.on('error', () => undefined);
    this.#process.once('exit', (status, signal) => {
      if (this.#stopping) return;
      if (Date.now() - started > QUICK_MS) this.#restarts = 0;
      this.#restarts += 1;
      if (status === 1 && Date.now() - started < QUICK_MS && this.#restarts === 1) {
        this.failed = true;
        return;
      }
      say(`${this.name}意外退出（${signal ?? status}），正在重新启动`);
      if (this.#restarts > RESTARTS) void giveUp().then(() => process.exit(1));
      else setTimeout(this.start, 500 * 2 ** this.#restarts);
    });
  }

  async stop() {
    this.#stopping = true;
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(patience);
  }
}

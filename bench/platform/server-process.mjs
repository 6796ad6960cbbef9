import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const READY_MS = 60_000;

/** A server in a process of its own on a free port, ready when `path` is answered; ended by its id. A bench asks more than any honest caller. */
export async function startServer(script, env, path = '/health/live') {
  const port = await freePort();
  const child = spawn(process.execPath, ['--no-warnings', script], { env: { ...process.env, CREDIT_LIMITS: 'off', ...env, PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  for (let waited = 0; ; waited += 100) {
    if (child.exitCode !== null || waited > READY_MS) throw new Error(`${script} did not start`);
    const answer = await fetch(url + path).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer && answer.status < 500) break;
    await pause(100);
  }
  return {
    url,
    pid: child.pid,
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

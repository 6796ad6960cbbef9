import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const RUN = fileURLToPath(new URL('./run.sh', import.meta.url));
/** From an empty Maven repository on a busy machine. */
const PATIENCE_MS = 300_000;

/**
 * Starts a real Elasticsearch node without data on 127.0.0.1; it ends with this process. `kill` ends it as a power cut would.
 * Another one may then be started on the same port.
 */
export async function startNode(port) {
  const at = port ?? (await freePort());
  const child = spawn(RUN, [String(at)], { env: { ...process.env, EXIT_ON_STDIN_CLOSE: '1' }, stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  const listen = (text) => {
    if (said.length < 20_000) said += text;
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  child.stdin.on('error', () => undefined);
  const ended = new Promise((done) => child.once('close', done));
  const pid = await pidWhenReady(child, ended, () => said);
  return {
    url: `http://127.0.0.1:${at}`,
    port: at,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      process.kill(pid, 'SIGKILL');
      await ended;
    },
  };
}

async function pidWhenReady(child, ended, said) {
  let timer;
  try {
    return await new Promise((done, fail) => {
      timer = setTimeout(() => {
        child.stdin.end();
        fail(new Error(`Elasticsearch did not become ready: ${said()}`));
      }, PATIENCE_MS);
      child.stdout.on('data', () => {
        const ready = /ES_READY.*pid=(\d+)/.exec(said());
        if (ready) done(Number(ready[1]));
      });
      ended.then((status) => fail(new Error(`Elasticsearch ended with ${status}: ${said()}`)));
    });
  } finally {
    clearTimeout(timer);
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate, startEmbedded } from '@credit/db';
import { Child } from './child.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { WORKER_MEMORY } from './worker-memory.mjs';

const READY_MS = 90_000;

/** Starts database, worker and gateway, loads the sample county the first time, and stops all of it in order. */
export async function startHouse(env) {
  const port = Number(env.PORT ?? '4000');
  await assertPortFree(port);
  const dataDir = resolve(env.DATA_DIR ?? './.data');
  const stops = [];
  const stopAll = stopper(stops);
  try {
    const urls = await openDatabase(env, dataDir, stops);
    say('更新数据库结构……');
    await migrate(urls.ownerUrl);
    const childEnv = { ...env, DATABASE_URL: urls.appUrl, DATA_DIR: dataDir, PORT: String(port) };
    delete childEnv.DATABASE_OWNER_URL;
    say('启动归集和门户……');
    const children = [
      new Child('归集', [...WORKER_MEMORY, 'apps/ingest/dist/main.js'], childEnv, stopAll),
      new Child('门户', ['apps/gateway/dist/main.js'], childEnv, stopAll),
    ];
    stops.unshift(() => Promise.all(children.map((child) => child.stop())));
    await untilReady(port, children);
    if (env.NODE_ENV !== 'production' && env.CREDIT_SAMPLE_COUNTY !== '0') {
      await run(process.execPath, ['apps/ingest/dist/operator.js', 'load-sample-county'], { env: childEnv, stdio: ['ignore', 'inherit', 'inherit'] });
    }
    say(`信用衡南 ready http://localhost:${port}`);
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function openDatabase(env, dataDir, stops) {
  if (env.DATABASE_URL) return { appUrl: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL ?? env.DATABASE_URL };
  say('启动内置 PostgreSQL……');
  let server = await startEmbedded({ dataDir });
  const { port } = server;
  let stopping = false;
  stops.push(() => {
    stopping = true;
    clearInterval(watch);
    return server.stop();
  });
  // A server that dies is started where it was: the apps wait for it and go on.
  let starting = false;
  const watch = setInterval(async () => {
    if (starting || stopping || server.isRunning()) return;
    starting = true;
    say('内置 PostgreSQL 意外退出，正在重新启动');
    server = await startEmbedded({ dataDir, port }).catch((error) => {
      say(`没有启动成功，稍后再试：${error.message}`);
      return server;
    });
    starting = false;
  }, 1000);
  return server;
}

/** Stops what was started, once, whoever asks first; a second Ctrl-C does not cut it short. */
function stopper(stops) {
  let stopping;
  const stopAll = () => {
    stopping ??= (async () => {
      say('正在停止……');
      for (const stop of stops) await stop();
    })();
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stopAll().then(() => process.exit(0)));
  return stopAll;
}

async function assertPortFree(port) {
  const server = createServer();
  await new Promise((done, fail) => {
    server.once('error', () => fail(new Error(`端口 ${port} 已被占用；请停止占用它的程序，或换一个端口：PORT=4001 npm start`)));
    server.listen(port, '0.0.0.0', done);
  });
  await new Promise((done) => server.close(done));
}

async function untilReady(port, children) {
  for (let waited = 0; waited < READY_MS; waited += 150) {
    const failed = children.find((child) => child.failed);
    if (failed) throw new Error(`${failed.name}没有启动成功，原因见上`);
    if (await fetch(`http://127.0.0.1:${port}/health/ready`).then((r) => r.ok, () => false)) return;
    await pause(150);
  }
  throw new Error('门户迟迟没有就绪，请看上面的输出');
}

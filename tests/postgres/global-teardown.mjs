import { rmSync } from 'node:fs';

export default async function tearDown() {
  const running = globalThis.creditTestServer;
  if (!running) return;
  globalThis.creditTestServer = undefined;
  await running.server.stop();
  rmSync(running.dataDir, { recursive: true, force: true });
}

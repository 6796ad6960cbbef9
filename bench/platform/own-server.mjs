import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '@credit/db';

const GUARD = fileURLToPath(new URL('./end-with.mjs', import.meta.url));

/** A real PostgreSQL of a bench's own: it ends with the bench, also when that is killed. */
export async function startOwnServer() {
  const dataDir = mkdtempSync(join(tmpdir(), 'credit-bench-'));
  const guard = spawn(process.execPath, [GUARD, dataDir], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  guard.unref();
  guard.stdin.unref();
  const server = await startEmbedded({ dataDir });
  return {
    server,
    dataDir,
    /** Stops the server that runs now; another one may have been started on the same data since. */
    stop: async (running = server) => {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
      guard.stdin.end();
    },
  };
}

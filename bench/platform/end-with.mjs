// Beside a bench's own server: when the bench dies, however it dies, its PostgreSQL ends and its data goes. node end-with.mjs DATA_DIR
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [dataDir] = process.argv.slice(2);
const cluster = join(dataDir, 'postgres', 'cluster');

process.stdin.resume().on('end', async () => {
  for (let pid = server(); pid !== undefined; pid = server()) {
    process.kill(pid, 'SIGQUIT');
    await pause(100);
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20 });
  // A process of the bench that was just starting may have written once more.
  await pause(5000);
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20 });
});

/** The first process of the server of this very data, while it lives. */
function server() {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').split('\0').includes(cluster) ? pid : undefined;
}

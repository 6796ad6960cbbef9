import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { WORKER_MEMORY } from '../../start/worker-memory.mjs';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./take-file.mjs', import.meta.url));

/** Takes one file in a process of its own, as a worker does; throws when it was not taken whole. */
export async function takeInWorker(asked) {
  const { stdout } = await run(process.execPath, ['--no-warnings', ...WORKER_MEMORY, script, JSON.stringify(asked)], { maxBuffer: 1 << 24 });
  const taken = JSON.parse(stdout.trim().split('\n').at(-1));
  if (taken.state !== 'done' || taken.counts.rejected > 0) throw new Error(`the file was not taken whole: ${JSON.stringify(taken)}`);
  return taken;
}

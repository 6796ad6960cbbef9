import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshDatabase, withServer } from '../platform/scratch-database.mjs';
import { writeMarkedBook } from '../returned/bad-book.mjs';

export const options = { rows: 100_000, bad: 30_000 };
const MEMORY_MB = 600;
const SENDER = { item: 'administrative-penalty', organ: '11430422MBX001011P', receivedOn: '2026-11-02' };
const script = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The sender's own workbook with its bad cells marked, in a fresh process; beside it ExcelJS, which reads, marks and writes the same cells. */
export async function measure({ rows, bad }) {
  const folder = mkdtempSync(join(tmpdir(), 'credit-returned-'));
  try {
    const path = join(folder, 'book.xlsx');
    await writeMarkedBook(path, { rows, bad });
    const ours = await withServer(async ({ server, dataDir }) => {
      const { appUrl: url } = await freshDatabase(server);
      const taken = run('platform/take-file.mjs', { url, dataDir, path, ...SENDER });
      if (taken.counts?.rejected !== bad) throw new Error(`expected ${bad} bad rows: ${JSON.stringify(taken)}`);
      return run('returned/make-book.mjs', { url, dataDir });
    });
    const peer = run('returned/peer-book.mjs', { path, out: join(folder, 'peer.xlsx') });
    const at = new Date().toISOString();
    const line = (name, unit, key, limit) => ({ name, unit, ours: ours[key], reference: peer[key], limit, ratio: ours[key] / peer[key], n: bad, at });
    return [
      line('a workbook sent back: memory (ExcelJS beside it)', 'MB', 'peakMb', MEMORY_MB),
      line('a workbook sent back: time (ExcelJS beside it)', 's', 'seconds', null),
      line('a workbook sent back: CPU (ExcelJS beside it)', 's', 'cpuSeconds', null),
      line('a workbook sent back: size (ExcelJS beside it)', 'MB', 'sizeMb', null),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(path, asked) {
  return JSON.parse(execFileSync(process.execPath, ['--no-warnings', script(path), JSON.stringify(asked)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

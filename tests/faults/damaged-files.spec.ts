import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILES = 120;
const CRAFTED = 20;

test('damaged and crafted files end in a report or a clear refusal, within the memory of a worker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-fuzz-results-'));
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', 'bench/run.mjs', 'fuzz', '--files', String(FILES)], {
      encoding: 'utf8',
      env: { ...process.env, BENCH_RESULTS: folder },
    });
    expect({ status, stdout, stderr }).toMatchObject({ status: 0, stderr: '' });
    const [unclear, memory]: readonly { readonly ours: number; readonly n: number }[] = JSON.parse(readFileSync(join(folder, 'fuzz.json'), 'utf8'));
    expect(unclear?.n).toBeGreaterThan(FILES + CRAFTED);
    expect(unclear?.ours).toBe(0);
    expect(memory?.ours).toBeLessThan(600);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 600_000);

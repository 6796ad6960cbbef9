import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const KILLS = 20;
const ROWS = 12_000;

interface Figure {
  readonly name: string;
  readonly ours: number;
  readonly compared?: Readonly<Record<string, number>>;
}

/** Runs the bench as a person does; its figures by name. */
async function bench(words: readonly string[]): Promise<ReadonlyMap<string, Figure>> {
  const folder = mkdtempSync(join(tmpdir(), 'credit-kills-'));
  try {
    const child = spawn(process.execPath, [resolve('bench/run.mjs'), ...words], { env: { ...process.env, BENCH_RESULTS: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    const status = await new Promise((done) => child.once('close', done));
    if (status !== 0) throw new Error(said);
    const figures: readonly Figure[] = JSON.parse(readFileSync(join(folder, 'kill.json'), 'utf8'));
    return new Map(figures.map((figure) => [figure.name, figure]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('workers, the gateway and PostgreSQL killed at random while files come in: nothing is lost, nothing doubled, row for row', async () => {
  const figures = await bench(['kill', '--times', String(KILLS), '--rows', String(ROWS)]);
  expect(figures.get('kill: rows that differ')).toMatchObject({ ours: 0, compared: { receipts: 19, unfinished: 0 } });
  expect(figures.get('kill: rows that differ')?.compared?.['revisions']).toBeGreaterThan(ROWS);
  expect(figures.get('kill: kills')?.ours).toBe(KILLS);
}, 900_000);

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySeconds } from '../platform/copy-reference.mjs';
import { dropDatabase, freshDatabase, withPool, withServer } from '../platform/scratch-database.mjs';
import { median, spread } from '../platform/statistics.mjs';
import { storeRecords } from '../platform/stored-records.mjs';
import { takeInWorker } from '../platform/take-in-worker.mjs';
import { HEADINGS, KEY_HEADINGS, penaltyLines } from '../register/penalties.mjs';
import { registrationCsv, subjects } from '../register/subjects.mjs';

export const options = { rows: 200_000, rounds: 5, subjects: 50_000, stored: '0,1000000' };
const MARKET = '11430422MBX001011P';
const DAY = '2026-11-02';

/**
 * A penalty file of `rows` rows about registered subjects, from its bytes on disk to committed revisions, report rows and
 * outbox rows, all checks on; against a text COPY of all its columns into one table with their natural key as primary key,
 * on the same server and in the same round. At each number of stored records.
 */
export async function measure({ rows, rounds, subjects: count, stored }) {
  const folder = mkdtempSync(join(tmpdir(), 'credit-bench-files-'));
  try {
    return await withServer(async ({ server, dataDir }) => {
      const base = await registered({ server, dataDir, folder, count });
      const results = [];
      for (const level of String(stored).split(',').map(Number)) {
        if (level > 0) await storeRecords(base.ownerUrl, level);
        results.push(...(await measureLevel({ server, dataDir, folder, base, level, rows, rounds, count }, results[0])));
      }
      return results;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function registered({ server, dataDir, folder, count }) {
  const base = await freshDatabase(server);
  const path = join(folder, 'register.csv');
  writeFileSync(path, registrationCsv(subjects({ count, seed: 1 })));
  await takeInWorker({ url: base.appUrl, dataDir, path, item: 'business-registration', organ: MARKET, receivedOn: DAY });
  await withPool(base.ownerUrl, (pool) => pool.query('analyze'));
  return base;
}

async function measureLevel({ server, dataDir, folder, base, level, rows, rounds, count }, first) {
  const perRow = [];
  const ratios = [];
  const ours = [];
  const references = [];
  let peakMb = 0;
  for (let round = 0; round < rounds; round += 1) {
    const lines = [...penaltyLines({ rows, subjects: count, seed: round + 1, series: `${level}次${round}` })];
    const path = join(folder, 'penalties.csv');
    writeFileSync(path, `${lines.join('\n')}\n`);
    // Up to a million records each round starts from the same state; a copy of more would measure the disk.
    const copied = level <= 1_000_000 ? await freshDatabase(server, base.name) : base;
    const reference = await copySeconds(copied.ownerUrl, { headings: HEADINGS, key: KEY_HEADINGS, lines: lines.slice(1) });
    const taken = await takeInWorker({ url: copied.appUrl, dataDir, path, item: 'administrative-penalty', organ: MARKET, receivedOn: DAY });
    if (copied !== base) await dropDatabase(server, copied.name);
    ours.push(rows / taken.seconds);
    references.push(rows / reference);
    ratios.push(reference / taken.seconds);
    perRow.push((taken.seconds / rows) * 1e6);
    peakMb = Math.max(peakMb, taken.peakMb);
    console.log(`  ${level} 条存量，第 ${round + 1} 轮：${Math.round(rows / taken.seconds)} 行/秒，COPY ${Math.round(rows / reference)} 行/秒，处理器 ${((taken.cpuSeconds / rows) * 1e6).toFixed(1)} 微秒/行，内存 ${Math.round(taken.peakMb)} MB`);
  }
  const at = new Date().toISOString();
  const rate = { name: `ingest ${rows} rows at ${level} stored`, unit: 'rows/s', ours: median(ours), reference: median(references), limit: '>= 0.20', ratio: median(ratios), spread: spread(ratios), n: rounds, at };
  const memory = { name: `ingest memory at ${level} stored`, unit: 'MB', ours: peakMb, reference: null, limit: '<= 600', ratio: null, n: rounds, at };
  if (!first) return [{ ...rate, microsecondsPerRow: median(perRow) }, memory];
  const growth = { name: `ingest growth at ${level} stored`, unit: 'µs/row', ours: median(perRow), reference: first.microsecondsPerRow, limit: level > 1_000_000 ? '<= 1.5' : '<= 1.3', ratio: median(perRow) / first.microsecondsPerRow, n: rounds, at };
  return [rate, memory, growth];
}

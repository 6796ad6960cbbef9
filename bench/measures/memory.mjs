import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, withServer } from '../platform/scratch-database.mjs';
import { spread } from '../platform/statistics.mjs';
import { takeInWorker } from '../platform/take-in-worker.mjs';
import { penaltyCsv } from '../register/penalties.mjs';
import { writeMarkedBook } from '../returned/bad-book.mjs';

export const options = { workbook: 100_000, text: 200_000, rounds: 3 };
const LIMIT_MB = 600;
const SENDER = { item: 'administrative-penalty', organ: '11430422MBX001011P', receivedOn: '2026-11-02' };

/** The most memory that a worker's process has held while it took in a large workbook, and a larger text file, whole. */
export async function measure({ workbook, text, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'credit-bench-memory-'));
  try {
    const files = { workbook: join(folder, 'book.xlsx'), text: join(folder, 'text.csv') };
    await writeMarkedBook(files.workbook, { rows: workbook, bad: 0 });
    writeFileSync(files.text, penaltyCsv({ rows: text, subjects: Math.ceil(text / 5), seed: 7 }));
    return await withServer(async ({ server, dataDir }) => {
      const peaks = { workbook: [], text: [] };
      for (let round = 0; round < rounds; round += 1) {
        for (const [kind, path] of Object.entries(files)) {
          const { appUrl: url } = await freshDatabase(server);
          const { peakMb, seconds } = await takeInWorker({ url, dataDir, path, ...SENDER });
          peaks[kind].push(peakMb);
          console.log(`  ${kind}，第 ${round + 1} 轮：${Math.round(peakMb)} MB，${seconds.toFixed(1)} 秒`);
        }
      }
      const at = new Date().toISOString();
      const line = (name, values) => ({ name, unit: 'MB', ours: Math.max(...values), reference: null, limit: `<= ${LIMIT_MB}`, ratio: Math.max(...values) / LIMIT_MB, spread: spread(values), n: rounds, at });
      return [line(`worker memory, xlsx of ${workbook} rows`, peaks.workbook), line(`worker memory, csv of ${text} rows`, peaks.text)];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

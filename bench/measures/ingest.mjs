import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySeconds } from '../platform/copy-reference.mjs';
import { dropDatabase, freshDatabase, registerOf, withServer } from '../platform/scratch-database.mjs';
import { serverCpuSeconds } from '../platform/server-cost.mjs';
import { median, spread } from '../platform/statistics.mjs';
import { takeInWorker } from '../platform/take-in-worker.mjs';
import { HEADINGS, KEY_HEADINGS, penaltyLines } from '../register/penalties.mjs';
import { subjects } from '../register/subjects.mjs';

export const options = { rows: 200_000, rounds: 5, subjects: 50_000, stored: '0,1000000', data: '' };
const MARKET = '11430422MBX001011P';
const DAY = '2026-11-02';
/** Up to so many records each round starts from the same state; a copy of more would measure the disk. */
const COPIED = 1_000_000;

/**
 * A penalty file of `rows` rows about registered subjects, from its bytes on disk to committed revisions, report rows and
 * outbox rows, all checks on; against a text COPY of all its columns into one table with their natural key as primary key,
 * on the same server and in the same round. The numbers of stored records take turns within a round; a tenth as many
 * subjects bear them, at least `subjects`. With `data` the server and its registers are kept in that folder for the next run.
 */
export async function measure({ rows, rounds, subjects: least, stored, data }) {
  const folder = mkdtempSync(join(tmpdir(), 'credit-bench-files-'));
  try {
    return await withServer(async ({ server, dataDir }) => {
      const levels = [];
      for (const level of String(stored).split(',').map(Number)) levels.push(await openLevel(server, { level, least }));
      for (let round = 0; round < rounds; round += 1) {
        for (const level of levels) level.runs.push(await measureOnce({ server, dataDir, path: join(folder, 'penalties.csv') }, level, { rows, round }));
      }
      return levels.flatMap((level) => linesOf(level, levels[0], { rows, rounds }));
    }, data);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openLevel(server, { level, least }) {
  const count = Math.max(least, Math.floor(level / 10));
  const base = await registerOf(server, { subjects: count, records: Math.max(level, count) });
  return { level, base, register: [...subjects({ count, seed: 1 })], runs: [] };
}

async function measureOnce({ server, dataDir, path }, { level, base, register }, { rows, round }) {
  const lines = [...penaltyLines({ rows, register, seed: round + 1, series: `${Date.now()}次` })];
  writeFileSync(path, `${lines.join('\n')}\n`);
  const used = level <= COPIED ? await freshDatabase(server, base.name) : base;
  const copy = await copySeconds(used.ownerUrl, { headings: HEADINGS, key: KEY_HEADINGS, lines: lines.slice(1) });
  const before = serverCpuSeconds(server.pid);
  const { seconds, cpuSeconds, peakMb } = await takeInWorker({ url: used.appUrl, dataDir, path, item: 'administrative-penalty', organ: MARKET, receivedOn: DAY });
  const serverCpu = serverCpuSeconds(server.pid) - before;
  if (used !== base) await dropDatabase(server, used.name);
  const perRow = (taken) => (taken / rows) * 1e6;
  console.log(`  ${level} 条存量，第 ${round + 1} 轮：${Math.round(rows / seconds)} 行/秒，COPY ${Math.round(rows / copy)} 行/秒，处理器 归集 ${perRow(cpuSeconds).toFixed(1)}、数据库 ${perRow(serverCpu).toFixed(1)} 微秒/行，内存 ${Math.round(peakMb)} MB`);
  return { seconds: perRow(seconds), copy: perRow(copy), cpu: perRow(cpuSeconds + serverCpu), peakMb };
}

function linesOf({ level, runs }, first, { rows, rounds }) {
  const at = new Date().toISOString();
  const ratios = runs.map(({ seconds, copy }) => copy / seconds);
  const lines = [
    { name: `ingest ${rows} rows at ${level} stored`, unit: 'rows/s', ours: 1e6 / median(runs.map((r) => r.seconds)), reference: 1e6 / median(runs.map((r) => r.copy)), limit: '>= 0.20', ratio: median(ratios), spread: spread(ratios), n: rounds, at },
    { name: `ingest memory at ${level} stored`, unit: 'MB', ours: Math.max(...runs.map((r) => r.peakMb)), reference: null, limit: '<= 600', ratio: null, n: rounds, at },
  ];
  if (first.level === level) return lines;
  const growth = (name, of, limit) => {
    const within = runs.map((run, i) => run[of] / first.runs[i][of]);
    return { name: `ingest growth at ${level} stored, ${name}`, unit: 'µs/row', ours: median(runs.map((r) => r[of])), reference: median(first.runs.map((r) => r[of])), limit, ratio: median(within), spread: spread(within), n: rounds, at };
  };
  return [...lines, growth('time', 'seconds', level > 1_000_000 ? '<= 1.5' : '<= 1.3'), growth('processor time of worker and server', 'cpu', null)];
}

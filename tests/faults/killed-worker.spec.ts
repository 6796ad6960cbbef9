import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPool } from '@credit/db';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';

const ROWS = 24_000;
const MARKET = '11430422MBX001011P';

let folder: string;
let file: string;

beforeAll(async () => {
  const { penaltyCsv }: { penaltyCsv(options: { rows: number; subjects: number; seed: number }): string } = await import('../../bench/register/penalties.mjs');
  folder = mkdtempSync(join(tmpdir(), 'credit-kill-'));
  file = join(folder, 'penalties.csv');
  // Every 500th row names the document of the row before: the later of the two is a duplicate, also across a batch or a death.
  const lines = penaltyCsv({ rows: ROWS, subjects: ROWS / 6, seed: 7 }).split('\n');
  writeFileSync(file, lines.map((line, i) => (i > 1 && i % 500 === 0 ? (lines[i - 1] ?? line) : line)).join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Organisations with records that neither can be found nor wait to be: what the outbox lost. */
const UNFINDABLE = `
  select count(*) from credit.subject s
   where s.code is not null and exists (select 1 from credit.record_revision r where r.subject_id = s.id)
     and not exists (select 1 from credit.outbox o where o.subject_id = s.id)
     and not exists (select 1 from credit.search_document d where d.subject_id = s.id and d.code = s.code)`;

async function taken(platform: RunningPlatform): Promise<unknown> {
  const pool = openPool(platform.database.ownerUrl, { max: 1 });
  try {
    const { rows } = await pool.query(
      `select (select counts from credit.submission) as counts,
              (select count(*) from credit.submission_row) as rows, 
              (${UNFINDABLE}) as unfindable,
              (select count(*) from credit.subject) as subjects, (select count(*) from credit.subject_name) as names,
              (select md5(string_agg(r.row || r.act || r.revision || s.code || r.fields::text, ',' order by r.row))
                 from credit.record_revision r join credit.subject s on s.id = r.subject_id) as revisions,
              (select md5(string_agg(row || outcome || coalesce(code, ''), ',' order by row)) from credit.submission_row) as report`,
    );
    return rows[0];
  } finally {
    await pool.end();
  }
}

async function run(disturb: (platform: RunningPlatform) => Promise<void>): Promise<unknown> {
  const platform = await startPlatform({ today: '2026-11-02', workers: 2 });
  try {
    const submitted = platform.creditJson(['submit', file, '--item', 'administrative-penalty', '--organ', MARKET]);
    await disturb(platform);
    const { document } = await submitted;
    expect(document).toMatchObject({ refusal: null, dataRows: ROWS });
    return await taken(platform);
  } finally {
    await platform.stop();
  }
}

test('workers that are killed in the middle of a file lose and double nothing', async () => {
  const undisturbed = await run(() => Promise.resolve());
  const disturbed = await run(async (platform) => {
    for (const wait of [1500, 700, 900, 500, 1100]) {
      await pause(wait);
      await platform.replaceWorker();
    }
  });
  expect(undisturbed).toMatchObject({ unfindable: 0 });
  expect(disturbed).toEqual(undisturbed);
}, 170_000);

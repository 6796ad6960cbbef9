import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { createRequire } from 'node:module';
import { loadCatalogue } from '@credit/catalogue';
import { createVault, ensureDatabase, migrate, openPool, openQueue, openStore, ReceivedFiles, startEmbedded } from '@credit/db';
import { runSubmission } from '@credit/ingest';
import { HEADINGS, penaltyCsv } from '../register/penalties.mjs';

const { from: copyFrom } = createRequire(new URL('../../db/package.json', import.meta.url))('pg-copy-streams');

/**
 * Rows per second from a file to committed revisions, report and outbox rows, against a text COPY of all columns of the same
 * rows into one table with their natural key as primary key: same server, settings and log.
 */
export async function measure(options) {
  const rows = Number(options[0] ?? 20_000);
  const rounds = Number(options[1] ?? 5);
  const dataDir = mkdtempSync(join(tmpdir(), 'credit-bench-'));
  const server = await startEmbedded({ dataDir });
  const ratios = [];
  const speeds = [];
  const references = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const csv = penaltyCsv({ rows, subjects: Math.ceil(rows / 4), seed: round + 1 });
      const name = `bench_${randomBytes(4).toString('hex')}`;
      await ensureDatabase(server.superuserUrl, name);
      const urls = server.urlsOf(name);
      await migrate(urls.ownerUrl);
      const reference = await copySeconds(urls.ownerUrl, csv);
      const ours = await ingestSeconds({ appUrl: urls.appUrl, dataDir, csv });
      references.push(rows / reference);
      speeds.push(rows / ours);
      ratios.push(reference / ours);
    }
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return [
    { name: `ingest ${rows} rows`, unit: 'rows/s', ours: median(speeds), reference: median(references), limit: '>= 0.20', ratio: median(ratios), spread: [Math.min(...ratios), Math.max(...ratios)], n: rounds, at: new Date().toISOString() },
  ];
}

async function copySeconds(url, csv) {
  const pool = openPool(url, { max: 1 });
  const columns = HEADINGS.map((heading) => `"${heading}" text`).join(', ');
  await pool.query(`create table reference (${columns}, primary key ("CF_WSH", "CF_CFJGDM", "CF_XDR_SHXYM"))`);
  const lines = csv.split('\n').slice(1, -1).map((line) => `${line.replaceAll(',', '\t')}\n`);
  const client = await pool.connect();
  const started = performance.now();
  await pipeline(Readable.from(lines), client.query(copyFrom('copy reference from stdin')));
  const seconds = (performance.now() - started) / 1000;
  client.release();
  await pool.end();
  return seconds;
}

async function ingestSeconds({ appUrl, dataDir, csv }) {
  const vault = createVault(Buffer.alloc(32, 1));
  const store = openStore({ url: appUrl, vault });
  const queue = await openQueue(appUrl, { supervise: false });
  const files = new ReceivedFiles(dataDir, vault);
  const bytes = Buffer.from(csv);
  const submission = await store.submissions.register(
    { item: 'administrative-penalty', organ: '11430422MBX001011P', operation: 'upsert', fileName: 'bench.csv', byteSize: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), storedName: await files.keep(bytes), receivedOn: '2026-11-02', refusal: null },
    queue,
  );
  const catalogue = loadCatalogue();
  const started = performance.now();
  await runSubmission(submission, { store, catalogue, files });
  const seconds = (performance.now() - started) / 1000;
  const done = await store.submissions.find(submission.receipt);
  if (done?.state !== 'done' || done.counts.rejected > 0) throw new Error(`the file was not taken whole: ${JSON.stringify(done?.counts)}`);
  await queue.stop({ graceful: false });
  await store.close();
  return seconds;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

// A worker's process for one file: node take-file.mjs '{"url","dataDir","path","item","organ","receivedOn"}'; prints seconds, rows and peak memory.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { loadCatalogue } from '@credit/catalogue';
import { createVault, openQueue, openStore, ReceivedFiles } from '@credit/db';
import { runSubmission } from '@credit/ingest';

const { url, dataDir, path, item, organ, receivedOn } = JSON.parse(process.argv[2]);
const vault = createVault(Buffer.alloc(32, 1));
const store = openStore({ url, vault });
const queue = await openQueue(url, { supervise: false });
const files = new ReceivedFiles(dataDir, vault);
const catalogue = loadCatalogue();
const submission = await register();
const started = performance.now();
const cpu = process.cpuUsage();
await runSubmission(submission, { store, catalogue, files });
const seconds = (performance.now() - started) / 1000;
const used = process.cpuUsage(cpu);
const done = await store.submissions.find(submission.receipt);
await queue.stop({ graceful: false });
await store.close();
const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
console.log(JSON.stringify({ seconds, cpuSeconds: (used.user + used.system) / 1e6, state: done?.state, counts: done?.counts, refusal: done?.refusal, peakMb }));
process.exit(0);

async function register() {
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const storedName = await files.keep([bytes]);
  return store.submissions.register(
    { item, organ, operation: 'upsert', fileName: 'bench', byteSize: bytes.length, sha256, storedName, receivedOn, refusal: null },
    queue,
  );
}

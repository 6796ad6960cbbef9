// A worker's process for the fuzz run: takes the files it is told, one after the other, and says how each ended.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { loadCatalogue } from '@credit/catalogue';
import { createVault, openQueue, openStore, ReceivedFiles } from '@credit/db';
import { runSubmission } from '@credit/ingest';

const { url, dataDir } = JSON.parse(process.argv[2]);
const vault = createVault(Buffer.alloc(32, 1));
const store = openStore({ url, vault });
const queue = await openQueue(url, { supervise: false });
const files = new ReceivedFiles(dataDir, vault);
const catalogue = loadCatalogue();

process.on('message', async ({ path, item, organ, operation }) => {
  const started = performance.now();
  try {
    const hash = createHash('sha256');
    let byteSize = 0;
    const pieces = async function* () {
      for await (const piece of createReadStream(path)) {
        hash.update(piece);
        byteSize += piece.length;
        yield piece;
      }
    };
    const storedName = await files.keep(pieces());
    const submission = await store.submissions.register(
      { item, organ, operation, fileName: 'fuzz', byteSize, sha256: hash.digest('hex'), storedName, receivedOn: '2026-11-02', refusal: null },
      queue,
    );
    await runSubmission(submission, { store, catalogue, files });
    const { state, refusal } = await store.submissions.find(submission.receipt);
    process.send({ state, refusal: refusal?.code ?? null, ...used(started) });
  } catch (error) {
    process.send({ state: 'threw', refusal: null, error: String(error?.stack ?? error), ...used(started) });
  }
});
process.send({ ready: true });

function used(started) {
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  return { peakMb: Number(peak) / 1024, seconds: (performance.now() - started) / 1000 };
}

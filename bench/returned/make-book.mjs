// A worker's process for one returned workbook: node make-book.mjs '{"url","dataDir"}'; prints seconds and peak memory.
import { loadCatalogue } from '@credit/catalogue';
import { createVault, openStore, ReceivedFiles } from '@credit/db';
import { makeReturned } from '@credit/ingest';
import { costOf } from './process-cost.mjs';

const { url, dataDir } = JSON.parse(process.argv[2]);
const vault = createVault(Buffer.alloc(32, 1));
const store = openStore({ url, vault });
const files = new ReceivedFiles(dataDir, vault);
const { rows } = await store.pool.query('select receipt from credit.submission order by id desc limit 1');
const submission = await store.submissions.find(rows[0].receipt);
let stored = '';
const cost = await costOf(async () => {
  stored = await makeReturned(submission, { store, catalogue: loadCatalogue(), files });
});
const sizeMb = (await files.read(stored)).length / 1e6;
await store.close();
console.log(JSON.stringify({ ...cost, sizeMb }));

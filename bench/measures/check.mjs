import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copySeconds } from '../platform/copy-reference.mjs';
import { load } from '../platform/load.mjs';
import { freshDatabase, withPool, withServer } from '../platform/scratch-database.mjs';
import { startServer } from '../platform/server-process.mjs';
import { median, spread } from '../platform/statistics.mjs';
import { storeListings } from '../platform/stored-listings.mjs';
import { takeInWorker } from '../platform/take-in-worker.mjs';
import { registrationCsv, subjects } from '../register/subjects.mjs';

export const options = { subjects: 1_000_000, listings: 50_000, suppliers: 100_000, printed: 500, rounds: 5, seconds: 6, connections: 32 };
const DAY = '2026-11-02';
const ASKED = { scenario: 'government-procurement', purpose: '资格审查' };
const CODES = 400;
const { printReceipt } = await import('../../apps/gateway/dist/receipts/pdf/print-receipt.js');
const papa = createRequire(new URL('../../libs/reading/package.json', import.meta.url))('papaparse');
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A check of one code over HTTP with its receipt, of a list with its receipt on paper, and of a long list from file to committed receipt, each beside the least that a database, a signature and a PDF cost. */
export async function measure({ subjects: size, listings, suppliers, printed, rounds, seconds, connections }) {
  const folder = mkdtempSync(join(tmpdir(), 'credit-bench-check-'));
  try {
    return await withServer(async ({ server, dataDir }) => {
      const { appUrl, ownerUrl } = await freshDatabase(server);
      const path = join(folder, 'register.csv');
      writeFileSync(path, registrationCsv(subjects({ count: size, seed: 1 })));
      await takeInWorker({ url: appUrl, dataDir, path, item: 'business-registration', organ: '11430422MBX001011P', receivedOn: DAY });
      const codes = await storeListings(ownerUrl, { count: listings, wanted: CODES / 2 });
      await withPool(ownerUrl, (pool) => pool.query('create table credit.bench_receipt (id bigint generated always as identity primary key, document text not null, signature text not null); grant insert on credit.bench_receipt to credit_app'));
      const env = { DATABASE_URL: appUrl, DATA_DIR: dataDir, CREDIT_TODAY: DAY, NODE_ENV: 'test' };
      const servers = { ours: await startServer(at('../../apps/gateway/dist/main.js'), env), alone: await startServer(at('../servers/check-alone.mjs'), env), bare: await startServer(at('../servers/bare-check.mjs'), env) };
      try {
        const token = readFileSync(join(dataDir, 'operator.token'), 'utf8').trim();
        const one = await measureOne(servers, { codes, token, rounds, seconds, connections });
        return [...one, await measurePrinted(servers.ours, { ownerUrl, token, printed, rounds, size }), await measureList(servers.ours, { ownerUrl, token, suppliers, rounds, size, listings })];
      } finally {
        for (const each of Object.values(servers)) await each.stop();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOne({ ours, alone, bare }, { codes, token, rounds, seconds, connections }) {
  const requests = (path, more = {}) => codes.map((code) => ({ method: 'POST', path, headers: { 'content-type': 'application/json', ...more }, body: JSON.stringify({ ...ASKED, subjects: [{ code }] }) }));
  const runs = {
    ours: { url: ours.url, requests: requests('/api/checks', { authorization: `Bearer ${token}` }) },
    bare: { url: bare.url, requests: requests('/check') },
    oursAlone: { url: alone.url, requests: requests('/find') },
    bareAlone: { url: bare.url, requests: requests('/find') },
    map: { url: bare.url, requests: requests('/map') },
  };
  for (const run of Object.values(runs)) await load({ ...run, connections, seconds: 2 });
  const seen = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(runs)) seen[name].push((await load({ ...run, connections, seconds })).perSecond);
    console.log(`  第 ${round + 1} 轮：${Object.entries(seen).map(([name, values]) => `${name} ${Math.round(values.at(-1))}/秒`).join('，')}`);
  }
  const row = (name, ourName, referenceName, limit) => {
    const ratios = seen[ourName].map((value, i) => value / seen[referenceName][i]);
    return { name, unit: 'requests/s', ours: median(seen[ourName]), reference: median(seen[referenceName]), limit, ratio: median(ratios), spread: spread(ratios), n: rounds, at: new Date().toISOString() };
  };
  return [
    row('one code with its receipt', 'ours', 'bare', '>= 0.50'),
    row('one code, before its receipt', 'oursAlone', 'bareAlone', '>= 0.60'),
    row('one code with its receipt, a Map server beside it', 'ours', 'map', null),
  ];
}

/** Suppliers from csv to receipt and PDF, beside one statement for them all and the same PDF alone. */
export async function measurePrinted(ours, { ownerUrl, token, printed, rounds, size }) {
  const { csv, codes } = await suppliersOf(ownerUrl, printed);
  const [our, reference] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    const { answer: { receipt } } = await checked(ours, { csv, token, rows: codes.length });
    const paper = await fetch(`${ours.url}/api/receipts/${receipt}.pdf`, { headers: { authorization: `Bearer ${token}` } });
    if (!paper.ok || (await paper.arrayBuffer()).byteLength < 10_000) throw new Error(`no PDF of ${receipt}`);
    our.push((performance.now() - started) / 1000);
    const { document, digest } = await (await fetch(`${ours.url}/api/checks/${receipt}`, { headers: { authorization: `Bearer ${token}` } })).json();
    reference.push((await selectSeconds(ownerUrl, codes)) + (await printSeconds({ document, digest, verifyUrl: `${ours.url}/verify/${receipt}?digest=${digest}` })));
    console.log(`  ${codes.length} 个供应商连同 PDF，第 ${round + 1} 轮：${our.at(-1).toFixed(2)} 秒；参照 ${reference.at(-1).toFixed(2)} 秒`);
  }
  const ratios = our.map((value, i) => value / reference[i]);
  return {
    name: `${codes.length} suppliers from csv to receipt and PDF (${size} subjects)`, unit: 's', ours: median(our), reference: median(reference),
    limit: '<= 3', ratio: median(ratios), spread: spread(ratios), n: rounds, at: new Date().toISOString(),
  };
}

async function selectSeconds(ownerUrl, codes) {
  return withPool(ownerUrl, async (pool) => {
    await pool.query('select 1');
    const before = performance.now();
    await pool.query(
      `select s.code, s.current_name, s.status, r.document_no, r.organ_name, r.decided_on, r.valid_until from credit.subject s
         left join credit.record_revision r on r.subject_id = s.id and r.category = 'dishonest-judgment-debtor' where s.code = any($1)`,
      [codes],
    );
    return (performance.now() - before) / 1000;
  });
}

async function printSeconds(receipt) {
  const before = performance.now();
  for await (const _piece of printReceipt(receipt));
  return (performance.now() - before) / 1000;
}

async function suppliersOf(ownerUrl, count) {
  const { rows } = await withPool(ownerUrl, (pool) => pool.query(`select code, current_name as name from credit.subject where code is not null order by md5('s' || code) limit $1`, [count]));
  return { codes: rows.map(({ code }) => code), csv: `供应商名称,统一社会信用代码\n${rows.map(({ code, name }) => `${name},${code}`).join('\n')}\n` };
}

export async function measureList(ours, { ownerUrl, token, suppliers, rounds, size, listings }) {
  const { csv, codes: rows } = await suppliersOf(ownerUrl, suppliers);
  const [our, reference] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    our.push((await checked(ours, { csv, token, rows: rows.length })).seconds);
    reference.push(await referenceSeconds(ownerUrl, csv));
    console.log(`  ${rows.length} 个供应商，第 ${round + 1} 轮：${our.at(-1).toFixed(2)} 秒，${Math.round(rows.length / our.at(-1))} 行/秒；参照 ${reference.at(-1).toFixed(2)} 秒`);
  }
  const ratios = our.map((value, i) => reference[i] / value);
  return {
    name: `${rows.length} suppliers from csv to committed receipt (${size} subjects, ${listings} listings)`, unit: 'rows/s', ours: rows.length / median(our), reference: rows.length / median(reference),
    limit: '>= 0.25', ratio: median(ratios), spread: spread(ratios), n: rounds, at: new Date().toISOString(),
  };
}

/** `seconds`: until the answer is there, byte for byte; that it says what it should is looked at afterwards. */
async function checked(ours, { csv, token, rows }) {
  const form = new FormData();
  for (const [name, value] of Object.entries(ASKED)) form.set(name, value);
  form.set('file', new Blob([csv]), 'suppliers.csv');
  const started = performance.now();
  const response = await fetch(`${ours.url}/api/checks`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form });
  const body = await response.arrayBuffer();
  const seconds = (performance.now() - started) / 1000;
  const answer = JSON.parse(Buffer.from(body).toString('utf8'));
  if (answer.rows?.length !== rows || answer.rows.some(({ matchMethod }) => matchMethod !== 'CODE')) throw new Error(`the list was not answered: ${JSON.stringify(answer).slice(0, 300)}`);
  return { answer, seconds };
}

/** The csv read by papaparse, one COPY of it, one join with the register and the list. */
async function referenceSeconds(ownerUrl, csv) {
  const started = performance.now();
  const { data } = papa.parse(csv, { header: false, skipEmptyLines: true });
  const parsed = (performance.now() - started) / 1000;
  const lines = data.slice(1).map((cells) => cells.join(','));
  const copied = await copySeconds(ownerUrl, { headings: ['name', 'code'], key: ['code'], lines });
  const joined = await withPool(ownerUrl, async (pool) => {
    await pool.query('drop table if exists bench_list');
    await pool.query('create table bench_list (code text primary key)');
    await pool.query('insert into bench_list select * from unnest($1::text[])', [data.slice(1).map(([, code]) => code)]);
    const before = performance.now();
    await pool.query(`select l.code, s.current_name, s.status, r.document_no, r.organ_name, r.decided_on, r.valid_until from bench_list l join credit.subject s on s.code = l.code
      left join credit.record_revision r on r.subject_id = s.id and r.category = 'dishonest-judgment-debtor'`);
    const took = (performance.now() - before) / 1000;
    await pool.query('drop table bench_list');
    return took;
  });
  return parsed + copied + joined;
}

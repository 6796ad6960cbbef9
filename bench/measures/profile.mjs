import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from '../platform/load.mjs';
import { freshDatabase, withPool, withServer } from '../platform/scratch-database.mjs';
import { startServer } from '../platform/server-process.mjs';
import { median, spread } from '../platform/statistics.mjs';
import { storeProfiles } from '../platform/stored-records.mjs';
import { takeInWorker } from '../platform/take-in-worker.mjs';
import { registrationCsv, subjects } from '../register/subjects.mjs';
import { SUBJECT_PAGE } from '../platform/subject-page.mjs';

export const options = { subjects: '10000,1000000', rounds: 5, seconds: 6, connections: 32 };
const DAY = '2026-11-02';
const PROFILES = 500;
const RECORDS = 20;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The subject page's own query, 20 records with every decision made, beside the same rows behind bare Fastify and the same page by Apollo with TypeORM. */
export async function measure({ subjects: sizes, rounds, seconds, connections }) {
  const results = [];
  for (const size of String(sizes).split(',').map(Number)) results.push(...(await measureSize({ size, rounds, seconds, connections }, results[0])));
  return results;
}

async function measureSize({ size, rounds, seconds, connections }, first) {
  const folder = mkdtempSync(join(tmpdir(), 'credit-bench-files-'));
  try {
    return await withServer(async ({ server, dataDir }) => {
      const { appUrl, ownerUrl } = await freshDatabase(server);
      const path = join(folder, 'register.csv');
      writeFileSync(path, registrationCsv(subjects({ count: size, seed: 1 })));
      await takeInWorker({ url: appUrl, dataDir, path, item: 'business-registration', organ: '11430422MBX001011P', receivedOn: DAY });
      const codes = await storeProfiles(ownerUrl, { profiles: PROFILES, records: RECORDS });
      return await compare({ appUrl, dataDir, codes, size, rounds, seconds, connections }, first);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare({ appUrl, dataDir, codes, size, rounds, seconds, connections }, first) {
  const env = { DATABASE_URL: appUrl, DATA_DIR: dataDir, CREDIT_TODAY: DAY, NODE_ENV: 'test' };
  const bare = await startServer(at('../servers/bare-profile.mjs'), env);
  const ours = await startServer(at('../../apps/gateway/dist/main.js'), env);
  const apollo = await startServer(at('../servers/apollo-profile.mjs'), env, '/');
  try {
    await mustHave(ours, codes);
    const asked = { connections, seconds };
    const ourRequests = codes.map((code) => post('/graphql', { query: SUBJECT_PAGE, variables: { code, asOf: null } }));
    const runs = {
      bare: { url: bare.url, requests: codes.map((code) => ({ path: `/subject/${code}` })), ...asked },
      ours: { url: ours.url, requests: ourRequests, ...asked },
      apollo: { url: apollo.url, requests: codes.map((code) => post('/', { query: APOLLO_PAGE, variables: { code } })), ...asked },
    };
    for (const run of Object.values(runs)) await load({ ...run, seconds: 3 });
    const seen = { bare: [], ours: [], apollo: [] };
    const alone = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, run] of Object.entries(runs)) seen[name].push((await load(run)).perSecond);
      alone.push(await oneByOne(ours, codes));
      console.log(`  ${size} 个主体，第 ${round + 1} 轮：${['bare', 'ours', 'apollo'].map((n) => `${n} ${Math.round(seen[n].at(-1))}/秒`).join('，')}，单独一次 ${alone.at(-1).toFixed(2)} 毫秒`);
    }
    const when = new Date().toISOString();
    const ratios = seen.ours.map((value, i) => value / seen.bare[i]);
    const rows = [
      { name: `profile at ${size} subjects`, unit: 'requests/s', ours: median(seen.ours), reference: median(seen.bare), limit: '>= 0.50', ratio: median(ratios), spread: spread(ratios), n: rounds, at: when },
      { name: `profile at ${size} subjects, Apollo + TypeORM beside it`, unit: 'requests/s', ours: median(seen.ours), reference: median(seen.apollo), limit: null, ratio: median(seen.ours.map((value, i) => value / seen.apollo[i])), n: rounds, at: when },
      { name: `profile alone at ${size} subjects`, unit: 'ms', ours: median(alone), reference: null, limit: null, ratio: null, n: rounds, at: when, medianMs: median(alone) },
    ];
    if (first) rows.push({ name: `profile growth to ${size} subjects`, unit: 'ms', ours: median(alone), reference: first.aloneMs, limit: '<= 1.20', ratio: median(alone) / first.aloneMs, n: rounds, at: when });
    rows[0].aloneMs = median(alone);
    return rows;
  } finally {
    for (const server of [bare, ours, apollo]) await server.stop();
  }
}

const APOLLO_PAGE = `query ($code: String!) { subject(code: $code) { code kind currentName status township records {
  id category documentNo date validFrom validUntil indefinite organ sourceOrgan state reason fields { code heading value } } } }`;

function post(path, body) {
  return { method: 'POST', path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Median milliseconds of one request after the other: what growth of the register costs, without a queue. */
async function oneByOne(server, codes) {
  const times = [];
  for (const code of codes.slice(0, 200)) {
    const started = performance.now();
    const answer = await fetch(`${server.url}/graphql`, post('', { query: SUBJECT_PAGE, variables: { code, asOf: null } }));
    await answer.arrayBuffer();
    times.push(performance.now() - started);
  }
  return median(times);
}

async function mustHave(server, codes) {
  const answer = await fetch(`${server.url}/graphql`, post('', { query: SUBJECT_PAGE, variables: { code: codes[0], asOf: null } }));
  const { data, errors } = await answer.json();
  if (data?.subject?.records?.length !== RECORDS) throw new Error(`a profile should show ${RECORDS} records: ${JSON.stringify(errors ?? data).slice(0, 300)}`);
}

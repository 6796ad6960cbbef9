import { fileURLToPath } from 'node:url';
import { load } from '../platform/load.mjs';
import { registerOf, withPool, withServer } from '../platform/scratch-database.mjs';
import { startServer } from '../platform/server-process.mjs';
import { signInOfficers } from '../platform/signed-in.mjs';
import { median, spread } from '../platform/statistics.mjs';
import { storeProfiles } from '../platform/stored-records.mjs';
import { SUBJECT_PAGE } from '../platform/subject-page.mjs';

export const options = { subjects: 10_000, rounds: 5, seconds: 6, connections: 32 };
const DAY = '2026-11-02';
const PROFILES = 500;
const RECORDS = 20;
const ORGAN = '11430422MBX001011P';
const OFFICERS = 32;
const OFFICERS_PAGE = SUBJECT_PAGE.replace('asOf: $asOf)', 'asOf: $asOf, viewer: {kind: ORGAN, purpose: "办理许可"})');
const GATEWAY = fileURLToPath(new URL('../../apps/gateway/dist/main.js', import.meta.url));

/** The subject page's query by officers who have signed in, each look written to the audit log, beside the same by anybody. */
export async function measure({ subjects, rounds, seconds, connections }) {
  return withServer(async ({ server, dataDir }) => {
    const { appUrl, ownerUrl } = await registerOf(server, { subjects, records: subjects });
    const codes = await storeProfiles(ownerUrl, { profiles: PROFILES, records: RECORDS });
    const officers = await signInOfficers(ownerUrl, { count: OFFICERS, organ: ORGAN });
    const gateway = await startServer(GATEWAY, { DATABASE_URL: appUrl, DATA_DIR: dataDir, CREDIT_TODAY: DAY, NODE_ENV: 'test' });
    try {
      const run = (requests) => ({ url: gateway.url, requests, connections, seconds });
      const runs = {
        anonymous: run(codes.map((code) => post(SUBJECT_PAGE, code))),
        officers: run(codes.map((code, i) => post(OFFICERS_PAGE, code, officers[i % OFFICERS]))),
      };
      for (const each of Object.values(runs)) await mustHave(gateway, each.requests[0]);
      for (const each of Object.values(runs)) await load({ ...each, seconds: 3 });
      const before = await looks(ownerUrl);
      const seen = { anonymous: [], officers: [] };
      for (let round = 0; round < rounds; round += 1) {
        for (const [name, each] of Object.entries(runs)) seen[name].push((await load(each)).perSecond);
        console.log(`  第 ${round + 1} 轮：不登录 ${Math.round(seen.anonymous.at(-1))}/秒，登录并留痕 ${Math.round(seen.officers.at(-1))}/秒`);
      }
      const written = (await looks(ownerUrl)) - before;
      const answered = seen.officers.reduce((sum, perSecond) => sum + perSecond * seconds, 0);
      if (written < answered * 0.95) throw new Error(`${Math.round(answered)} looks left ${written} traces`);
      const ratios = seen.officers.map((value, i) => value / seen.anonymous[i]);
      return [{ name: 'profile signed in and audited', unit: 'requests/s', ours: median(seen.officers), reference: median(seen.anonymous), limit: '>= 0.80', ratio: median(ratios), spread: spread(ratios), n: rounds, at: new Date().toISOString() }];
    } finally {
      await gateway.stop();
    }
  });
}

function post(query, code, headers = {}) {
  return { method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables: { code, asOf: null } }) };
}

async function mustHave({ url }, { path, ...request }) {
  const { data, errors } = await (await fetch(url + path, request)).json();
  if (data?.subject?.records?.length !== RECORDS) throw new Error(`a profile should show ${RECORDS} records: ${JSON.stringify(errors ?? data).slice(0, 300)}`);
}

/** Nobody's looks are left out of the log. */
function looks(ownerUrl) {
  return withPool(ownerUrl, async (pool) => Number((await pool.query(`select count(*) from credit.audit_event where action = 'subject.look'`)).rows[0].count));
}

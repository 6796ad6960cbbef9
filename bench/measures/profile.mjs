import { fileURLToPath } from 'node:url';
import { load } from '../platform/load.mjs';
import { registerOf, withServer } from '../platform/scratch-database.mjs';
import { startServer } from '../platform/server-process.mjs';
import { median, spread } from '../platform/statistics.mjs';
import { storeProfiles } from '../platform/stored-records.mjs';
import { SUBJECT_PAGE } from '../platform/subject-page.mjs';

export const options = { subjects: '10000,1000000', rounds: 5, seconds: 6, connections: 32 };
const DAY = '2026-11-02';
const PROFILES = 500;
const RECORDS = 20;
const ALONE = 400;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The subject page's own query, 20 records with every decision made, beside the same rows behind bare Fastify and the same page
 * by Apollo with TypeORM. Registers of several sizes stand on one server and take turns within a round, so that a busy moment
 * of the machine does not look like growth.
 */
export async function measure({ subjects: sizes, rounds, seconds, connections }) {
  return withServer(async ({ server, dataDir }) => {
    const opened = [];
    try {
      for (const size of String(sizes).split(',').map(Number)) opened.push(await openSize({ server, dataDir, size }, { connections, seconds }));
      for (let round = 0; round < rounds; round += 1) {
        const alone = await oneByOne(opened);
        for (const [i, each] of opened.entries()) await measureOnce(each, { round, alone: alone[i] });
      }
      return opened.flatMap((each) => linesOf(each, opened[0], rounds));
    } finally {
      for (const { servers } of opened) for (const each of Object.values(servers)) await each.stop();
    }
  });
}

async function openSize({ server, dataDir, size }, asked) {
  const { appUrl, ownerUrl } = await registerOf(server, { subjects: size, records: size });
  const codes = await storeProfiles(ownerUrl, { profiles: PROFILES, records: RECORDS });
  const env = { DATABASE_URL: appUrl, DATA_DIR: dataDir, CREDIT_TODAY: DAY, NODE_ENV: 'test' };
  const servers = {};
  for (const [name, [script, ready]] of Object.entries(SERVERS)) servers[name] = await startServer(at(script), env, ready);
  await mustHave(servers.ours, codes);
  const runs = {
    bare: { url: servers.bare.url, requests: codes.map((code) => ({ path: `/subject/${code}` })), ...asked },
    ours: { url: servers.ours.url, requests: codes.map((code) => post('/graphql', { query: SUBJECT_PAGE, variables: { code, asOf: null } })), ...asked },
    apollo: { url: servers.apollo.url, requests: codes.map((code) => post('/', { query: APOLLO_PAGE, variables: { code } })), ...asked },
  };
  for (const run of Object.values(runs)) await load({ ...run, seconds: 3 });
  return { size, codes, servers, runs, seen: { bare: [], ours: [], apollo: [], alone: [] } };
}

const SERVERS = {
  bare: ['../servers/bare-profile.mjs', '/health/live'],
  ours: ['../../apps/gateway/dist/main.js', '/health/live'],
  apollo: ['../servers/apollo-profile.mjs', '/'],
};

async function measureOnce({ size, runs, seen }, { round, alone }) {
  seen.alone.push(alone);
  for (const [name, run] of Object.entries(runs)) seen[name].push((await load(run)).perSecond);
  console.log(`  ${size} 个主体，第 ${round + 1} 轮：${Object.keys(runs).map((name) => `${name} ${Math.round(seen[name].at(-1))}/秒`).join('，')}，单独一次 ${seen.alone.at(-1).toFixed(2)} 毫秒`);
}

function linesOf({ size, seen }, first, rounds) {
  const common = { n: rounds, at: new Date().toISOString() };
  const beside = (reference) => {
    const ratios = seen.ours.map((value, i) => value / seen[reference][i]);
    return { unit: 'requests/s', ours: median(seen.ours), reference: median(seen[reference]), ratio: median(ratios), spread: spread(ratios), ...common };
  };
  const lines = [
    { name: `profile at ${size} subjects`, limit: '>= 0.50', ...beside('bare') },
    { name: `profile at ${size} subjects, Apollo + TypeORM beside it`, limit: null, ...beside('apollo') },
  ];
  if (size === first.size) return lines;
  const growth = seen.alone.map((value, i) => value / first.seen.alone[i]);
  return [...lines, { name: `profile growth to ${size} subjects`, unit: 'ms', ours: median(seen.alone), reference: median(first.seen.alone), limit: '<= 1.20', ratio: median(growth), spread: spread(growth), ...common }];
}

const APOLLO_PAGE = `query ($code: String!) { subject(code: $code) { code kind currentName status township records {
  id category documentNo date validFrom validUntil indefinite organ sourceOrgan state reason fields { code heading value } } } }`;

function post(path, body) {
  return { method: 'POST', path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Median milliseconds of one request after the other, without a queue, by register; the registers take turns request by request. */
async function oneByOne(opened) {
  const times = opened.map(() => []);
  for (let i = 0; i < ALONE; i += 1) {
    for (const [at, { servers, codes }] of opened.entries()) {
      const started = performance.now();
      const answer = await fetch(`${servers.ours.url}/graphql`, post('', { query: SUBJECT_PAGE, variables: { code: codes[i % codes.length], asOf: null } }));
      await answer.arrayBuffer();
      times[at].push(performance.now() - started);
    }
  }
  return times.map(median);
}

async function mustHave(server, codes) {
  const answer = await fetch(`${server.url}/graphql`, post('', { query: SUBJECT_PAGE, variables: { code: codes[0], asOf: null } }));
  const { data, errors } = await answer.json();
  if (data?.subject?.records?.length !== RECORDS) throw new Error(`a profile should show ${RECORDS} records: ${JSON.stringify(errors ?? data).slice(0, 300)}`);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '@credit/catalogue';
import { freshDatabase, withServer } from '../platform/scratch-database.mjs';
import { startServer } from '../platform/server-process.mjs';
import { median, spread } from '../platform/statistics.mjs';
import { storeSubmissions } from '../platform/stored-submissions.mjs';

export const options = { records: 10_000_000, few: 100_000, rounds: 40 };
const MONTH = '2026-10';
const GATEWAY = fileURLToPath(new URL('../../apps/gateway/dist/main.js', import.meta.url));
const COUNTS = 'submissions refusedSubmissions dataRows accepted acceptedWithWarning rejected quarantined duplicate skipped late onTime lastReceived';
const PAGE = `{ coverage(month: "${MONTH}") { month total { ${COUNTS} silent } departments { id name ${COUNTS} silent } cells { sectorName departmentName category categoryName state says dueOn ${COUNTS} } } }`;
const cellOf = (organ) => `{ coverageCell(month: "${MONTH}", department: "${organ}", category: "administrative-penalty", first: 20) { ... on CoverageCellPage { cell { accepted } files { receipt accepted } } } }`;

/** The office's matrix of a month, and one of its cells opened, over many records beside the same over few: what grows must not be read. */
export async function measure({ records, few, rounds }) {
  return withServer(async ({ server, dataDir }) => {
    const { organs: known, categories } = loadCatalogue();
    const organs = [...known.keys()];
    const items = [...categories.values()].filter(({ form, sealed }) => form !== null && !sealed).slice(0, 11).map(({ id }) => id).concat('administrative-penalty');
    const sides = [];
    for (const rows of [few, records]) {
      const { appUrl, ownerUrl } = await freshDatabase(server);
      const started = performance.now();
      await storeSubmissions(ownerUrl, { rows, organs, items });
      console.log(`  ${rows} 行已入库（${Math.round((performance.now() - started) / 1000)} 秒）`);
      sides.push(await startServer(GATEWAY, { DATABASE_URL: appUrl, DATA_DIR: dataDir, CREDIT_TODAY: '2026-11-02', NODE_ENV: 'test' }));
    }
    try {
      const token = readFileSync(join(dataDir, 'operator.token'), 'utf8').trim();
      const asked = { 'matrix of a month': PAGE, 'one cell opened': cellOf(organs[0]) };
      const results = [];
      for (const [name, query] of Object.entries(asked)) results.push(await compare(name, { query, token, sides, rounds, n: records }));
      return results;
    } finally {
      for (const side of sides) await side.stop();
    }
  });
}

/** In turns, so that whatever else the machine does meets both. */
async function compare(name, { query, token, sides, rounds, n }) {
  const [small, large] = sides;
  const seen = { small: [], large: [] };
  for (let round = 0; round < rounds + 5; round += 1) {
    const [a, b] = [await millisecondsOf(small.url, { query, token }), await millisecondsOf(large.url, { query, token })];
    if (round >= 5) seen.small.push(a), seen.large.push(b);
  }
  const ratios = seen.large.map((value, i) => value / seen.small[i]);
  return { name, unit: 'ms', ours: median(seen.large), reference: median(seen.small), limit: '<= 2', ratio: median(ratios), spread: spread(ratios), n, at: new Date().toISOString() };
}

async function millisecondsOf(url, { query, token }) {
  const started = performance.now();
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query }) });
  const { errors, data } = await response.json();
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return performance.now() - started;
}

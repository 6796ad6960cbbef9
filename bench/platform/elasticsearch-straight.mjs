import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { SubjectIndex } from '@credit/search-elasticsearch';
import { timed } from './one-by-one.mjs';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const AT_ONCE = 1000;

/** One request of lines of JSON over one connection that stays open; its answer, read. */
export function askStraight(url, body) {
  return new Promise((done, fail) => {
    const asked = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/x-ndjson', 'content-length': Buffer.byteLength(body) } }, (response) => {
      const pieces = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('end', () => {
        const answer = JSON.parse(Buffer.concat(pieces).toString('utf8'));
        const failed = answer.error ?? answer.responses?.find((each) => each.error)?.error ?? answer.items?.find((item) => item.index.error)?.index.error;
        if (failed) fail(new Error(JSON.stringify(failed)));
        else done(answer);
      });
    });
    asked.on('error', fail);
    asked.end(body);
  });
}

/** Milliseconds for all documents, ready in memory, into an empty index of the same definition. */
export async function bareBulk({ client, alias }, documents) {
  const bodies = [];
  for (let version = 0; ; ) {
    const entries = await documents.writtenAfter(version, AT_ONCE);
    if (entries.length === 0) break;
    version = entries.at(-1).version;
    bodies.push(entries.map(({ subjectId, document }) => `{"index":{"_id":"${subjectId}"}}\n${JSON.stringify({ subjectId, ...document })}\n`).join(''));
  }
  const aside = await new SubjectIndex({ client, alias: `${alias}-bare` }).createAside();
  const { origin } = new URL([...client.connectionPool.connections][0].url);
  const ms = await timed(async () => {
    for (const body of bodies) await askStraight(`${origin}/${aside}/_bulk`, body);
    await client.indices.refresh({ index: aside });
  });
  await new SubjectIndex({ client, alias: `${alias}-bare` }).dropAllBut();
  return ms;
}

/** Waits until the gateway asks Elasticsearch; how many questions it has answered by which engine so far. */
export async function untilElasticsearchFinds(gatewayUrl) {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const { search } = await (await fetch(`${gatewayUrl}/health/ready`)).json();
    if (search === 'elasticsearch') {
      const text = await (await fetch(`${gatewayUrl}/metrics`)).text();
      return Object.fromEntries([...text.matchAll(/credit_search_questions_total\{engine="(\w+)"\} (\d+)/g)].map(([, engine, n]) => [engine, Number(n)]));
    }
    await pause(100);
  }
  throw new Error('the gateway does not ask Elasticsearch');
}

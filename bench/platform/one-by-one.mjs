import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** One GraphQL question over one connection that stays open; the answer's data. */
export function askOnce(url, query, variables) {
  const body = JSON.stringify({ query, variables });
  return new Promise((done, fail) => {
    const asked = request(`${url}/graphql`, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => {
      const pieces = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('end', () => {
        const { data, errors } = JSON.parse(Buffer.concat(pieces).toString('utf8'));
        if (errors) fail(new Error(errors[0].message));
        else done(data);
      });
    });
    asked.on('error', fail);
    asked.end(body);
  });
}

/** Milliseconds that `work` takes. */
export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The value below which `share` of the values lie. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

import autocannon from 'autocannon';

/** Requests per second and latency of a list of requests in turn, over `connections` connections for `seconds`. Throws on any answer that is not 200. */
export async function load({ url, requests, connections, seconds }) {
  const run = await autocannon({ url, requests, connections, duration: seconds });
  if (run.non2xx > 0 || run.errors > 0) throw new Error(`${url}: ${run.non2xx} answers were not 200, ${run.errors} errors`);
  return { perSecond: run.requests.average, medianMs: run.latency.p50, p99Ms: run.latency.p99 };
}

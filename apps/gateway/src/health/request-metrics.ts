/** Upper bounds of the duration buckets, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Durations {
  readonly buckets: number[];
  sum: number;
  count: number;
}

/** Counts of answered requests by method, route and status, in the text format of Prometheus 0.0.4. */
export class RequestMetrics {
  private readonly requests = new Map<string, number>();
  private readonly durations = new Map<string, Durations>();

  /** `route` is the route's pattern, never the address asked for: that may hold a code. */
  count(answered: { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number }): void {
    const route = `method="${answered.method}",route="${answered.route}"`;
    const labels = `${route},status="${answered.status}"`;
    this.requests.set(labels, (this.requests.get(labels) ?? 0) + 1);
    const spread = this.durations.get(route) ?? { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 };
    this.durations.set(route, spread);
    BOUNDS.forEach((bound, i) => {
      if (answered.seconds <= bound) spread.buckets[i] = (spread.buckets[i] ?? 0) + 1;
    });
    spread.sum += answered.seconds;
    spread.count += 1;
  }

  lines(): readonly string[] {
    return [
      '# HELP http_requests_total Requests answered.',
      '# TYPE http_requests_total counter',
      ...[...this.requests].map(([labels, n]) => `http_requests_total{${labels}} ${n}`),
      '# HELP http_request_duration_seconds Time until the answer was sent.',
      '# TYPE http_request_duration_seconds histogram',
      ...[...this.durations].flatMap(([route, { buckets, sum, count }]) => [
        ...BOUNDS.map((bound, i) => `http_request_duration_seconds_bucket{${route},le="${bound}"} ${buckets[i] ?? 0}`),
        `http_request_duration_seconds_bucket{${route},le="+Inf"} ${count}`,
        `http_request_duration_seconds_sum{${route}} ${sum}`,
        `http_request_duration_seconds_count{${route}} ${count}`,
      ]),
    ];
  }
}

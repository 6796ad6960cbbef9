import { RequestMetrics } from './request-metrics.js';

test('a request is counted under its route and status, and in every bucket that it fits in', () => {
  const metrics = new RequestMetrics();
  metrics.count({ method: 'GET', route: '/health/live', status: 200, seconds: 0.01 });
  metrics.count({ method: 'GET', route: '/health/live', status: 200, seconds: 20 });
  const text = metrics.lines().join('\n');
  expect(text).toContain('http_requests_total{method="GET",route="/health/live",status="200"} 2');
  expect(text).toContain('{method="GET",route="/health/live",le="0.005"} 0');
  expect(text).toContain('{method="GET",route="/health/live",le="0.01"} 1');
  expect(text).toContain('{method="GET",route="/health/live",le="10"} 1');
  expect(text).toContain('{method="GET",route="/health/live",le="+Inf"} 2');
});

test('nothing answered yet gives headings and no numbers', () => {
  expect(new RequestMetrics().lines().every((line) => line.startsWith('#'))).toBe(true);
});

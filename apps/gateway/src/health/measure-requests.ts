import type { FastifyInstance } from 'fastify';
import type { RequestMetrics } from './request-metrics.js';

const MS = 1000;

/** Notes every answered request under the pattern of its route; whatever has none is counted together. */
export function measureRequests(fastify: FastifyInstance, metrics: RequestMetrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    metrics.count({
      method: request.method,
      route: request.is404 ? 'none' : (request.routeOptions.url ?? 'none'),
      status: reply.statusCode,
      seconds: reply.elapsedTime / MS,
    });
    done();
  });
}

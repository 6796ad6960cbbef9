import type { FastifyInstance } from 'fastify';
import type { PlainErrorFilter } from './plain-error.filter.js';

/**
 * What is thrown before a request reaches its handler (a body that cannot be read, a database that is away) is told like all else. Each
 * route is given the handler when it is made: later ones do not reach it. GraphQL has a form of its own for it.
 */
export function tellEarlyFaults(fastify: FastifyInstance, filter: PlainErrorFilter): void {
  fastify.addHook('onRoute', (route) => {
    if (route.url !== '/graphql') route.errorHandler ??= (error, request, reply) => void filter.answer(error, request, reply);
  });
}

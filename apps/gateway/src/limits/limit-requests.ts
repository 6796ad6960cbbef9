import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { escaped } from '../http/markup.js';
import { pageFrame } from '../receipts/verify/page-frame.js';
import type { LimitsService } from './limits.service.js';
import type { TooMany } from './too-many.js';

/** What costs the platform something; the built site's own files do not. */
const LIMITED = /^\/(graphql|api|verify|subject|notices|sign-in|sign-out)(?=[/?]|$)/;

/** Those of them that are pages for readers. */
const PAGES = /^\/(verify|subject|notices)(?=[/?]|$)/;

/** Lets no caller ask more than the limits allow (429, `Retry-After`), and notes looks at the API that found nothing. */
export function limitRequests(fastify: FastifyInstance, limits: LimitsService): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!LIMITED.test(request.url)) return;
    const met = await limits.admit(request);
    if ('limit' in met) return refuse(request, reply, met);
    if (met.delayMs > 0) await pause(met.delayMs);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    if (reply.statusCode === 404 && request.url.startsWith('/api/')) limits.note(request, 'other', false);
    done();
  });
}

function refuse(request: FastifyRequest, reply: FastifyReply, { message, retryAfterSeconds }: TooMany): FastifyReply {
  void reply.status(429).header('retry-after', String(retryAfterSeconds)).header('cache-control', 'no-store');
  if (request.url.startsWith('/graphql')) return reply.send({ data: null, errors: [{ message, extensions: { code: 'TOO_MANY_REQUESTS' } }] });
  if (PAGES.test(request.url)) return reply.type('text/html; charset=utf-8').send(pageFrame('请稍后再试', `<h1>请稍后再试</h1><p>${escaped(message)}。</p>`));
  return reply.send({ error: { status: 429, code: 'TOO_MANY_REQUESTS', message, fix: `请在 ${retryAfterSeconds} 秒后再试` } });
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const YEAR_SECONDS = 31_536_000;
const CSP = [
  "default-src 'self'", "img-src 'self' data:", "style-src 'self' 'unsafe-inline'", "script-src 'self'", "connect-src 'self'",
  "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'",
].join('; ');

/** Serves the built site; every path that is a page of it gets its one document, every answer its security headers. */
export async function serveSite(fastify: FastifyInstance, siteDir: string): Promise<void> {
  fastify.addHook('onSend', async (_request, reply, payload) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'same-origin');
    reply.header('x-frame-options', 'DENY');
    reply.header('content-security-policy', CSP);
    return payload;
  });
  if (!existsSync(join(siteDir, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root: siteDir,
    wildcard: false,
    setHeaders: (reply, path) => {
      const fingerprinted = /[\\/]assets[\\/]/.test(path);
      reply.header('cache-control', fingerprinted ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
}

/** Pages of the site are told by the site itself; the API's paths are not pages. */
export function isPagePath(path: string): boolean {
  return !/^\/(api|graphql|health|metrics|assets|demo-issuer)(\/|$|\?)/.test(path) && !/\.\w{1,5}(\?|$)/.test(path);
}

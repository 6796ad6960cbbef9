import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const YEAR_SECONDS = 31_536_000;

/** Serves the built site; every path that is a page of it gets its one document. */
export async function serveSite(fastify: FastifyInstance, siteDir: string): Promise<void> {
  if (!existsSync(join(siteDir, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root: siteDir,
    wildcard: false,
    // As the build has compressed it.
    preCompressed: true,
    setHeaders: (reply, path) => {
      const fingerprinted = /[\\/]assets[\\/]/.test(path);
      reply.header('cache-control', fingerprinted ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { VERIFY_STYLE } from '../receipts/verify/verify-style.js';
import { DATA_POLICY, pagePolicy } from './content-security-policy.js';
import { isDataPath, isUnlisted } from './paths.js';

const YEAR_SECONDS = 31_536_000;
const EVERYWHERE = { 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cross-origin-resource-policy': 'same-origin' };

/** What is asked of the API may be about somebody: it is kept nowhere unless its route says so, and found by no search engine. */
const DATA = {
  ...EVERYWHERE,
  'content-security-policy': DATA_POLICY,
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

const PAGE = {
  ...EVERYWHERE,
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Gives every answer the headers that keep a browser, a cache and a search engine from doing harm with it; `siteStyles` are the texts that the site's own documents carry. */
export function secureAnswers(fastify: FastifyInstance, { https, siteStyles }: { readonly https: boolean; readonly siteStyles: readonly string[] }): void {
  const page = { ...PAGE, 'content-security-policy': pagePolicy([VERIFY_STYLE, ...siteStyles]) };
  fastify.addHook('onRequest', (request, reply, done) => {
    const isData = isDataPath(request.url);
    reply.headers(isData ? DATA : page);
    if (isData) reply.header('cache-control', 'no-store');
    else if (isUnlisted(request.url)) reply.header('x-robots-tag', 'noindex');
    if (https || isHttps(request)) reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}`);
    done();
  });
}

/** As the trusted proxy says, where there is one. */
function isHttps(request: FastifyRequest): boolean {
  return request.protocol === 'https';
}

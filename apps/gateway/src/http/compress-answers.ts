import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const zip = promisify(gzip);
/** What is smaller fits into one packet as it is. */
const LEAST_BYTES = 1400;
const TEXTS = /^(application\/json|application\/graphql-response\+json|text\/html|text\/csv|text\/plain)\b/;

/**
 * Answers of the gateway's own making go compressed to whoever takes them so: a page of records comes in a third of the
 * time over a telephone. Files of the site are compressed already; what streams is left as it is.
 */
export function compressAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (!isLong(payload) || reply.hasHeader('content-encoding') || !TEXTS.test(String(reply.getHeader('content-type') ?? ''))) return payload;
    reply.header('vary', [reply.getHeader('vary'), 'accept-encoding'].flat().filter((each) => each !== undefined).join(', '));
    if (!takesGzip(request.headers['accept-encoding'])) return payload;
    reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return zip(payload);
  });
}

/** Told without a copy: most answers go as they are. */
function isLong(payload: unknown): payload is string | Buffer {
  return (typeof payload === 'string' || Buffer.isBuffer(payload)) && Buffer.byteLength(payload) >= LEAST_BYTES;
}

/** A coding that is named with a weight of nothing is refused (RFC 9110 §12.5.3). */
function takesGzip(accepted: string | string[] | undefined): boolean {
  return [accepted ?? ''].flat().join(',').split(',').some((coding) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(coding));
}

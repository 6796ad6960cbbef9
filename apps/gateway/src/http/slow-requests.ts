import type { FastifyInstance } from 'fastify';

const SECOND = 1000;

/** How long a request may take to come in, in milliseconds: its head, its body, and whatever it uploads. */
export interface Patience {
  readonly headMs: number;
  readonly bodyMs: number;
  readonly uploadMs: number;
}

/** The largest file over a slow county line takes ten minutes. */
export const PATIENCE: Patience = { headMs: 15 * SECOND, bodyMs: 20 * SECOND, uploadMs: 900 * SECOND };

/** Settings of the server, for requests that come in drop by drop. */
export function serverPatience({ headMs, uploadMs }: Patience): { readonly requestTimeout: number; readonly http: { readonly headersTimeout: number; readonly connectionsCheckingInterval: number } } {
  return { requestTimeout: uploadMs, http: { headersTimeout: headMs, connectionsCheckingInterval: Math.min(5 * SECOND, headMs) } };
}

/** Hangs up on whoever does not get a body that is no upload through in time. */
export function endSlowBodies(fastify: FastifyInstance, { bodyMs }: Patience): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    if (raw.method !== 'GET' && raw.method !== 'HEAD' && !/^multipart\//i.test(raw.headers['content-type'] ?? '')) {
      const hangUp = setTimeout(() => raw.destroy(), bodyMs);
      const arrived = (): void => clearTimeout(hangUp);
      raw.once('end', arrived).once('close', arrived);
    }
    done();
  });
}

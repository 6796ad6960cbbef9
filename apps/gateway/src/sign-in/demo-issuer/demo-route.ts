import type { FastifyInstance, HTTPMethods } from 'fastify';
import type { GatewayConfig } from '../../config.js';
import { originOf } from '../origin.js';
import { DEMO_ORIGIN_HEADER, DEMO_PATH } from './demo-client.js';
import { DemoIssuer } from './demo-issuer.js';

const METHODS: HTTPMethods[] = ['GET', 'POST', 'HEAD', 'OPTIONS'];

/** Stands the demo issuer beside the platform. It is loaded when somebody first asks it. Throws in production. */
export function mountDemoIssuer(fastify: FastifyInstance, { production, dataDir, publicUrl }: Pick<GatewayConfig, 'production' | 'dataDir' | 'publicUrl'>): void {
  if (production) throw new Error('生产环境没有演示登录，请设置 OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRET');
  const issuer = new DemoIssuer(dataDir);
  fastify.route({
    method: METHODS,
    url: `${DEMO_PATH}/*`,
    // Before anything reads the body: the issuer reads it itself.
    onRequest: (request, reply) => {
      const told = request.headers[DEMO_ORIGIN_HEADER];
      void reply.hijack();
      void issuer.answer(typeof told === 'string' ? told : originOf(request, publicUrl), request.raw, reply.raw);
    },
    handler: () => undefined,
  });
}

import 'reflect-metadata';
import multipart from '@fastify/multipart';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module.js';
import { PlainErrorFilter } from './errors/plain-error.filter.js';
import { tellEarlyFaults } from './errors/tell-early-faults.js';
import { guardQuestions } from './graphql/guard-questions.js';
import { TrustedQuestions } from './graphql/trusted-questions.js';
import { measureRequests } from './health/measure-requests.js';
import { RequestMetrics } from './health/request-metrics.js';
import { compressAnswers } from './http/compress-answers.js';
import { BODY_LIMIT, FORM_LIMITS, limitBodies } from './http/body-limits.js';
import { oneValueEach } from './http/one-value-each.js';
import { isPagePath } from './http/paths.js';
import { secureAnswers } from './http/security-headers.js';
import { endSlowBodies, PATIENCE, serverPatience } from './http/slow-requests.js';
import { limitRequests } from './limits/limit-requests.js';
import { LimitsService } from './limits/limits.service.js';
import type { Platform } from './platform/platform.js';
import { mountDemoIssuer } from './sign-in/demo-issuer/demo-route.js';
import { sendNotedCookies } from './sign-in/sent-cookies.js';
import { serveSite } from './site/serve-site.js';
import { stylesIn } from './site/styles-in.js';

/** The gateway on its platform, ready to listen. */
export async function createApp(platform: Platform): Promise<NestFastifyApplication> {
  const { config } = platform;
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(platform),
    new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false, routerOptions: { querystringParser: oneValueEach }, ...serverPatience(PATIENCE) }),
    { logger: ['error', 'warn'], abortOnError: false },
  );
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(multipart, { limits: FORM_LIMITS });
  measureRequests(fastify, app.get(RequestMetrics));
  compressAnswers(fastify);
  protect(fastify, { config, limits: app.get(LimitsService) });
  sendNotedCookies(fastify);
  if (config.oidc === null) mountDemoIssuer(fastify, config);
  await serveSite(fastify, config.siteDir);
  const filter = new PlainErrorFilter(isPagePath);
  tellEarlyFaults(fastify, filter);
  app.useGlobalFilters(filter);
  await app.init();
  await fastify.ready();
  return app;
}

/** What every request goes through before anything is done for it, in this order. */
function protect(fastify: FastifyInstance, { config, limits }: { readonly config: Platform['config']; readonly limits: LimitsService }): void {
  const trusted = config.production ? TrustedQuestions.of(config.siteDir) : null;
  if (trusted?.size === 0) new Logger('gateway').warn('没有站点的查询清单（questions.json）：没有接口凭证的查询都不回答');
  secureAnswers(fastify, { https: config.publicUrl?.startsWith('https:') ?? false, siteStyles: stylesIn(config.siteDir) });
  limitBodies(fastify);
  endSlowBodies(fastify, PATIENCE);
  limitRequests(fastify, limits);
  guardQuestions(fastify, { trusted, isClient: (request) => limits.callerOf(request)?.counted === 'client' });
}

import 'reflect-metadata';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { PlainErrorFilter } from './errors/plain-error.filter.js';
import { measureRequests } from './health/measure-requests.js';
import { RequestMetrics } from './health/request-metrics.js';
import type { Platform } from './platform/platform.js';
import { mountDemoIssuer } from './sign-in/demo-issuer/demo-route.js';
import { sendNotedCookies } from './sign-in/sent-cookies.js';
import { isPagePath, serveSite } from './site/serve-site.js';

const BODY_LIMIT = 1024 * 1024;

/** The gateway on its platform, ready to listen. */
export async function createApp(platform: Platform): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(platform),
    new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy: true }),
    { logger: ['error', 'warn'], abortOnError: false },
  );
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(multipart, { limits: { files: 1, fields: 10, fieldSize: 10_000, fileSize: Infinity } });
  measureRequests(fastify, app.get(RequestMetrics));
  sendNotedCookies(fastify);
  if (platform.config.oidc === null) mountDemoIssuer(fastify, platform.config);
  await serveSite(fastify, platform.config.siteDir);
  app.useGlobalFilters(new PlainErrorFilter(isPagePath));
  await app.init();
  await fastify.ready();
  return app;
}

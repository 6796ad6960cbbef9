import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { documentOf } from '../http/paths.js';
import { toPlainAnswer } from './plain-answer.js';

/** The one place where what was thrown becomes an answer. */
@Catch()
export class PlainErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('gateway');

  constructor(private readonly isPagePath: (path: string) => boolean) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    return this.answer(error, host.switchToHttp().getRequest<FastifyRequest>(), host.switchToHttp().getResponse<FastifyReply>());
  }

  /** Also for what the server throws before a request reaches its handler. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { status, told, retryAfterSeconds } = toPlainAnswer(error);
    if (status === 404 && request.method === 'GET' && this.isPagePath(request.url) && 'sendFile' in reply) {
      return reply.status(200).header('cache-control', 'no-cache').sendFile(documentOf(request.url));
    }
    if (status >= 500) this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (retryAfterSeconds !== null) reply.header('retry-after', retryAfterSeconds);
    return reply.status(status).header('content-type', 'application/json; charset=utf-8').send({ error: { status, ...told } });
  }
}

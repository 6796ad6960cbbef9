import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { passingWords } from './passing-words.js';

const RETRY_SECONDS = 30;

/** The one place where what was thrown becomes an answer: plain Chinese for known refusals, nothing of the inside for the rest. */
@Catch()
export class PlainErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('gateway');

  constructor(private readonly isPagePath: (path: string) => boolean) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const passing = passingWords(error);
    const status = error instanceof HttpException ? error.getStatus() : (passing?.status ?? 500);
    if (status === 404 && request.method === 'GET' && this.isPagePath(request.url) && 'sendFile' in reply) {
      return reply.status(200).header('cache-control', 'no-cache').sendFile('index.html');
    }
    if (status >= 500) this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const told = error instanceof HttpException ? { message: messageOf(error), ...refusalOf(error) } : { message: passing?.message ?? '平台出了问题，请稍后再试；数据没有丢失' };
    if (passing) reply.header('retry-after', RETRY_SECONDS);
    return reply.status(status).header('content-type', 'application/json; charset=utf-8').send({ error: { status, ...told } });
  }
}

function messageOf(error: HttpException): string {
  const body = error.getResponse();
  if (typeof body === 'string') return body;
  return 'message' in body && typeof body.message === 'string' ? body.message : error.message;
}

/** What was thrown with a refusal's own code says it, and what to do. */
function refusalOf(error: HttpException): { readonly code?: unknown; readonly fix?: unknown } {
  const body = error.getResponse();
  return typeof body === 'object' && 'code' in body && 'fix' in body ? { code: body.code, fix: body.fix } : {};
}

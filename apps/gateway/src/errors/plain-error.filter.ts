import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { boundedWords } from './bounded-words.js';
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
    const fault = faultOfRequest(error);
    const status = error instanceof HttpException ? error.getStatus() : (passing?.status ?? fault?.status ?? 500);
    if (status === 404 && request.method === 'GET' && this.isPagePath(request.url) && 'sendFile' in reply) {
      return reply.status(200).header('cache-control', 'no-cache').sendFile('index.html');
    }
    if (status >= 500) this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const told = error instanceof HttpException ? { message: boundedWords(messageOf(error)), ...refusalOf(error) } : { message: passing?.message ?? fault?.message ?? '平台出了问题，请稍后再试；数据没有丢失' };
    if (passing) reply.header('retry-after', RETRY_SECONDS);
    return reply.status(status).header('content-type', 'application/json; charset=utf-8').send({ error: { status, ...told } });
  }
}

/** What the server itself finds wrong with a request, it throws with a status of 4xx and words in English. */
function faultOfRequest(error: unknown): { readonly status: number; readonly message: string } | undefined {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number') return undefined;
  const { statusCode: status } = error;
  if (status < 400 || status > 499) return undefined;
  return { status, message: status === 413 ? '请求太大，或者表单里的字段、文件太多' : '请求不合规范，没有看懂' };
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

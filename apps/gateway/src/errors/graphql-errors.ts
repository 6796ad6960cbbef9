import { HttpException, Logger } from '@nestjs/common';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { AccessRefused } from '../sign-in/access-refused.js';
import { boundedWords } from './bounded-words.js';
import { faultOfRequest, type FaultOfRequest } from './fault-of-request.js';
import { passingWords } from './passing-words.js';

const CODES: Readonly<Record<number, string>> = { 400: 'BAD_REQUEST', 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND' };
const logger = new Logger('graphql');

/** What a GraphQL answer says when something was thrown: known refusals in their own words, nothing of the inside for the rest. */
export function formatGraphqlErrors(execution: ExecutionResult): { readonly statusCode: number; readonly response: ExecutionResult } {
  const errors = (execution.errors ?? []).flatMap(taken).map(plainError);
  return { statusCode: unread(execution)?.status ?? 200, response: { data: execution.data ?? null, errors } };
}

/** A request that the server could not even read: its body is broken, or too large. */
function unread({ errors = [] }: ExecutionResult): FaultOfRequest | undefined {
  const cause = errors[0]?.originalError;
  return cause && 'code' in cause && String(cause.code).startsWith('FST_ERR_CTP') ? faultOfRequest(cause) : undefined;
}

/** Faults of the request itself come several in one. */
function taken(error: GraphQLError): readonly GraphQLError[] {
  const inner: unknown = error.originalError && 'errors' in error.originalError ? error.originalError.errors : undefined;
  return Array.isArray(inner) ? inner.map((e: unknown) => (e instanceof GraphQLError ? e : new GraphQLError(messageOf(e)))) : [error];
}

function plainError(error: GraphQLError): GraphQLError {
  const cause = error.originalError;
  const fault = unread({ errors: [error] });
  const { nodes, source, positions, path } = error;
  const where = { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null };
  if (cause instanceof HttpException) {
    const code = CODES[cause.getStatus()] ?? 'REFUSED';
    return new GraphQLError(boundedWords(cause.message), { ...where, extensions: { code, ...accessOf(cause) } });
  }
  if (fault) return new GraphQLError(fault.message, { extensions: { code: 'BAD_REQUEST' } });
  if (!cause || cause instanceof GraphQLError || faultOfRequest(cause)) {
    return new GraphQLError(boundedWords(error.message), { ...where, extensions: { code: 'BAD_REQUEST' } });
  }
  logger.error(cause.stack ?? cause.message);
  const passing = passingWords(cause);
  if (passing) return new GraphQLError(passing.message, { ...where, extensions: { code: 'UNAVAILABLE' } });
  return new GraphQLError('平台出了问题，请稍后再试；数据没有丢失', { ...where, extensions: { code: 'INTERNAL' } });
}

/** Who may not is told by which rule, what to do and where that leads on, as over REST. */
function accessOf(cause: HttpException): object {
  if (!(cause instanceof AccessRefused)) return {};
  const { rule, basis, fix, goTo } = cause.refusal;
  return { rule, basis, fix, goTo };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '请求不合规范';
}

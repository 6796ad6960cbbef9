import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TrustedQuestions } from './trusted-questions.js';

/** No question of a client's is longer; what is refused is remembered by its text, so that the limit bounds the memory too. */
export const LONGEST_QUESTION = 16_384;

/** What is told of a question that is not looked at. */
interface Unasked {
  readonly status: 400 | 403 | 405;
  readonly code: string;
  readonly message: string;
}

const AS_POST: Unasked = { status: 405, code: 'METHOD_NOT_ALLOWED', message: '查询请用 POST 提交：地址会留在日志和历史记录里' };
const TOO_LONG: Unasked = { status: 400, code: 'BAD_REQUEST', message: `查询最长 ${LONGEST_QUESTION} 个字符` };
const NO_QUESTION: Unasked = { status: 400, code: 'BAD_REQUEST', message: '请提交一个查询：JSON 对象，query 是查询的文字' };
const UNTRUSTED: Unasked = { status: 403, code: 'QUESTION_NOT_TRUSTED', message: '没有接口凭证的，只回答本站网页自己的查询；要自行查询的单位，请向平台申请接口凭证' };

/** Where only `trusted` questions are answered; null: any question of anybody (never in production). */
export interface QuestionRules {
  readonly trusted: TrustedQuestions | null;
  /** Programs with a valid credential may ask freely, within the limits of size, depth and cost. */
  readonly isClient: (request: FastifyRequest) => boolean;
}

/** Looks at a question before it is taken apart: that costs most of what an ill-meant one can cost. */
export function guardQuestions(fastify: FastifyInstance, rules: QuestionRules): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (isGraphql(request) && request.method !== 'POST') return refuse(reply, AS_POST);
  });
  fastify.addHook('preHandler', async (request, reply) => {
    const unasked = isGraphql(request) ? unaskedOf(request, rules) : undefined;
    if (unasked) return refuse(reply, unasked);
  });
}

function unaskedOf(request: FastifyRequest, { trusted, isClient }: QuestionRules): Unasked | undefined {
  const question = questionOf(request.body);
  if (question === undefined) return NO_QUESTION;
  if (question.length > LONGEST_QUESTION) return TOO_LONG;
  // A document in JSON would be taken for one that has been parsed already, and go past the parser.
  if (/^\s*[{[]\s*"/.test(question)) return NO_QUESTION;
  return trusted === null || trusted.has(question) || isClient(request) ? undefined : UNTRUSTED;
}

function questionOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body) || !('query' in body)) return undefined;
  return typeof body.query === 'string' ? body.query : undefined;
}

function isGraphql({ url }: FastifyRequest): boolean {
  return /^\/graphql(?=[/?]|$)/.test(url);
}

async function refuse(reply: FastifyReply, { status, code, message }: Unasked): Promise<FastifyReply> {
  if (status === 405) void reply.header('allow', 'POST');
  return reply.status(status).send({ data: null, errors: [{ message, extensions: { code } }] });
}

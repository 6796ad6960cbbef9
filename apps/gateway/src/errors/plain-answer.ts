import { HttpException } from '@nestjs/common';
import { AccessRefused } from '../sign-in/access-refused.js';
import { boundedWords } from './bounded-words.js';
import { faultOfRequest } from './fault-of-request.js';
import { passingWords } from './passing-words.js';

/** What is told of something that was thrown. */
export interface PlainAnswer {
  readonly status: number;
  readonly told: { readonly message: string; readonly code?: unknown; readonly fix?: unknown; readonly basis?: string; readonly goTo?: string };
  readonly retryAfterSeconds: number | null;
}

const RETRY_SECONDS = 30;

/** Plain Chinese for known refusals and for faults of the request, nothing of the inside for the rest. */
export function toPlainAnswer(error: unknown): PlainAnswer {
  if (error instanceof HttpException) return { status: error.getStatus(), told: { message: boundedWords(messageOf(error)), ...refusalOf(error), ...accessOf(error) }, retryAfterSeconds: passingWords(error) ? RETRY_SECONDS : null };
  const passing = passingWords(error);
  if (passing) return { status: passing.status, told: { message: passing.message }, retryAfterSeconds: RETRY_SECONDS };
  const fault = faultOfRequest(error);
  return { status: fault?.status ?? 500, told: { message: fault?.message ?? '平台出了问题，请稍后再试；数据没有丢失' }, retryAfterSeconds: null };
}

function messageOf(error: HttpException): string {
  const body = error.getResponse();
  if (typeof body === 'string') return body;
  return 'message' in body && typeof body.message === 'string' ? body.message : error.message;
}

/** Who may not is told by which rule, and where that leads on. */
function accessOf(error: HttpException): Pick<PlainAnswer['told'], 'basis' | 'goTo'> {
  if (!(error instanceof AccessRefused)) return {};
  const { basis, goTo } = error.refusal;
  return { basis, ...(goTo === null ? {} : { goTo }) };
}

/** What was thrown with a refusal's own code says it, and what to do. */
function refusalOf(error: HttpException): { readonly code?: unknown; readonly fix?: unknown } {
  const body = error.getResponse();
  return typeof body === 'object' && 'code' in body && 'fix' in body ? { code: body.code, fix: body.fix } : {};
}

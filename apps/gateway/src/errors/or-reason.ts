import { HttpException } from '@nestjs/common';
import { AccessRefused } from '../sign-in/access-refused.js';

/** The answer, or why there is none: expected refusals are answers, not errors. Who may not ask at all is told so elsewhere. */
export async function orReason<T>(work: () => Promise<T>): Promise<T | { readonly reason: string }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HttpException && !(error instanceof AccessRefused)) return { reason: error.message };
    throw error;
  }
}

import { HttpException } from '@nestjs/common';
import type { AccessRuleId } from '@credit/domain';

/** Why somebody may not, by which rule, and what to do about it. */
export interface Refusal {
  readonly rule: AccessRuleId;
  readonly message: string;
  /** The rule in words, with its sources. */
  readonly basis: string;
  readonly fix: string;
  /** Path of the platform that leads on: to sign in, or to show the second factor; null where neither helps. */
  readonly goTo: string | null;
}

/** The caller may not: 401 who has not signed in, 403 everybody else. */
export class AccessRefused extends HttpException {
  constructor(readonly refusal: Refusal) {
    super({ ...refusal, code: refusal.rule }, refusal.rule === 'sign-in' ? 401 : 403);
  }
}

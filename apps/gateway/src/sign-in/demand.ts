import type { Act } from '@credit/domain';

/** Under which key a handler says what it demands. */
export const DEMAND = 'credit:demand';

/** What is demanded of callers, and how those are refused that do not meet it. */
export interface Demand {
  readonly act: Act;
  /** `answer`: as a member of the answer's union; `throw`: as an error (401, 403). */
  readonly refusal: 'answer' | 'throw';
}

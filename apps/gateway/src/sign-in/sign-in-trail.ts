import { writeAudit } from '@credit/db';
import type { Platform } from '../platform/platform.js';

/** Somebody signed in or out, or came back from the sign-in service and was refused. */
export interface SignInTrace {
  readonly action: 'sign-in' | 'sign-in.refuse' | 'sign-out';
  /** Null: nobody's, or not known whose. */
  readonly account: number | null;
  readonly organ: string | null;
  readonly detail: Readonly<Record<string, string | boolean>>;
}

/** Who came and went is written down (GB/T 22239-2019 8.1.4.3). */
export async function logSignIn({ store }: Pick<Platform, 'store'>, { action, account, organ, detail }: SignInTrace): Promise<void> {
  await writeAudit(store.pool, { action, operator: account === null ? 'anonymous' : `account:${account}`, organ, purpose: null, subjectId: null, detail });
}

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
export async function logSignIn({ audit }: Pick<Platform, 'audit'>, { action, account, organ, detail }: SignInTrace): Promise<void> {
  const credential = account === null ? null : `account:${account}`;
  await audit.write({ action, operator: credential ?? 'anonymous', account: credential, organ, purpose: null, subjectId: null, result: action === 'sign-in.refuse' ? 'refused' : 'done', detail });
}

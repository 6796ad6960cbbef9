import { computed, readonly, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { findMe, signOut, type Me } from '../api/me.js';
import { toProblem, type Problem } from '../api/use-answer.js';
import { forgetDrafts } from './draft.js';
import type { Role } from './roles.js';

/** Who is at the desk. */
export interface DeskSession {
  /** Whose account it is: names are not a person's own. */
  readonly account: string;
  readonly name: string;
  /** Unified code of the organ for which they act. */
  readonly organ: string;
  readonly organName: string;
  readonly roles: readonly { readonly id: Role; readonly name: string }[];
}

/** `stranger`: signed in, but not as an officer. */
export type SessionState = 'asking' | 'nobody' | 'stranger' | 'here' | 'unknown';

const session = shallowRef<DeskSession>();
const state = shallowRef<SessionState>('asking');
const problem = shallowRef<Problem>();

interface SessionInUse {
  /** Undefined until it is known that an officer has signed in. Pages are only shown once it is. */
  readonly session: Readonly<ShallowRef<DeskSession | undefined>>;
  readonly state: Readonly<ShallowRef<SessionState>>;
  readonly problem: Readonly<ShallowRef<Problem | undefined>>;
  readonly roles: ComputedRef<readonly Role[]>;
  /** Whether they hold one of these roles. */
  holds(...wanted: readonly Role[]): boolean;
  load(): Promise<void>;
  leave(): Promise<void>;
}

const roles = computed(() => session.value?.roles.map(({ id }) => id) ?? []);

/** Who has signed in, one and the same for all of the desk. */
export function useSession(): SessionInUse {
  return { session: readonly(session) as Readonly<ShallowRef<DeskSession | undefined>>, state: readonly(state), problem: readonly(problem) as Readonly<ShallowRef<Problem | undefined>>, roles, holds: (...wanted) => wanted.some((role) => roles.value.includes(role)), load, leave };
}

async function load(): Promise<void> {
  state.value = 'asking';
  problem.value = undefined;
  try {
    const me = await findMe();
    const now = me && toSession(me);
    // What somebody else had begun here is not handed on.
    if (session.value !== undefined && now !== undefined && now.account !== session.value.account) forgetDrafts();
    session.value = now;
    state.value = me === undefined ? 'nobody' : session.value === undefined ? 'stranger' : 'here';
  } catch (error) {
    problem.value = toProblem(error);
    state.value = 'unknown';
  }
}

/** What was begun is forgotten with its author. */
async function leave(): Promise<void> {
  forgetDrafts();
  await signOut();
}

/** Whether it is still the one who was here, acting for the same organ. */
export function isSamePerson(me: Me): boolean {
  const [before, now] = [session.value, toSession(me)];
  return before !== undefined && now !== undefined && now.account === before.account && now.organ === before.organ;
}

export function toSession({ kind, name, organ, organName, roles: held, account }: Me): DeskSession | undefined {
  if (kind !== 'officer' || organ === null) return undefined;
  return { account, name, organ, organName: organName ?? organ, roles: held as DeskSession['roles'] };
}

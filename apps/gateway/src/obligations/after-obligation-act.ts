import type { ObligationActKind, ObligationState } from '@credit/db';

/** The clause's state after an act; undefined where it is not the turn of that act. */
export function afterObligationAct(state: ObligationState, act: ObligationActKind): ObligationState | undefined {
  switch (act) {
    case 'set-due':
      return state;
    case 'report':
      return 'reported';
    case 'remind':
      return state === 'open' || state === 'returned' ? state : undefined;
    case 'confirm':
      return state === 'reported' ? 'done' : undefined;
    case 'return':
      return state === 'reported' || state === 'done' ? 'returned' : undefined;
  }
}

import type { RecordState } from './credit-record.js';
import type { RecordEvent } from './decide-revision.js';

/** The record's present state: a fold of what happened to it, oldest first. */
export function recordState(events: readonly Pick<RecordEvent, 'act'>[]): RecordState {
  let state: RecordState = 'ACTIVE';
  for (const { act } of events) {
    switch (act) {
      case 'report':
        state = state === 'WITHDRAWN' ? 'ACTIVE' : state;
        break;
      case 'correct':
        state = 'CORRECTED';
        break;
      case 'withdraw':
        state = 'WITHDRAWN';
        break;
      case 'repair':
        state = 'REPAIRED';
        break;
    }
  }
  return state;
}

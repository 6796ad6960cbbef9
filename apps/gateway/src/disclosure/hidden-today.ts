import type { CreditRecord, CreditSubject } from '@credit/domain';
import { recordKey } from './record-key.js';
import { decideOn, type Looking } from './seen-record.js';

/** Which records the viewer does not see as they stand today, and by which rule: by category and id. */
export type HiddenToday = ReadonlyMap<string, string>;

export const NOTHING_HIDDEN: HiddenToday = new Map();

/** What ended, was repaired or withdrawn since is hidden in answers of earlier days as well. */
export function hiddenToday(present: readonly CreditRecord[], subject: CreditSubject, looking: Looking): HiddenToday {
  return new Map(present.flatMap((record) => {
    const decision = decideOn(record, subject, { ...looking, day: looking.today })?.decision;
    return decision?.outcome === 'hidden' ? [[recordKey(record), decision.rule] as const] : [];
  }));
}

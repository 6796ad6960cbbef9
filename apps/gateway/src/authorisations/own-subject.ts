import { ANY_ORGAN, readIdentifier, type Caller } from '@credit/domain';
import type { Platform } from '../platform/platform.js';

/**
 * Whose affairs the caller looks after, where that is so: the person themselves; of several organisations the named one; for
 * the operator at the window whoever stands before it.
 */
export async function ownSubject(caller: Caller, code: string | null, platform: Platform): Promise<number | undefined> {
  switch (caller.kind) {
    case 'citizen':
      return caller.subjectId ?? undefined;
    case 'representative': {
      const [only] = caller.subjectIds.length === 1 ? caller.subjectIds : [];
      const id = code === null ? only : await subjectOf(code, platform);
      return id !== undefined && caller.subjectIds.includes(id) ? id : undefined;
    }
    case 'client':
      return code !== null && caller.scopes.includes(ANY_ORGAN) ? subjectOf(code, platform) : undefined;
    case 'officer':
    case 'anonymous':
      return undefined;
  }
}

async function subjectOf(code: string, platform: Platform): Promise<number | undefined> {
  const today = platform.today();
  const read = readIdentifier(code, { schemes: ['USCC', 'ORG', 'REGNO', 'ID'], day: today });
  if (read.status !== 'valid') return undefined;
  return (await platform.store.profiles.find({ scheme: read.scheme, value: read.value, asOf: today }))?.subject.id;
}

import { createHmac } from 'node:crypto';
import { sameDigest } from '../vault/digests.js';
import type { WrittenEvent } from './audit-event.js';

/** Bytes of a seal that prove who wrote an event as its how many-eth; the rest proves all that it says. */
const ORIGIN = 16;
export const SEAL = ORIGIN + 32;

/**
 * What a row says of itself beside its seal: `genuine`; `changed` where its writer did write an event of that serial number,
 * but not this; `foreign` where no writer of ours ever did.
 */
export type SealFinding = 'genuine' | 'changed' | 'foreign';

/** Seals an event under a key that the database does not know. */
export function sealEvent(event: WrittenEvent, key: Buffer): Buffer {
  return Buffer.concat([originOf(event, key), createHmac('sha256', key).update('event\0').update(contentOf(event)).digest()]);
}

export function checkSeal(event: WrittenEvent, seal: Buffer | null, key: Buffer): SealFinding {
  if (seal?.length !== SEAL || !sameDigest(seal.subarray(0, ORIGIN), originOf(event, key))) return 'foreign';
  return sameDigest(seal, sealEvent(event, key)) ? 'genuine' : 'changed';
}

function originOf({ writer, serial }: Pick<WrittenEvent, 'writer' | 'serial'>, key: Buffer): Buffer {
  return createHmac('sha256', key).update(`origin\0${writer ?? ''}\0${serial ?? ''}`).digest().subarray(0, ORIGIN);
}

/** An event in one form only, however the database keeps its parts. */
function contentOf(event: WrittenEvent): string {
  const { at, action, account, operator, organ, role, purpose, subjectId, object, result, detail, writer, serial } = event;
  return JSON.stringify([at.toISOString(), action, account, operator, organ, role, purpose, subjectId, object, result, inOrder(detail), writer, serial]);
}

/** Keys in one order, those without a value left out, as PostgreSQL's jsonb gives them back. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, inOrder(each)]);
}

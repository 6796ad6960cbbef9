import { randomBytes } from 'node:crypto';
import { derived, type SealAlgorithm } from './sealing.js';

/** How identity numbers are digested for matching. */
export type MatchAlgorithm = 'HMAC-SHA-256' | 'HMAC-SM3';

/** The secrets of a vault: keys that seal, by number, the last of which seals anew; and the key that matches, which stays when keys rotate. */
export interface KeyRing {
  readonly keys: ReadonlyMap<number, Buffer>;
  readonly current: number;
  readonly match: { readonly algorithm: MatchAlgorithm; readonly key: Buffer };
}

const BYTES = 32;
const LAST_NUMBER = 65_535;

/** A ring of one key: the matching key is derived from it. */
export function ringOf(secret: Buffer): KeyRing {
  return { keys: new Map([[1, secret]]), current: 1, match: { algorithm: 'HMAC-SHA-256', key: derived(secret, 'match') } };
}

export function newRing(algorithm: SealAlgorithm): KeyRing {
  const match = algorithm === 'SM4-CTR-HMAC-SM3' ? 'HMAC-SM3' : 'HMAC-SHA-256';
  return { keys: new Map([[1, randomBytes(BYTES)]]), current: 1, match: { algorithm: match, key: randomBytes(BYTES) } };
}

/** With a new key, which seals from now on. */
export function withNewKey(ring: KeyRing): KeyRing {
  const current = ring.current + 1;
  if (current > LAST_NUMBER) throw new Error('密钥编号用完了');
  return { ...ring, keys: new Map([...ring.keys, [current, randomBytes(BYTES)]]), current };
}

/** Without all keys but the one that seals anew. */
export function withoutOldKeys(ring: KeyRing): KeyRing {
  return { ...ring, keys: new Map([...ring.keys].filter(([number]) => number === ring.current)) };
}

export function writeRing({ keys, match }: KeyRing): string {
  const lines = [...keys].map(([number, key]) => `key ${number} ${key.toString('base64')}`);
  return `${[...lines, `match ${match.algorithm} ${match.key.toString('base64')}`].join('\n')}\n`;
}

/** Reads a ring's text; a text of one base64 value alone is a ring of one key. Undefined where it is neither. */
export function readRing(text: string): KeyRing | undefined {
  const alone = secretOf(text.trim());
  if (alone) return ringOf(alone);
  const keys = new Map<number, Buffer>();
  let match: KeyRing['match'] | undefined;
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [word, name = '', value = ''] = line.trim().split(/\s+/);
    const secret = secretOf(value);
    if (!secret) return undefined;
    if (word === 'key' && /^[1-9]\d{0,4}$/.test(name)) keys.set(Number(name), secret);
    else if (word === 'match' && (name === 'HMAC-SHA-256' || name === 'HMAC-SM3')) match = { algorithm: name, key: secret };
    else return undefined;
  }
  return match && keys.size > 0 ? { keys, current: Math.max(...keys.keys()), match } : undefined;
}

function secretOf(text: string): Buffer | undefined {
  const bytes = /^[A-Za-z0-9+/]{43}=$/.test(text) ? Buffer.from(text, 'base64') : undefined;
  return bytes?.length === BYTES ? bytes : undefined;
}

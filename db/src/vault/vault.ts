import { createHmac } from 'node:crypto';
import { KeyFile } from './key-file.js';
import { ringOf, type KeyRing } from './key-ring.js';
import { sealingOf, SEAL_ALGORITHMS, type SealAlgorithm, type Sealing } from './sealing.js';
import { PLAIN_VAULT, type VaultSettings } from './vault-settings.js';

/** What the first version sealed has no more head than this; its key is the first. */
const FIRST_VERSION = 1;
const VERSION = 2;
const HEAD = 4;
const NO_HEAD = Buffer.alloc(0);

/**
 * Keeps personal data unreadable at rest: sealed (AES-256-GCM, or SM4 with SM3) what must be read again, a keyed digest for
 * matching. The keys stand in a file that never enters the database. What is sealed names the key and the algorithm that open it.
 */
export interface Vault {
  seal(plain: Buffer | string): Buffer;
  /** Throws when the bytes were altered or sealed with a key that is not there. */
  open(sealed: Buffer): Buffer;
  /** Keyed digest of an identity number, for matching without keeping it readable. */
  matchKey(value: string): string;
  /** How everything begins that is sealed now. */
  head(): Buffer;
}

/** The vault of one key. */
export function createVault(secret: Buffer, algorithm: SealAlgorithm = 'AES-256-GCM'): Vault {
  const ring = ringOf(secret);
  return vaultOf({ now: () => ring, look: () => ring }, algorithm);
}

/** Opens the vault of a key file; the first start makes the file. Several processes may start at once. */
export function openVault(keyFile: string, settings: VaultSettings = PLAIN_VAULT): Vault {
  return vaultOf(new KeyFile(keyFile, settings), settings.algorithm);
}

/** A vault of keys that may change under it. */
export function vaultOf(keys: { now(): KeyRing; look(): KeyRing }, algorithm: SealAlgorithm): Vault {
  const sealings = new Map<Buffer, ReadonlyMap<number, Sealing>>();
  const sealingsOf = (secret: Buffer): ReadonlyMap<number, Sealing> => {
    let known = sealings.get(secret);
    if (!known) {
      known = new Map(SEAL_ALGORITHMS.map((each) => sealingOf(each, secret)).map((sealing) => [sealing.id, sealing]));
      sealings.set(secret, known);
    }
    return known;
  };
  const algorithmId = sealingOf(algorithm, Buffer.alloc(32)).id;
  const find = (ring: KeyRing, key: number, id: number): Sealing | undefined => {
    const secret = ring.keys.get(key);
    return secret && sealingsOf(secret).get(id);
  };
  const headNow = ({ current }: KeyRing): Buffer => Buffer.from([VERSION, algorithmId, current >> 8, current & 0xff]);
  return {
    seal(plain) {
      const ring = keys.now();
      const sealing = find(ring, ring.current, algorithmId);
      if (!sealing) throw new Error('the ring of keys has lost its current key');
      const head = headNow(ring);
      return Buffer.concat([head, sealing.seal(typeof plain === 'string' ? Buffer.from(plain) : plain, head)]);
    },
    open(sealed) {
      const [version, id = 0] = sealed;
      if (version === FIRST_VERSION) return opened(find(keys.now(), 1, 1), sealed.subarray(1), NO_HEAD);
      if (version !== VERSION || sealed.length < HEAD) throw new Error('sealed by an unknown version of the vault');
      const key = sealed.readUInt16BE(2);
      // A key that another process has only just made.
      return opened(find(keys.now(), key, id) ?? find(keys.look(), key, id), sealed.subarray(HEAD), sealed.subarray(0, HEAD));
    },
    matchKey(value) {
      const { match } = keys.now();
      return createHmac(match.algorithm === 'HMAC-SM3' ? 'sm3' : 'sha256', match.key).update(value).digest('hex');
    },
    head: () => headNow(keys.now()),
  };
}

function opened(sealing: Sealing | undefined, sealed: Buffer, head: Buffer): Buffer {
  if (!sealing) throw new Error('sealed with a key that is not in the key file');
  return sealing.open(sealed, head);
}

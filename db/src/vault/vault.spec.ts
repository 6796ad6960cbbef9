import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { KeyFile } from './key-file.js';
import { readRing, withNewKey, withoutOldKeys } from './key-ring.js';
import { SEAL_ALGORITHMS } from './sealing.js';
import { createVault, openVault, vaultOf, type Vault } from './vault.js';
import { PLAIN_VAULT, vaultSettings } from './vault-settings.js';

const folder = mkdtempSync(join(tmpdir(), 'credit-vault-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const newFile = (): string => join(folder, `keys-${(files += 1)}`, 'vault.key');
const text = (vault: Vault, sealed: Buffer): string => vault.open(sealed).toString('utf8');

/** What the first version of the vault sealed, written by hand. */
function sealedAtFirst(secret: Buffer, plain: string): Buffer {
  const key = createHmac('sha256', secret).update('xinyong-hengnan/seal').digest();
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([1]), iv, cipher.getAuthTag(), body]);
}

describe.each(SEAL_ALGORITHMS)('%s', (algorithm) => {
  const vault = createVault(Buffer.alloc(32, 5), algorithm);

  test.each(['', '某', 'x'.repeat(100_000)])('what is sealed comes back, and is not to be read meanwhile', (plain) => {
    const sealed = vault.seal(plain);
    expect(text(vault, sealed)).toBe(plain);
    expect(vault.seal(plain).equals(sealed)).toBe(false);
    if (plain !== '') expect(sealed.includes(plain)).toBe(false);
  });

  test('one bit turned anywhere is noticed', () => {
    const sealed = vault.seal('某某');
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => vault.open(altered)).toThrow();
    }
  });

  test('cut off anywhere is noticed', () => {
    const sealed = vault.seal('某某');
    for (let length = 0; length < sealed.length; length += 1) expect(() => vault.open(sealed.subarray(0, length))).toThrow();
  });

  test('another key does not open it', () => {
    expect(() => createVault(Buffer.alloc(32, 6), algorithm).open(vault.seal('某某'))).toThrow();
  });
});

test('what one algorithm sealed is opened where another seals now', () => {
  const [aes, sm4] = SEAL_ALGORITHMS.map((algorithm) => createVault(Buffer.alloc(32, 5), algorithm));
  if (!aes || !sm4) throw new Error('two algorithms');
  expect(text(sm4, aes.seal('某'))).toBe('某');
  expect(text(aes, sm4.seal('某'))).toBe('某');
});

test('a key file of the first version goes on: what it sealed opens, what it matched matches, also after its keys rotated', () => {
  const path = newFile();
  const secret = randomBytes(32);
  openVault(path);
  writeFileSync(path, `${secret.toString('base64')}\n`);
  const vault = openVault(path);
  const old = sealedAtFirst(secret, '某人');
  const matched = createHmac('sha256', createHmac('sha256', secret).update('xinyong-hengnan/match').digest()).update('某号').digest('hex');
  expect(text(vault, old)).toBe('某人');
  expect(vault.matchKey('某号')).toBe(matched);
  const keys = new KeyFile(path, PLAIN_VAULT);
  keys.replace(withNewKey(keys.now()));
  expect(text(openVault(path), old)).toBe('某人');
  keys.replace(withoutOldKeys(keys.now()));
  expect(() => openVault(path).open(old)).toThrow('not in the key file');
  expect(openVault(path).matchKey('某号')).toBe(matched);
});

describe('keys that rotate under running processes', () => {
  test('what another process sealed with a newer key opens at once, and soon all seal with it', async () => {
    const path = newFile();
    const [one, other] = [openVault(path), openVault(path)];
    const before = one.seal('旧');
    const keys = new KeyFile(path, PLAIN_VAULT);
    keys.replace(withNewKey(keys.now()));
    const fresh = openVault(path).seal('新');
    expect(text(other, fresh)).toBe('新');
    await pause(250);
    expect(one.seal('再').subarray(0, 4)).toEqual(fresh.subarray(0, 4));
    expect(one.head()).toEqual(fresh.subarray(0, 4));
    expect(text(other, before)).toBe('旧');
  });

  test('a retired key opens nothing more', () => {
    const path = newFile();
    const keys = new KeyFile(path, PLAIN_VAULT);
    const vault = vaultOf(keys, 'AES-256-GCM');
    const old = vault.seal('旧');
    keys.replace(withNewKey(keys.now()));
    keys.replace(withoutOldKeys(keys.now()));
    expect(() => vault.open(old)).toThrow('not in the key file');
    expect(text(vault, vault.seal('新'))).toBe('新');
  });
});

describe('the key file', () => {
  test('is made by the first start, for its owner only', () => {
    const path = newFile();
    openVault(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readRing(readFileSync(path, 'utf8'))).toMatchObject({ current: 1, match: { algorithm: 'HMAC-SHA-256' } });
  });

  test('made for SM4 matches by SM3', () => {
    const path = newFile();
    const vault = openVault(path, { ...PLAIN_VAULT, algorithm: 'SM4-CTR-HMAC-SM3' });
    const ring = readRing(readFileSync(path, 'utf8'));
    expect(vault.matchKey('某号')).toBe(createHmac('sm3', ring?.match.key ?? '').update('某号').digest('hex'));
  });

  test.each(['', 'short', 'key 1 AAAA', `key 0 ${Buffer.alloc(32).toString('base64')}`, `key 1 ${Buffer.alloc(32).toString('base64')}`, `match MD5 ${Buffer.alloc(32).toString('base64')}`])('%j is none', (content) => {
    const path = newFile();
    openVault(path);
    writeFileSync(path, content);
    expect(() => openVault(path)).toThrow('格式不对');
  });

  test('stands on disk as a key management system wraps it, and is readable by its commands only', () => {
    const path = newFile();
    const settings = { ...PLAIN_VAULT, unwrap: 'rev', wrap: 'rev' };
    const vault = openVault(path, settings);
    expect(readFileSync(path, 'utf8')).not.toMatch(/^key 1/m);
    expect(text(openVault(path, settings), vault.seal('某'))).toBe('某');
    expect(() => openVault(path)).toThrow('格式不对');
    expect(() => openVault(newFile(), { ...settings, wrap: null })).toThrow('CREDIT_VAULT_WRAP_COMMAND');
    expect(() => openVault(path, { ...settings, unwrap: 'exit 3' })).toThrow();
  });
});

test('settings', () => {
  expect(vaultSettings({})).toEqual(PLAIN_VAULT);
  expect(vaultSettings({ CREDIT_VAULT_ALGORITHM: 'SM4-CTR-HMAC-SM3' })).toMatchObject({ algorithm: 'SM4-CTR-HMAC-SM3' });
  expect(() => vaultSettings({ CREDIT_VAULT_ALGORITHM: 'DES' })).toThrow('CREDIT_VAULT_ALGORITHM');
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { ALGORITHMS, type Algorithm } from './algorithms.js';
import { canonicalBytes, canonicalJson, WrittenJson } from './canonical-json.js';
import { writeReceiptFile } from './receipt-file.js';
import { newReceiptKey, openReceiptSigner, type ReceiptSigner } from './receipt-key.js';
import { verifyReceiptFile } from './verify-receipt.js';

const signerOf = (algorithm: Algorithm): ReceiptSigner => openReceiptSigner(newReceiptKey(algorithm), algorithm);

function sealed(signer: ReceiptSigner, number = 'C-20261102-000001'): Buffer {
  const { id: key, algorithm } = signer.published;
  const document = canonicalJson({ number, rows: [{ row: 4, inputName: '某某公司' }], signedWith: { key, algorithm } });
  return writeReceiptFile(signer.seal(Buffer.from(document)));
}

describe('canonical JSON', () => {
  test('has one form, whatever order the keys came in', () => {
    expect(canonicalJson({ b: [1, 'x"\n'], a: null, 县: { z: true, y: undefined } })).toBe('{"a":null,"b":[1,"x\\"\\n"],"县":{"z":true}}');
  });

  test('says what JSON says', () => {
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
    }));
  });

  test('takes no keys for others, whatever they hold', () => {
    expect([{ a: 1, b: 2, c: 3 }, { 'a\0b': 4, c: 5 }, { a: 6, 'b\0c': 7 }].map(canonicalJson)).toEqual(['{"a":1,"b":2,"c":3}', '{"a\\u0000b":4,"c":5}', '{"a":6,"b\\u0000c":7}']);
  });

  test('is the same where a part of it was written before', () => {
    const rows = [{ row: 1 }, { row: 2, name: '某某公司' }];
    const written = new WrittenJson(Buffer.from(canonicalJson(rows)));
    expect(canonicalBytes({ sources: [], rows: written, number: 'C-1', none: undefined }).toString()).toBe(canonicalJson({ number: 'C-1', rows, sources: [] }));
  });

  test('refuses what JSON cannot write', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow('JSON');
  });
});

describe.each(ALGORITHMS)('a receipt signed by %s', (algorithm) => {
  const signer = signerOf(algorithm);
  const keys = [signerOf(algorithm).published, signer.published];

  test('is genuine, and says its number', () => {
    expect(verifyReceiptFile(sealed(signer), keys)).toMatchObject({ is: 'genuine', number: 'C-20261102-000001' });
  });

  test('with one byte changed anywhere is not', () => {
    const file = sealed(signer);
    for (let at = 0; at < file.length; at += 1) {
      for (const flip of [1, 0x20]) {
        const changed = Buffer.from(file);
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect({ at, flip, is: verifyReceiptFile(changed, keys).is }).not.toMatchObject({ is: 'genuine' });
      }
    }
  });

  test('with a byte more or less is not', () => {
    const file = sealed(signer);
    for (const changed of [Buffer.concat([file, Buffer.from('\n')]), file.subarray(0, -1), file.subarray(1), Buffer.alloc(0)]) {
      expect(verifyReceiptFile(changed, keys)).toEqual({ is: 'altered', why: 'form' });
    }
  });

  test('is not proved by the keys of others', () => {
    expect(verifyReceiptFile(sealed(signer), [signerOf(algorithm).published])).toEqual({ is: 'unknown-key', key: signer.published.id });
  });

  test('whose key was exchanged for another with the same name is not', () => {
    expect(verifyReceiptFile(sealed(signer), [{ ...signerOf(algorithm).published, id: signer.published.id }])).toEqual({ is: 'altered', why: 'signature' });
  });

  test('is still proved after the key has rotated', () => {
    const next = signerOf(algorithm);
    const both = [signer.published, next.published];
    expect([sealed(signer), sealed(next)].map((file) => verifyReceiptFile(file, both).is)).toEqual(['genuine', 'genuine']);
  });
});

const withOpenssl = spawnSync('openssl', ['version']).status === 0 ? describe : describe.skip;

withOpenssl('OpenSSL proves what was signed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-receipts-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['Ed25519', []],
    ['SM2', ['-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678']],
  ] as const)('%s', (algorithm, more) => {
    const signer = signerOf(algorithm);
    const { document, signature } = signer.seal(Buffer.from('{"number":"C-20261102-000001"}'));
    const at = (name: string, content: string | Buffer): string => {
      const path = join(folder, `${algorithm}.${name}`);
      writeFileSync(path, content);
      return path;
    };
    const prove = (text: Buffer): number | null =>
      spawnSync('openssl', ['pkeyutl', '-verify', '-pubin', '-inkey', at('pem', signer.published.publicKey), '-rawin', '-in', at('document', text), '-sigfile', at('signature', Buffer.from(signature, 'hex')), ...more]).status;
    expect(prove(document)).toBe(0);
    expect(prove(Buffer.from(document.toString().replace('1"', '2"')))).not.toBe(0);
  });
});

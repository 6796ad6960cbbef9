import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createVault, ReceivedFiles } from '@credit/db';
import { keepArrival } from './arrival.js';

const folder = mkdtempSync(join(tmpdir(), 'credit-arrival-'));
const files = new ReceivedFiles(folder, createVault(Buffer.alloc(32, 3)));
afterAll(() => rmSync(folder, { recursive: true }));

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const pieces = (...texts: readonly string[]): Readable => Readable.from(texts.map((text) => Buffer.from(text)));
const kept = async (name: string | null): Promise<string | null> => (name === null ? null : (await files.read(name)).toString());

test('all bytes, their number and their digest', async () => {
  const { storedName, ...rest } = await keepArrival(pieces('ab', 'c'), files);
  expect({ kept: await kept(storedName), ...rest }).toEqual({ kept: 'abc', size: 3, sha256: digest('abc') });
});

test('exactly the limit is kept; of one byte more only size and digest are left, and nothing on disk', async () => {
  expect(await kept((await keepArrival(pieces('ab', 'c'), files, 3)).storedName)).toBe('abc');
  const before = readdirSync(join(folder, 'received'));
  expect(await keepArrival(pieces('ab', 'cd', 'e'), files, 3)).toEqual({ storedName: null, size: 5, sha256: digest('abcde') });
  expect(readdirSync(join(folder, 'received'))).toEqual(before);
});

test('nothing at all is an empty file', async () => {
  const { storedName, ...rest } = await keepArrival(Readable.from([]), files);
  expect({ kept: await kept(storedName), ...rest }).toEqual({ kept: '', size: 0, sha256: digest('') });
});

test('an upload that breaks off leaves nothing on disk', async () => {
  const before = readdirSync(join(folder, 'received'));
  const broken = Readable.from((function* () {
    yield Buffer.from('ab');
    throw new Error('the sender hung up');
  })());
  await expect(keepArrival(broken, files)).rejects.toThrow('the sender hung up');
  expect(readdirSync(join(folder, 'received'))).toEqual(before);
});

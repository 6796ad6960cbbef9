import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { readArrival } from './arrival.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const pieces = (...texts: readonly string[]): Readable => Readable.from(texts.map((text) => Buffer.from(text)));

test('all bytes, their number and their digest', async () => {
  expect(await readArrival(pieces('ab', 'c'))).toEqual({ bytes: Buffer.from('abc'), size: 3, sha256: digest('abc') });
});

test('exactly the limit is kept; one byte more leaves only size and digest', async () => {
  expect((await readArrival(pieces('ab', 'c'), 3)).bytes).toEqual(Buffer.from('abc'));
  expect(await readArrival(pieces('ab', 'cd', 'e'), 3)).toEqual({ bytes: null, size: 5, sha256: digest('abcde') });
});

test('nothing at all is an empty file', async () => {
  expect(await readArrival(Readable.from([]))).toEqual({ bytes: Buffer.alloc(0), size: 0, sha256: digest('') });
});

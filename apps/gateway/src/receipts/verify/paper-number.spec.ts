import { paperNumber } from './paper-number.js';

const paper = (...parts: readonly (string | Buffer)[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part)));

test('a paper names its number, wherever among other bytes', () => {
  expect(paperNumber(paper('%PDF-1.3\n', Buffer.alloc(4096, 0xff), '\n(R-20261102-000001)\nendobj\n'))).toBe('R-20261102-000001');
});

test('what only begins like a number is passed over', () => {
  expect(paperNumber(paper('\n(R-1)\nendobj\n(R-20261102-000001) Tj\n(R-20261102-000002)\nendobj'))).toBe('R-20261102-000002');
  expect(paperNumber(paper('%PDF-1.3\n(R-20261102'))).toBeUndefined();
});

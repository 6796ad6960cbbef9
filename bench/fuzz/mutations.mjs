import { pick } from '../register/random.mjs';
import { unzip, zip } from './zip.mjs';

const BOMS = [Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff]), Buffer.alloc(0)];
const NASTY = ['"', '""', '",', '\r', '\n', '\r\n', '\u0000', '\t', ';', '|', '\ufeff', '\u202e', '\ud800', '＝cmd', '=1+1', '@SUM(A1)', '-', '2099-12-31', '1e308', 'NaN', '999999999999999999999', '𠮷', '㛃', '<script>', '&#x0;', ']]>'];
const TAGS = ['<row r="1">', '</row>', '<c r="ZZZ99999999">', '<c r="A0">', '<v>1e999</v>', '</sheetData>', '<is><t>', '&lol;', '<!DOCTYPE x [<!ENTITY a "b">]>', '<c t="s"><v>99999999</v></c>', '<c s="65535"><v>1</v></c>', '<mergeCell ref="A1:XFD1048576"/>'];

/** Ways to damage the bytes of a file: name and what comes of them, by numbers of a repeatable stream. */
export const MUTATIONS = {
  'cut off': (bytes, next) => bytes.subarray(0, next(bytes.length + 1)),
  'front lost': (bytes, next) => bytes.subarray(next(Math.min(bytes.length, 4000) + 1)),
  'bits turned': (bytes, next) => changed(bytes, (copy) => times(next(40) + 1, () => (copy[next(copy.length)] ^= 1 << next(8)))),
  'bytes replaced': (bytes, next) => changed(bytes, (copy) => times(next(200) + 1, () => (copy[next(copy.length)] = next(256)))),
  'a piece lost': (bytes, next) => cutOut(bytes, next(bytes.length + 1), next(5000)),
  'a piece twice': (bytes, next) => {
    const [at, length] = [next(bytes.length + 1), next(20000)];
    return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
  },
  'pieces exchanged': (bytes, next) => {
    const [a, b] = [next(bytes.length + 1), next(bytes.length + 1)].sort((x, y) => x - y);
    return Buffer.concat([bytes.subarray(b), bytes.subarray(a, b), bytes.subarray(0, a)]);
  },
  'zeros within': (bytes, next) => changed(bytes, (copy) => copy.fill(0, next(copy.length), next(copy.length))),
  'nasty texts within': (bytes, next) => inserted(bytes, next, NASTY),
  'two encodings': (bytes, next) => Buffer.concat([bytes.subarray(0, next(bytes.length + 1)), Buffer.from('衡南县,，中文\r\n', next(2) === 0 ? 'utf8' : 'utf16le'), bytes.subarray(next(bytes.length + 1))]),
  'another mark in front': (bytes, next) => Buffer.concat([pick(next, BOMS), bytes]),
  'as UTF-16': (bytes, next) => Buffer.concat([pick(next, BOMS), Buffer.from(bytes.subarray(0, 200_000).toString(next(2) === 0 ? 'utf8' : 'latin1'), 'utf16le')]),
  'another file behind': (bytes, next, other) => Buffer.concat([bytes.subarray(0, next(bytes.length + 1)), other.subarray(next(other.length + 1))]),
  'line ends lost': (bytes) => Buffer.from(bytes.toString('latin1').replace(/[\r\n]/g, ' '), 'latin1'),
  'tags within a part': (bytes, next) => inPart(bytes, next, (part) => inserted(part, next, TAGS)),
  'a part cut off': (bytes, next) => inPart(bytes, next, (part) => part.subarray(0, next(part.length + 1))),
  'bits of a part turned': (bytes, next) => inPart(bytes, next, (part) => changed(part, (copy) => times(next(20) + 1, () => (copy[next(copy.length)] ^= 1 << next(8))))),
  'a part lost': (bytes, next) => {
    const parts = unzip(bytes);
    if (!parts) return bytes;
    delete parts[pick(next, Object.keys(parts))];
    return zip(parts);
  },
  'a part lies about its size': (bytes, next) => {
    const parts = unzip(bytes);
    if (!parts) return bytes;
    return zip(parts, { [pick(next, Object.keys(parts))]: next(2 ** 31) });
  },
};

function changed(bytes, change) {
  const copy = Buffer.from(bytes);
  if (copy.length > 0) change(copy);
  return copy;
}

function times(count, work) {
  for (let i = 0; i < count; i += 1) work();
}

function cutOut(bytes, at, length) {
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
}

function inserted(bytes, next, texts) {
  let result = bytes;
  times(next(6) + 1, () => {
    const at = next(result.length + 1);
    result = Buffer.concat([result.subarray(0, at), Buffer.from(pick(next, texts)), result.subarray(at)]);
  });
  return result;
}

function inPart(bytes, next, change) {
  const parts = unzip(bytes);
  if (!parts) return bytes;
  const name = pick(next, Object.keys(parts));
  return zip({ ...parts, [name]: change(parts[name]) });
}

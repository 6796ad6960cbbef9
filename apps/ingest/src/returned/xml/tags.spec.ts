import { asEmpty, attributeOf, markupEnd, tagBetween, withAttribute, withoutAttribute } from './tags.js';

const CELL = `<x:c r="B5" s='3' xml:space="preserve" t="a &gt; b s=&quot;9&quot;">`;

test.each([
  ['s', '3'], ['r', 'B5'], ['space', undefined], ['xml:space', 'preserve'], ['*:space', 'preserve'], ['id', undefined],
])('the attribute %s is %s', (name, value) => {
  expect(attributeOf(CELL, name)).toBe(value);
});

test('setting and taking away leave the rest as it is', () => {
  expect(withAttribute(CELL, 's', '12')).toBe(CELL.replace(`s='3'`, 's="12"'));
  expect(withAttribute('<c r="A1"/>', 's', '1')).toBe('<c r="A1" s="1"/>');
  expect(withAttribute('<c>', 's', '1')).toBe('<c s="1">');
  expect(withoutAttribute(CELL, 's')).toBe(CELL.replace(` s='3'`, ''));
  expect(withoutAttribute(CELL, 'u')).toBe(CELL);
  expect(asEmpty('<sheet name="a" >')).toBe('<sheet name="a"/>');
  expect(asEmpty('<sheet/>')).toBe('<sheet/>');
});

test.each([
  ['<c>', 'open', 'c', ''], ['</x:c>', 'close', 'c', 'x:'], ['<c/>', 'empty', 'c', ''], ['<c a="/"/>', 'empty', 'c', ''], ['<c a="/">', 'open', 'c', ''], ['<c\n/>', 'empty', 'c', ''],
])('%s', (raw, kind, name, prefix) => {
  expect(tagBetween(raw, 0, raw.length)).toEqual({ kind, name, prefix, raw });
});

test.each(['<!-- > -->', '<![CDATA[ > ]]>', '<?a > ?>', '<!DOCTYPE a>'])('%s is no tag', (raw) => {
  expect(markupEnd(`${raw}<c/>`, 0)).toBe(raw.length);
  expect(tagBetween(raw, 0, raw.length)).toBeUndefined();
});

test.each(['<c a=">', '<!', '<!-', '<![CDATA[ >', '<?xml >', '<c'])('%s is not yet all', (raw) => {
  expect(markupEnd(raw, 0)).toBeUndefined();
});

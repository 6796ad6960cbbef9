import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { markBroken, unescaped } from '@credit/reading';
import { attributeText, cellXml, plainText } from './escape.js';

function readBack(xml: string): { readonly text: string; readonly attribute: string } {
  let text = '';
  let attribute = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (piece) => (text += piece));
  parser.on('opentag', (tag) => (attribute = String(tag.attributes['a'] ?? '')));
  parser.write(xml).close();
  return { text, attribute };
}

test('any text of a cell is read back as it was, half a character as what it is: none', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 }).filter((s) => !s.includes('\0'));
  const tricky = fc.constantFrom('_x000D_', '_x005F_', '_x00', 'a_x0041_b', '\r\n', '\u0001', '\ufffe', '\ud800', '<&>"\'', ']]>');
  fc.assert(fc.property(fc.array(fc.oneof(text, tricky), { maxLength: 6 }).map((parts) => parts.join('')), (given) => {
    expect(unescaped(readBack(`<t>${cellXml(given)}</t>`).text)).toBe(markBroken(given));
  }));
});

test('any name in an attribute is read back as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (given) => {
    expect(readBack(`<t a="${attributeText(given)}"/>`).attribute).toBe(given);
    expect(plainText(attributeText(given))).toBe(given);
  }));
});

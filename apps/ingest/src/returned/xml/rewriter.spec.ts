import fc from 'fast-check';
import { XmlRewriter, type TagRewriter } from './rewriter.js';

function rewrite(pieces: readonly string[], change: (rewriter: () => XmlRewriter) => TagRewriter): string {
  const rewriter: XmlRewriter = new XmlRewriter(change(() => rewriter));
  return pieces.map((piece) => rewriter.write(piece)).join('') + rewriter.end();
}

const DOCUMENT =
  '<?xml version="1.0"?>\r\n<!-- <c> in a comment --><x:sheet a=\'1>2\' b="</c>"><x:row  r="1" ><x:c r = "A1"/><![CDATA[<c>]]>\u4e2d𠮷 &lt;c&gt;</x:row ></x:sheet>\n';

test('a document goes through letter by letter, wherever it is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: DOCUMENT.length }), { maxLength: 12 }), (cuts) => {
      const places = [0, ...[...cuts].sort((a, b) => a - b), DOCUMENT.length];
      const pieces = places.slice(1).map((to, i) => DOCUMENT.slice(places[i], to));
      const seen: string[] = [];
      expect(rewrite(pieces, () => (tag) => void seen.push(`${tag.kind} ${tag.prefix}${tag.name}`))).toBe(DOCUMENT);
      expect(seen).toEqual(['open x:sheet', 'open x:row', 'empty x:c', 'close x:row', 'close x:sheet']);
    }),
  );
});

test('only what is replaced changes', () => {
  const changed = rewrite([DOCUMENT], () => (tag) => (tag.name === 'c' ? `[${tag.raw}]` : undefined));
  expect(changed).toBe(DOCUMENT.replace('<x:c r = "A1"/>', '[<x:c r = "A1"/>]'));
});

test('what is skimmed is copied unseen up to its end tag, also where that is cut in two', () => {
  const xml = '<s><row r="1"><c/><c/></row><row r="2"><c/></row></s>';
  for (let cut = 0; cut <= xml.length; cut += 1) {
    const seen: string[] = [];
    const copied = rewrite([xml.slice(0, cut), xml.slice(cut)], (rewriter) => (tag) => {
      seen.push(`${tag.kind} ${tag.name}`);
      if (tag.raw === '<row r="1">') rewriter().skimTo('row');
      return undefined;
    });
    expect(copied).toBe(xml);
    expect(seen).toEqual(['open s', 'open row', 'close row', 'open row', 'empty c', 'close row', 'close s']);
  }
});

import { findElements } from '../xml/elements.js';
import { attributeOf } from '../xml/tags.js';
import { MARK_FILLS } from '../mark-kind.js';
import { StyleBook } from './style-book.js';

const RED = { kind: 'rejected', asText: false } as const;
const GIVEN = `<styleSheet xmlns="m"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy/m/d"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="1" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center"/><protection locked="0"/></xf></cellXfs><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs></styleSheet>`;

function formats(xml: string): readonly string[] {
  const [list] = findElements(xml, 'cellXfs');
  return list ? findElements(xml, 'xf', { from: list.innerStart, to: list.innerEnd }).map(({ start, end }) => xml.slice(start, end)) : [];
}

function order(xml: string): readonly string[] {
  return [...xml.matchAll(/<(?:x:)?(numFmts|fonts|fills|borders|cellStyleXfs|cellXfs|cellStyles|dxfs)[ >]/g)].map(([, name = '']) => name);
}

test('a marked cell keeps number format, font, border, alignment and protection; only its fill is another', () => {
  const book = new StyleBook(GIVEN);
  const style = book.styleOf(1, RED);
  expect(style).toBe(2);
  const xml = book.toXml();
  expect(formats(xml)[2]).toBe(
    '<xf numFmtId="164" fontId="0" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"><alignment horizontal="center"/><protection locked="0"/></xf>',
  );
  expect(xml).toContain(`<cellXfs count="3">`);
  expect(xml).toContain(`<fills count="3">`);
  expect(xml).toContain(`<fgColor rgb="${MARK_FILLS.rejected}"/>`);
});

test('what was there stays letter by letter', () => {
  const book = new StyleBook(GIVEN);
  expect(book.toXml()).toBe(GIVEN);
  book.styleOf(0, RED);
  const [first, second] = formats(book.toXml());
  expect([first, second]).toEqual(formats(GIVEN));
  expect(book.toXml()).toContain('<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs>');
});

test('the same mark on the same format is one format', () => {
  const book = new StyleBook(GIVEN);
  expect(book.styleOf(1, RED)).toBe(book.styleOf(1, RED));
  expect(book.styleOf(1, { kind: 'warning', asText: false })).not.toBe(book.styleOf(1, RED));
  expect(book.styleOf(0, RED)).not.toBe(book.styleOf(1, RED));
});

test('a cell whose format lost its digits is to hold text from now on', () => {
  const book = new StyleBook(GIVEN);
  book.styleOf(1, { kind: 'rejected', asText: true });
  expect(formats(book.toXml())[2]).toContain('numFmtId="49"');
});

test('marks of an earlier time are known by their fill, and taken away', () => {
  const before = new StyleBook(GIVEN);
  const marked = before.styleOf(1, RED);
  const book = new StyleBook(before.toXml());
  expect(book.hasMarks).toBe(true);
  expect(new StyleBook(GIVEN).hasMarks).toBe(false);
  expect(book.styleOf(1, null)).toBe(1);
  const freed = book.styleOf(marked, null);
  expect(freed).not.toBe(marked);
  const format = formats(book.toXml())[freed] ?? '';
  expect(attributeOf(format, 'fillId')).toBe('0');
  expect(attributeOf(format, 'numFmtId')).toBe('164');
});

test.each([
  ['no styles at all', undefined],
  ['empty styles', '<styleSheet xmlns="m"/>'],
  ['styles under a prefix', '<x:styleSheet xmlns:x="m"><x:cellXfs count="1"><x:xf numFmtId="0"/></x:cellXfs><x:dxfs count="0"/></x:styleSheet>'],
  ['empty lists', '<styleSheet xmlns="m"><fonts count="0"/><fills count="0"></fills><cellXfs count="0"/></styleSheet>'],
])('%s get what is needed, in the only order that is allowed', (_what, xml) => {
  const book = new StyleBook(xml);
  const style = book.styleOf(0, RED);
  const made = book.toXml();
  expect(formats(made)[style]).toContain('applyFill="1"');
  const known = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];
  expect(order(made)).toEqual([...order(made)].sort((a, b) => known.indexOf(a) - known.indexOf(b)));
  expect(order(made)).toEqual(expect.arrayContaining(['fonts', 'fills', 'borders', 'cellXfs']));
  for (const [, , count, items] of made.matchAll(/<(?:x:)?(fonts|fills|borders|cellXfs) count="(\d+)">(.*?)<\/(?:x:)?\1>/g)) {
    expect((items ?? '').match(/<(?:x:)?(font|fill|border|xf)[ />]/g)).toHaveLength(Number(count));
  }
  if (xml?.startsWith('<x:')) expect(made).not.toMatch(/<(font|fill|border|xf)[ >]/);
});

test('a workbook with very many formats gets no more than a programme can open', () => {
  const many = GIVEN.replace(/<cellXfs.*<\/cellXfs>/, `<cellXfs count="60000">${'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'.repeat(60_000)}</cellXfs>`);
  const book = new StyleBook(many);
  const styles = new Set(Array.from({ length: 500 }, (_, base) => book.styleOf(base, RED)));
  expect(styles.size).toBe(1);
});

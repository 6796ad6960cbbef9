import { SheetMarks } from '../sheet-marks.js';
import { boxesXml, usedBlocks } from './boxes-part.js';
import { commentsXml, keepComments } from './comments-part.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function marksOf(notes: Readonly<Record<number, readonly string[]>>): SheetMarks {
  const marks = new SheetMarks([]);
  for (const [row, texts] of Object.entries(notes)) marks.add({ row: Number(row), column: 1, kind: 'rejected', asText: false, notes: texts });
  return marks;
}

const written = (given: string | undefined, marks: SheetMarks): string => [...commentsXml(keepComments(given, NAMESPACE, marks), marks)].join('');
const NOTE = '【核对·退回】罚款\n填的是：<5>';

/** Cells of the comments, each with its author and text. */
function told(xml: string): Readonly<Record<string, string>> {
  const authors = [...xml.matchAll(/<(?:x:)?author>(.*?)<\/(?:x:)?author>/g)].map(([, name = '']) => name);
  return Object.fromEntries(
    [...xml.matchAll(/<(?:x:)?comment [^>]*?ref="(\w+)" authorId="(\d+)".*?<\/(?:x:)?comment>/gs)].map(([comment, ref = '', author]) => [
      ref, `${authors[Number(author)]}: ${[...comment.matchAll(/<(?:x:)?t[ >][^<]*/g)].map(([t]) => t.replace(/^[^>]*>/, '')).join('')}`,
    ]),
  );
}

const PEOPLES =
  '<comments xmlns="m"><authors><author>张经办</author></authors><commentList><comment ref="A1" authorId="0" xr:uid="{1}"><text><t>请核对</t></text></comment><comment ref="B3" authorId="0"><text><r><t>待查</t></r></text></comment></commentList><extLst/></comments>';

test('a sheet without comments gets one on each cell that has something to say', () => {
  const marks = marksOf({ 3: [NOTE], 5: [], 7: [NOTE, '【核对·退回】日期\n空的'] });
  expect(told(written(undefined, marks))).toEqual({
    B3: '信用衡南: 【核对·退回】罚款\n填的是：&lt;5&gt;',
    B7: '信用衡南: 【核对·退回】罚款\n填的是：&lt;5&gt;\n\n【核对·退回】日期\n空的',
  });
});

test('comments of the sender stay; on a cell that has one, ours is added to it', () => {
  const xml = written(PEOPLES, marksOf({ 3: [NOTE], 4: [NOTE] }));
  expect(told(xml)).toEqual({
    A1: '张经办: 请核对',
    B3: '张经办: 待查\n——信用衡南核对——\n【核对·退回】罚款\n填的是：&lt;5&gt;',
    B4: '信用衡南: 【核对·退回】罚款\n填的是：&lt;5&gt;',
  });
  expect(xml).toContain('<comment ref="A1" authorId="0" xr:uid="{1}"><text><t>请核对</t></text></comment>');
  expect(xml).toContain('</commentList><extLst/></comments>');
});

test('ours of an earlier time are taken away, and nothing of the sender’s with them', () => {
  const before = written(PEOPLES, marksOf({ 3: [NOTE], 4: [NOTE], 9: [NOTE] }));
  expect(told(written(before, marksOf({ 9: ['【核对·重复】整行'] })))).toEqual({ A1: '张经办: 请核对', B3: '张经办: 待查', B9: '信用衡南: 【核对·重复】整行' });
});

test('they are known by their words where a programme has lost the author', () => {
  const before = written(PEOPLES, marksOf({ 4: [NOTE] })).replace('>信用衡南<', '><');
  expect(Object.keys(told(written(before, marksOf({}))))).toEqual(['A1', 'B3']);
});

test('a part that uses a prefix keeps to it', () => {
  const given = '<x:comments xmlns:x="m"><x:authors/><x:commentList/></x:comments>';
  const xml = written(given, marksOf({ 2: [NOTE] }));
  expect(told(xml)).toEqual({ B2: '信用衡南: 【核对·退回】罚款\n填的是：&lt;5&gt;' });
  expect(xml).not.toMatch(/<(comment|text|r|t|author)[ >]/);
});

describe('the boxes', () => {
  const boxes = (drawing: string | undefined, marks: SheetMarks, gone: readonly string[] = [], kept: readonly string[] = []): string =>
    [...boxesXml(drawing, { gone: new Set(gone), kept: new Set(kept) }, { marks, firstBlock: 4, widths: [] })].join('');
  const places = (xml: string): readonly string[] =>
    [...xml.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)<\/x:Column>/g)].map(([, row, column]) => `${row} ${column}`);

  test('stand for each comment that has none', () => {
    const xml = boxes(undefined, marksOf({ 3: [NOTE], 4: [], 9: [NOTE] }), [], ['B9']);
    expect(places(xml)).toEqual(['2 1']);
    expect(xml).toContain('<o:idmap v:ext="edit" data="4"/>');
    expect(xml).toContain('id="_x0000_s4097"');
  });

  test('have numbers of their own, however many there are, in blocks that the drawing names', () => {
    const notes = Object.fromEntries(Array.from({ length: 2500 }, (_, i) => [i + 1, [NOTE]]));
    const xml = boxes(undefined, marksOf(notes));
    const numbers = [...xml.matchAll(/id="_x0000_s(\d+)"/g)].map(([, number]) => Number(number));
    expect(new Set(numbers).size).toBe(2500);
    const blocks = usedBlocks(xml);
    expect(numbers.every((number) => blocks.includes(Math.floor(number / 1024)) && number % 1024 > 0)).toBe(true);
  });

  test('are added to a drawing that is there, even where it is no well-formed XML, and those of gone comments go', () => {
    const drawing =
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1,3"/></o:shapelayout>' +
      '<v:shapetype id="_x0000_t202"/><v:shape id="button"><v:textbox>一<br>二</v:textbox><x:ClientData ObjectType="Button"><x:Row>4</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>' +
      '<v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Row>4</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>' +
      '<v:shape id="_x0000_s1026"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';
    const xml = boxes(drawing, marksOf({ 8: [NOTE] }), ['B5']);
    expect(places(xml)).toEqual(['4 1', '0 0', '7 1']);
    expect(xml).toContain('ObjectType="Button"');
    expect(xml).not.toContain('_x0000_s1025');
    expect(xml).toContain('data="1,3,4"');
    expect(xml.match(/<v:shapetype/g)).toHaveLength(1);
  });
});

import { cellAddress } from '@credit/reading';
import type { CellMark, SheetMarks } from '../sheet-marks.js';
import { referenceOf, type KeptComments } from './comments-part.js';
import { USUAL_WIDTH, type ColumnWidth } from './survey-sheet.js';

/** Numbers of shapes come in blocks of so many; each drawing names the blocks it uses. */
const BLOCK = 1024;
const LAST_COLUMN = 16_383;
/** Pixels. */
const WIDE = 300;
const CHARACTER = 7;
const PADDING = 5;
const LINE_CHARACTERS = 22;
const MOST_LINES = 16;

const EMPTY =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout></xml>';
const NOTE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const NAMESPACES = { v: 'urn:schemas-microsoft-com:vml', o: 'urn:schemas-microsoft-com:office:office', x: 'urn:schemas-microsoft-com:office:excel' };
const NOTE_SHAPE = /<v:shape[\s>](?:(?!<\/v:shape>)[\s\S])*?<\/v:shape>/g;

/** The blocks of shape numbers that a drawing uses. */
export function usedBlocks(drawing: string): readonly number[] {
  return [...drawing.matchAll(/<o:idmap[^>]*\sdata="([\d,]*)"/g)].flatMap(([, data = '']) => data.split(',').filter((n) => n !== '').map(Number));
}

/**
 * The boxes in which comments are shown: without one a comment is not seen. Drawings of this kind are not always
 * well-formed XML, so this one is added to as text. `firstBlock` is free in the whole workbook.
 */
export function* boxesXml(
  drawing: string | undefined,
  { kept, gone }: Pick<KeptComments, 'kept' | 'gone'>,
  { marks, firstBlock, widths }: { readonly marks: SheetMarks; readonly firstBlock: number; readonly widths: readonly ColumnWidth[] },
): Generator<string> {
  const boxed = [...marks.all()].filter((mark) => mark.notes.length > 0 && !kept.has(referenceOf(mark)));
  const blocks = Array.from({ length: Math.ceil(boxed.length / (BLOCK - 1)) }, (_, i) => firstBlock + i);
  const xml = withBlocks(withoutBoxes(drawing ?? EMPTY, gone), blocks);
  const end = xml.lastIndexOf('</xml>');
  if (end < 0) throw new Error('a drawing has no end');
  yield xml.slice(0, end);
  if (!xml.includes('_x0000_t202"')) yield withNamespaces(NOTE_TYPE, xml);
  for (const [i, mark] of boxed.entries()) {
    const number = (firstBlock + Math.floor(i / (BLOCK - 1))) * BLOCK + 1 + (i % (BLOCK - 1));
    yield withNamespaces(box(mark, number, widths), xml);
  }
  yield xml.slice(end);
}

function withoutBoxes(drawing: string, gone: ReadonlySet<string>): string {
  if (gone.size === 0) return drawing;
  const places = new Set([...gone].flatMap((reference) => {
    const address = cellAddress(reference);
    return address ? [`${address.row - 1} ${address.column}`] : [];
  }));
  return drawing.replace(NOTE_SHAPE, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
    return shape.includes('"Note"') && places.has(`${row} ${column}`) ? '' : shape;
  });
}

function withBlocks(drawing: string, blocks: readonly number[]): string {
  return drawing.replace(
    /(<o:idmap[^>]*\sdata=")([\d,]*)"/,
    (_, before: string, data: string) => `${before}${[...data.split(',').filter((block) => block !== ''), ...blocks].join(',')}"`,
  );
}

/** The prefixes are bound where the drawing itself does not. */
function withNamespaces(shape: string, drawing: string): string {
  const missing = Object.entries(NAMESPACES).filter(([prefix]) => !drawing.includes(`xmlns:${prefix}=`));
  return missing.length === 0 ? shape : shape.replace(/^<[^\s>]+/, (name) => `${name}${missing.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')}`);
}

function box({ row, column, notes }: CellMark, number: number, widths: readonly ColumnWidth[]): string {
  const lines = notes.join('\n\n').split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_CHARACTERS)), 1);
  const height = Math.min(lines, MOST_LINES);
  const left = Math.min(column + 1, LAST_COLUMN);
  const right = rightEdge(left, widths);
  const top = Math.max(0, row - 2);
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;width:216pt;height:${height * 13}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto;mso-fit-shape-to-text:t"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${left}, 12, ${top}, 4, ${right.column}, ${right.offset}, ${top + height}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** In which column, and how many pixels into it, a box ends that begins at a column. */
function rightEdge(left: number, widths: readonly ColumnWidth[]): { readonly column: number; readonly offset: number } {
  let rest = WIDE;
  for (let column = left; column <= LAST_COLUMN; column += 1) {
    const width = widths.find(({ from, to }) => from <= column && column <= to)?.width ?? USUAL_WIDTH;
    const pixels = width === 0 ? 0 : Math.round(width * CHARACTER) + PADDING;
    if (rest < pixels) return { column, offset: rest };
    rest -= pixels;
  }
  return { column: LAST_COLUMN, offset: 0 };
}

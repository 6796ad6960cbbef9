import { SHEET_ORDER } from './sheet-order.js';
import { attributeOf } from '../xml/tags.js';
import { rewritten, XmlRewriter } from '../xml/rewriter.js';

/** What has to be known of a sheet before it is written again. */
export interface SheetSurvey {
  /** Namespace of its elements. */
  readonly namespace: string;
  /** Relation of the drawing that holds the boxes of its comments; null: it has none. */
  readonly legacyDrawing: string | null;
  /** The child, counted from 0, before which such a drawing belongs; null: last of all. */
  readonly drawingBefore: number | null;
  /** Widths of columns (0-based, ends inclusive) in characters, where they are not the usual one. */
  readonly widths: readonly ColumnWidth[];
}

export interface ColumnWidth {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** A column of which nothing else is said, in characters. */
export const USUAL_WIDTH = 8.43;
const DRAWING = SHEET_ORDER.indexOf('legacyDrawing');

/** Looks through a sheet without looking at its cells. */
export async function surveySheet(pieces: AsyncIterable<Uint8Array>): Promise<SheetSurvey> {
  let namespace = '';
  let legacyDrawing: string | null = null;
  let drawingBefore: number | null = null;
  const widths: ColumnWidth[] = [];
  let depth = 0;
  let child = -1;
  let isAlternative = false;
  const rewriter: XmlRewriter = new XmlRewriter((tag) => {
    if (tag.kind === 'close') {
      depth -= 1;
      return undefined;
    }
    if (depth === 0) namespace = attributeOf(tag.raw, tag.prefix === '' ? 'xmlns' : `xmlns:${tag.prefix.slice(0, -1)}`) ?? '';
    if (depth === 1) child += 1;
    // An element that only newer programmes know may stand in a choice of alternatives.
    if (depth > 0 && drawingBefore === null && SHEET_ORDER.indexOf(tag.name) > DRAWING && (depth === 1 || isAlternative)) drawingBefore = child;
    if (depth === 1) isAlternative = tag.name === 'AlternateContent' && tag.kind === 'open';
    if (depth === 1 && tag.name === 'legacyDrawing') legacyDrawing = attributeOf(tag.raw, '*:id') ?? null;
    if (tag.name === 'col') widths.push({ from: Number(attributeOf(tag.raw, 'min')) - 1, to: Number(attributeOf(tag.raw, 'max')) - 1, width: shownWidth(tag.raw) });
    if (tag.kind === 'empty') return undefined;
    if (tag.name === 'sheetData') rewriter.skimTo(`${tag.prefix}sheetData`);
    depth += 1;
    return undefined;
  });
  for await (const _ of rewritten(pieces, rewriter));
  return { namespace, legacyDrawing, drawingBefore, widths };
}

function shownWidth(column: string): number {
  const hidden = attributeOf(column, 'hidden');
  return hidden === '1' || hidden === 'true' ? 0 : Number(attributeOf(column, 'width') ?? USUAL_WIDTH);
}

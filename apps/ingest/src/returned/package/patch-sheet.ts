import { cellAddress, columnLetters } from '@credit/reading';
import type { CellMark, SheetMarks } from '../sheet-marks.js';
import { XmlRewriter } from '../xml/rewriter.js';
import { attributeOf, withAttribute, withoutAttribute, type XmlTag } from '../xml/tags.js';

/** What is done to a sheet. */
export interface SheetEdit {
  readonly marks: SheetMarks;
  /** The style of a cell that has `base` so far, with its mark, or without any mark of ours. */
  styleOf(base: number, mark: CellMark | null): number;
  /** Marks of an earlier time may be on any cell: all are looked at. */
  readonly marked: boolean;
  /** A tag to be put before this child of the sheet, counted from 0; null: last. */
  readonly insert: { readonly before: number | null; tag(prefix: string): string } | null;
}

/** Writes a sheet again with its marks; everything that has no part in them stays letter by letter. */
export function sheetPatcher(edit: SheetEdit): XmlRewriter {
  return new SheetPatch(edit).rewriter;
}

class SheetPatch {
  readonly rewriter = new XmlRewriter((tag) => this.see(tag));
  private readonly columnStyles: { readonly min: number; readonly max: number; readonly style: number }[] = [];
  private readonly waitingRows: number[];
  private depth = 0;
  private child = -1;
  private inRows = false;
  private row = 0;
  private rowStyle: number | null = null;
  private column = -1;
  private waiting: CellMark[] = [];
  private inserted = false;

  constructor(private readonly edit: SheetEdit) {
    this.waitingRows = [...edit.marks.rows].reverse();
  }

  private see(tag: XmlTag): string | undefined {
    if (tag.kind === 'close') {
      this.depth -= 1;
      return this.inRows ? this.endTag(tag) : this.depth === 0 && !this.inserted ? this.inserting(tag) : undefined;
    }
    const { depth } = this;
    if (tag.kind === 'open') this.depth += 1;
    if (this.inRows) return this.cellOrRow(tag);
    if (depth === 1) {
      this.child += 1;
      if (this.child === this.edit.insert?.before) return this.inserting(tag);
      return this.ofSheet(tag);
    }
    if (tag.name === 'col' && depth === 2) this.keepColumnStyle(tag);
    return undefined;
  }

  private inserting(tag: XmlTag): string | undefined {
    this.inserted = true;
    return this.edit.insert ? this.edit.insert.tag(tag.prefix) + tag.raw : undefined;
  }

  private ofSheet(tag: XmlTag): string | undefined {
    if (tag.name === 'dimension') return widened(tag, this.edit.marks);
    if (tag.name !== 'sheetData') return undefined;
    if (tag.kind === 'empty') return `${tag.raw.replace(/\s*\/>$/, '>')}${this.rowsBefore(Infinity, tag.prefix)}</${tag.prefix}sheetData>`;
    this.inRows = true;
    return undefined;
  }

  private keepColumnStyle({ raw }: XmlTag): void {
    const style = Number(attributeOf(raw, 'style') ?? 0);
    if (style > 0) this.columnStyles.push({ min: Number(attributeOf(raw, 'min')) - 1, max: Number(attributeOf(raw, 'max')) - 1, style });
  }

  private cellOrRow(tag: XmlTag): string | undefined {
    if (tag.name === 'row') return this.startRow(tag);
    return tag.name === 'c' ? this.cell(tag) : undefined;
  }

  private startRow(tag: XmlTag): string | undefined {
    const row = Number(attributeOf(tag.raw, 'r') ?? this.row + 1);
    const before = this.rowsBefore(row, tag.prefix);
    this.row = row;
    this.column = -1;
    this.rowStyle = isTrue(attributeOf(tag.raw, 'customFormat')) ? Number(attributeOf(tag.raw, 's') ?? 0) : null;
    if (this.waitingRows.at(-1) === row) this.waitingRows.pop();
    this.waiting = [...this.edit.marks.inRow(row)];
    if (this.waiting.length === 0 && !this.edit.marked && tag.kind === 'open') {
      this.rewriter.skimTo(`${tag.prefix}row`);
      return before === '' ? undefined : before + tag.raw;
    }
    const raw = this.waiting.length === 0 ? tag.raw : withoutNarrowSpans(tag.raw, this.waiting);
    if (tag.kind === 'open' || this.waiting.length === 0) return before + raw;
    return `${before}${raw.replace(/\s*\/>$/, '>')}${this.cellsBefore(Infinity, tag.prefix)}</${tag.prefix}row>`;
  }

  private cell(tag: XmlTag): string | undefined {
    this.column = cellAddress(attributeOf(tag.raw, 'r') ?? '')?.column ?? this.column + 1;
    const before = this.waiting.length === 0 ? '' : this.cellsBefore(this.column, tag.prefix);
    const [next] = this.waiting;
    const mark = next?.column === this.column ? next : null;
    if (mark) this.waiting.shift();
    if (!mark && !this.edit.marked) return before === '' ? undefined : before + tag.raw;
    const base = Number(attributeOf(tag.raw, 's') ?? 0);
    const style = this.edit.styleOf(base, mark);
    return before + (style === base ? tag.raw : withAttribute(tag.raw, 's', String(style)));
  }

  private endTag(tag: XmlTag): string | undefined {
    if (tag.name === 'row') {
      const cells = this.cellsBefore(Infinity, tag.prefix);
      return cells === '' ? undefined : cells + tag.raw;
    }
    if (tag.name !== 'sheetData') return undefined;
    this.inRows = false;
    const rows = this.rowsBefore(Infinity, tag.prefix);
    return rows === '' ? undefined : rows + tag.raw;
  }

  /** Marked cells of this row that the sheet does not have, left of a column. */
  private cellsBefore(column: number, prefix: string): string {
    let cells = '';
    for (let [mark] = this.waiting; mark && mark.column < column; [mark] = this.waiting) {
      this.waiting.shift();
      cells += this.newCell(mark, this.rowStyle, prefix);
    }
    return cells;
  }

  /** Rows with marks that the sheet does not have, above a row. */
  private rowsBefore(row: number, prefix: string): string {
    let rows = '';
    for (let next = this.waitingRows.at(-1); next !== undefined && next < row; next = this.waitingRows.at(-1)) {
      this.waitingRows.pop();
      const cells = this.edit.marks.inRow(next).map((mark) => this.newCell(mark, null, prefix));
      rows += `<${prefix}row r="${next}">${cells.join('')}</${prefix}row>`;
    }
    return rows;
  }

  private newCell(mark: CellMark, rowStyle: number | null, prefix: string): string {
    const base = rowStyle ?? this.columnStyles.find(({ min, max }) => min <= mark.column && mark.column <= max)?.style ?? 0;
    return `<${prefix}c r="${columnLetters(mark.column)}${mark.row}" s="${this.edit.styleOf(base, mark)}"/>`;
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** `spans` only speeds reading up; one that leaves out a marked cell would be wrong. */
function withoutNarrowSpans(raw: string, marks: readonly CellMark[]): string {
  const [first = 0, last = 0] = (attributeOf(raw, 'spans') ?? '').split(':').map(Number);
  return marks.every(({ column }) => column + 1 >= first && column + 1 <= last) ? raw : withoutAttribute(raw, 'spans');
}

/** The range of used cells, with the marked ones in it. */
function widened({ raw }: XmlTag, marks: SheetMarks): string | undefined {
  const [from, to = from] = (attributeOf(raw, 'ref') ?? '').split(':').map(cellAddress);
  if (!from || !to) return undefined;
  let { row: top, column: left } = from;
  let { row: bottom, column: right } = to;
  for (const { row, column } of marks.all()) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  return withAttribute(raw, 'ref', `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`);
}

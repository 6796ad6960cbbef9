import type { RawCell } from '@credit/domain';
import { isBlankLine, MOST_BLANK_LINES } from './blank-lines.js';
import { cellAddress } from './cell-address.js';
import { FIRST_LINES, MOST_COLUMNS, tooWide, type Glance, type GridRow, type Merge } from './grid.js';
import { toCellValue, type StoredCell } from './stored-cell.js';
import type { WorkbookParts } from './workbook-parts.js';
import { readXml, type XmlAttributes } from './xml-part.js';
import { damaged, type ZipParts } from './zip-parts.js';

const MOST_ROWS = 1_048_576;
const MOST_MERGES = 500_000;
const BATCH = 1000;

/** Lines of a sheet in order, blank ones between them included, trailing ones left out; in batches. */
export function sheetRows(zip: ZipParts, workbook: WorkbookParts, part: string): AsyncIterable<readonly GridRow[]> {
  return readXml(zip, { name: part }, new SheetListener(workbook));
}

/** Reads a sheet once from end to end, so that what is damaged is found before anything of it is used. */
export async function glanceAtSheet(zip: ZipParts, workbook: WorkbookParts, part: string): Promise<Glance> {
  const listener = new SheetListener(workbook);
  const lines: GridRow[] = [];
  for await (const batch of readXml(zip, { name: part }, listener)) {
    for (let i = 0; lines.length < FIRST_LINES && i < batch.length; i += 1) {
      const line = batch[i];
      if (line && !isBlankLine(line)) lines.push(line);
    }
  }
  return { lines, merges: listener.merges, filled: listener.filled };
}

class SheetListener {
  readonly merges: Merge[] = [];
  /** Number of filled cells by column. */
  readonly filled: number[] = [];
  private ready: GridRow[] = [];
  private row = 0;
  private lastFilled = 0;
  private cells: RawCell[] = [];
  private column = -1;
  private cell: StoredCell = { type: 'n', style: 0, text: '' };
  private inText = false;
  private phonetic = false;

  constructor(private readonly workbook: WorkbookParts) {}

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'row':
        this.openRow(attributes['r']);
        break;
      case 'c': {
        const address = cellAddress(attributes['r'] ?? '');
        this.column = address ? address.column : this.column + 1;
        this.cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: '' };
        break;
      }
      case 'v':
        this.inText = true;
        break;
      case 't':
        this.inText = this.cell.type === 'inlineStr' && !this.phonetic;
        break;
      case 'rPh':
        this.phonetic = true;
        break;
      case 'mergeCell':
        this.addMerge(attributes['ref'] ?? '');
        break;
    }
  }

  text(piece: string): void {
    if (this.inText) this.cell.text += piece;
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.inText = false;
        break;
      case 'rPh':
        this.phonetic = false;
        break;
      case 'c':
        this.place(toCellValue(this.cell, this.workbook));
        break;
      case 'row':
        if (this.cells.length > 0) this.finishRow();
        break;
    }
  }

  *afterPiece(): Generator<readonly GridRow[]> {
    while (this.ready.length > 0) yield this.ready.splice(0, BATCH);
  }

  private openRow(number: string | undefined): void {
    const row = Number(number ?? this.row + 1);
    if (!(row > this.row && row <= MOST_ROWS)) throw damaged();
    this.row = row;
    this.cells = [];
    this.column = -1;
  }

  private place(value: RawCell): void {
    if (value === null) return;
    if (this.column >= MOST_COLUMNS) throw tooWide();
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = value;
    this.filled[this.column] = (this.filled[this.column] ?? 0) + 1;
  }

  private finishRow(): void {
    const from = Math.max(this.lastFilled + 1, this.row - MOST_BLANK_LINES);
    for (let blank = from; blank < this.row; blank += 1) this.ready.push({ row: blank, cells: [] });
    this.ready.push({ row: this.row, cells: this.cells });
    this.lastFilled = this.row;
  }

  private addMerge(reference: string): void {
    const [from, to] = reference.replaceAll('$', '').split(':').map(cellAddress);
    if (!from || !to) return;
    if (this.merges.length >= MOST_MERGES) throw damaged();
    this.merges.push({ top: from.row, bottom: to.row, left: from.column, right: to.column });
  }
}

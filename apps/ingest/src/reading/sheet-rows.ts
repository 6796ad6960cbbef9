import { SaxesParser } from 'saxes';
import { parseDay, type RawCell } from '@credit/domain';
import type { GridRow, Merge } from './grid.js';
import { feed, localName, unescaped, type WorkbookParts } from './workbook-parts.js';
import { damaged, type ZipParts } from './zip-parts.js';

const MOST_COLUMNS = 1000;
const MOST_ROWS = 1_048_576;
const BATCH = 1000;
const DAYS_1904 = 1462;

/** Lines of a sheet in order, blank ones between them included, trailing ones left out; in batches. */
export async function* sheetRows(zip: ZipParts, workbook: WorkbookParts, part: string): AsyncGenerator<readonly GridRow[]> {
  const collector = new RowCollector(workbook);
  const parser = collector.parser();
  parser.on('error', () => {
    throw damaged();
  });
  const decoder = new TextDecoder();
  for await (const chunk of await zip.stream(part)) {
    if (!Buffer.isBuffer(chunk)) continue;
    parser.write(decoder.decode(chunk, { stream: true }));
    while (collector.ready.length >= BATCH) yield collector.ready.splice(0, BATCH);
  }
  parser.close();
  while (collector.ready.length > 0) yield collector.ready.splice(0, BATCH);
}

/** Merged cells of a sheet: they stand after its data. */
export async function sheetMerges(zip: ZipParts, part: string): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (localName(name) !== 'mergeCell') return;
    const [from, to] = (attributes['ref'] ?? '').split(':').map(cellAddress);
    if (from && to) merges.push({ top: from.row, bottom: to.row, left: from.column, right: to.column });
  });
  await feed(parser, zip, part);
  return merges;
}

class RowCollector {
  readonly ready: GridRow[] = [];
  private lastRow = 0;
  private lastFilled = 0;
  private cells: RawCell[] = [];
  private row = 0;
  private column = 0;
  private type = '';
  private style = 0;
  private text = '';
  private depth: 'none' | 'value' | 'inline' = 'none';

  constructor(private readonly workbook: WorkbookParts) {}

  parser(): SaxesParser {
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => this.open(localName(name), attributes));
    parser.on('text', (piece) => {
      if (this.depth !== 'none') this.text += piece;
    });
    parser.on('closetag', ({ name }) => this.close(localName(name)));
    return parser;
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        this.row = Number(attributes['r'] ?? this.lastRow + 1);
        if (!(this.row > this.lastRow && this.row <= MOST_ROWS)) throw damaged();
        this.lastRow = this.row;
        this.cells = [];
        this.column = -1;
        break;
      case 'c': {
        const address = cellAddress(attributes['r'] ?? '');
        this.column = address ? address.column : this.column + 1;
        this.type = attributes['t'] ?? 'n';
        this.style = Number(attributes['s'] ?? 0);
        this.text = '';
        break;
      }
      case 'v':
        this.depth = 'value';
        break;
      case 't':
        if (this.type === 'inlineStr') this.depth = 'inline';
        break;
      case 'rPh':
        this.depth = 'none';
        break;
    }
  }

  private close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.depth = 'none';
        break;
      case 'c':
        if (this.column < MOST_COLUMNS) this.place(this.value());
        break;
      case 'row':
        this.finishRow();
        break;
    }
  }

  private place(value: RawCell): void {
    if (value === null) return;
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = value;
  }

  private finishRow(): void {
    if (this.cells.length === 0) return;
    for (let blank = this.lastFilled + 1; blank < this.row; blank += 1) this.ready.push({ row: blank, cells: [] });
    this.ready.push({ row: this.row, cells: this.cells });
    this.lastFilled = this.row;
  }

  private value(): RawCell {
    if (this.type === 'inlineStr') return this.text === '' ? null : unescaped(this.text);
    if (this.text === '') return null;
    switch (this.type) {
      case 's':
        return this.workbook.sharedStrings[Number(this.text)] || null;
      case 'b':
        return this.text === '1';
      case 'str':
      case 'e':
        return unescaped(this.text);
      case 'd':
        return this.text.slice(0, 10);
      default:
        return this.number();
    }
  }

  private number(): RawCell {
    const value = Number(this.text);
    if (!Number.isFinite(value)) return this.text;
    if (this.workbook.dateStyles[this.style] !== true) return value;
    const read = parseDay(Math.floor(value) + (this.workbook.date1904 ? DAYS_1904 : 0));
    switch (read.status) {
      case 'day':
        return read.day;
      case 'indefinite':
        return '2099-12-31';
      default:
        return value;
    }
  }
}

/** `AB12` → column 27 (0-based), row 12. */
function cellAddress(reference: string): { readonly column: number; readonly row: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(match[2]) };
}

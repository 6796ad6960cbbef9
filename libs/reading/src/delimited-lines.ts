import Papa from 'papaparse';
import type { RawCell } from '@credit/domain';
import { MOST_BLANK_LINES } from './blank-lines.js';
import { MOST_COLUMNS, type GridRow } from './grid.js';
import { BROKEN_CHARACTER } from './broken-character.js';

/** A quoted cell that runs over more than this has lost its closing quote (a workbook's cell holds 32,767 characters). */
const MOST_LINES = 100;
const MOST_CHARACTERS = 65_536;
/** After so many lost quotes lines are no longer joined: the time taken stays in proportion to the file. */
const MOST_LOST_QUOTES = 50;

const LOST_QUOTE = '英文双引号没有配对，分不清各格的内容';
const TOO_WIDE = `超过 ${MOST_COLUMNS} 格`;

/** The part of the parser of quoted cells that is used: one record at a time. */
interface RecordParser {
  parse(input: string, baseIndex: number, ignoreLastRow: boolean): { readonly data: string[][]; readonly errors: readonly { readonly code: string }[] };
}

/**
 * Cuts text into rows. Lines are joined while a quoted cell is open; where its closing quote is lost, only the line with
 * the open quote is malformed and the lines after it stand for themselves, so that one stray quote never swallows rows.
 */
export class DelimitedLines {
  private readonly parser: RecordParser;
  private pending: string[] = [];
  private pendingLength = 0;
  private rest = '';
  private line = 1;
  private blanks = 0;
  private lost = 0;
  /** Cells of the last line without quotes: what a line with doubtful quotes should come to. */
  private width = 0;

  constructor(private readonly delimiter: string) {
    this.parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', fastMode: false });
  }

  /** Takes the next piece of text, with LF line ends, and gives the rows that are complete. */
  take(piece: string): GridRow[] {
    const rows: GridRow[] = [];
    const text = this.rest + piece;
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      if (at > from || this.pending.length > 0) this.add(text.slice(from, at), rows);
      else this.addBlank(rows);
      from = at + 1;
    }
    this.rest = text.slice(from);
    return rows;
  }

  /** The rows that are left when the text ends. */
  finish(): GridRow[] {
    const rows: GridRow[] = [];
    if (this.rest !== '') this.add(this.rest, rows);
    this.rest = '';
    while (this.pending.length > 0) this.giveUp(rows);
    return rows;
  }

  /** Of a long run of blank lines only so many become rows: the others are counted. */
  private addBlank(rows: GridRow[]): void {
    if (this.blanks < MOST_BLANK_LINES) rows.push({ row: this.line, cells: [] });
    this.blanks += 1;
    this.line += 1;
  }

  private add(line: string, rows: GridRow[]): void {
    this.blanks = 0;
    if (this.pending.length === 0 && !line.includes('"')) {
      const cells = line.split(this.delimiter, MOST_COLUMNS + 1);
      this.width = cells.length;
      this.push(cells, rows, 1);
      return;
    }
    if (this.pending.length === 0) {
      const { cells, clean } = cellsOfOneLine(line, this.delimiter);
      if (clean) {
        this.width = cells.length;
        this.push(cells, rows, 1);
        return;
      }
    }
    this.pending.push(line);
    this.pendingLength += line.length + 1;
    if (this.pending.length > 1 && !line.includes('"')) {
      if (this.isTooLong()) this.giveUp(rows);
      return;
    }
    this.close(rows);
  }

  /** Tries to read what is pending as one row. */
  private close(rows: GridRow[]): void {
    const { data, errors } = this.parser.parse(this.pending.join('\n'), 0, false);
    const [cells = []] = data;
    const open = errors.some((error) => error.code === 'MissingQuotes');
    if (open && !this.isTooLong() && !this.isWholeLine()) return;
    if (open || data.length !== 1 || (errors.length > 0 && !this.fits(cells))) return this.giveUp(rows);
    if (errors.length === 0) this.width = cells.length;
    const lines = this.pending.length;
    this.forget();
    this.push(cells, rows, lines);
  }

  /** A single line whose stray quotes all close again, and which has as many cells as other lines, is a whole row. */
  private isWholeLine(): boolean {
    const [line] = this.pending;
    if (line === undefined || this.pending.length > 1) return false;
    const { cells, closed } = cellsOfOneLine(line, this.delimiter);
    return closed && this.fits(cells);
  }

  private fits(cells: readonly unknown[]): boolean {
    return this.width === 0 || cells.length === this.width;
  }

  private forget(): void {
    this.pending = [];
    this.pendingLength = 0;
  }

  private isTooLong(): boolean {
    return this.pending.length > MOST_LINES || this.pendingLength > MOST_CHARACTERS || this.lost > MOST_LOST_QUOTES;
  }

  /** The first pending line is taken alone, its stray quotes as text; the others are read again. */
  private giveUp(rows: GridRow[]): void {
    const [first = '', ...others] = this.pending;
    this.forget();
    const { cells, closed } = cellsOfOneLine(first, this.delimiter);
    const whole = closed && this.fits(cells);
    if (!whole) this.lost += 1;
    this.push(cells, rows, 1, whole ? undefined : LOST_QUOTE);
    for (const line of others) this.add(line, rows);
  }

  private push(cells: RawCell[], rows: GridRow[], lines: number, malformed?: string): void {
    let wrong = cells.length > MOST_COLUMNS ? TOO_WIDE : malformed;
    for (let i = 0; i < cells.length; i += 1) {
      const cell = cells[i];
      if (cell === '') cells[i] = null;
      else if (typeof cell === 'string' && cell.includes('\ufffd')) wrong ??= BROKEN_CHARACTER;
    }
    const row = this.line;
    this.line += lines;
    rows.push(wrong === undefined ? { row, cells } : { row, cells, malformed: wrong });
  }
}

interface LineCells {
  readonly cells: string[];
  /** Every quote that opens a cell is closed in the line. */
  readonly closed: boolean;
  /** … and right after it the cell ends. */
  readonly clean: boolean;
}

/** Cells of one line as a workbook reads them: text after a closing quote belongs to the cell; an open quote is text. */
function cellsOfOneLine(line: string, delimiter: string): LineCells {
  const cells: string[] = [];
  let closed = true;
  let clean = true;
  let from = 0;
  for (;;) {
    let cell = '';
    const opening = openingQuote(line, from);
    if (opening >= 0) {
      const quote = closingQuote(line, opening + 1);
      const end = quote < 0 ? -1 : cellEnd(line, quote + 1, delimiter);
      if (quote < 0) closed = false;
      else if (opening === from || end >= 0) {
        cell = unquoted(line.slice(opening + 1, quote));
        from = end >= 0 ? end : quote + 1;
      }
      clean &&= end >= 0;
    }
    const at = line.indexOf(delimiter, from);
    const end = at < 0 ? line.length : at;
    cells.push(end === from ? cell : cell + line.slice(from, end));
    if (at < 0 || cells.length > MOST_COLUMNS) return { cells, closed, clean };
    from = at + delimiter.length;
  }
}

/** Where a cell's quote stands, at its beginning or after blanks; -1 where it has none. */
function openingQuote(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ') at += 1;
  return line[at] === '"' ? at : -1;
}

/** Where the cell ends after its closing quote and blanks; -1 where something else follows. */
function cellEnd(line: string, from: number, delimiter: string): number {
  let at = from;
  while (line[at] === ' ' && delimiter !== ' ') at += 1;
  return at === line.length || line.startsWith(delimiter, at) ? at : -1;
}

function unquoted(text: string): string {
  return text.includes('"') ? text.replaceAll('""', '"') : text;
}

function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) if (line[at + 1] !== '"') return at;
  return -1;
}

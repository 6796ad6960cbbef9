import Papa from 'papaparse';
import type { Grid, GridFile, GridRow } from './grid.js';
import { UnreadableFile } from './grid.js';
import { decodedText, detectEncoding, type TextEncoding } from './text-encoding.js';

const DELIMITERS = [',', '\t', ';', '|', '，', '；', '\u0001'];
const SAMPLE_CHARACTERS = 60_000;
/** A record that runs over more lines than this has lost its closing quote. */
const MOST_LINES = 2000;

/** Opens a text table: `rate` says how well the first lines fit the headings that are looked for. */
export async function openDelimited(path: string, rate: (rows: readonly GridRow[]) => number): Promise<GridFile> {
  const encoding = await detectEncoding(path);
  const sample = await firstCharacters(path, encoding);
  if (/\0/.test(sample)) {
    throw new UnreadableFile('文件内容不是文字，可能已经损坏', '请用表格软件打开检查，另存为 xlsx 或 csv 后重报');
  }
  const delimiter = bestDelimiter(sample, rate);
  const grid: Grid = {
    sheet: null,
    hidden: false,
    merges: () => Promise.resolve([]),
    rows: () => withoutTrailingBlanks(records(path, encoding, delimiter)),
  };
  return {
    format: 'csv',
    encoding: encoding === 'utf-8-bom' ? 'utf-8-sig' : encoding,
    delimiter,
    grids: [grid],
    notices: [],
    close: () => Promise.resolve(),
  };
}

async function firstCharacters(path: string, encoding: TextEncoding): Promise<string> {
  let text = '';
  for await (const piece of decodedText(path, encoding)) {
    text += piece;
    if (text.length >= SAMPLE_CHARACTERS) break;
  }
  return text.slice(0, SAMPLE_CHARACTERS);
}

function bestDelimiter(sample: string, rate: (rows: readonly GridRow[]) => number): string {
  let best = { delimiter: ',', score: -1 };
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const rows = parserFor(delimiter).parse(sample, 0, false).data.slice(0, 60);
    const score = rate(rows.map((cells, i) => ({ row: i + 1, cells: cells.map(emptyToNull) })));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

interface ParsedPiece {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

function parserFor(delimiter: string): { parse(input: string, baseIndex: number, ignoreLastRow: boolean): ParsedPiece } {
  // Line ends differ within one file; the parser is told the plainest and the ends are put right before it sees them.
  return new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', header: false, skipEmptyLines: false });
}

/** Records with the physical line on which each begins. */
async function* records(path: string, encoding: TextEncoding, delimiter: string): AsyncGenerator<readonly GridRow[]> {
  const parser = parserFor(delimiter);
  let rest = '';
  let line = 1;
  const cut = (text: string, last: boolean): GridRow[] => {
    const piece = parser.parse(text, 0, !last);
    rest = last ? '' : text.slice(piece.meta.cursor);
    if (last && piece.errors.some((e) => e.code === 'MissingQuotes')) throw unclosed(line + piece.data.length - 1);
    return piece.data.map((cells) => {
      const row = { row: line, cells: cells.map(emptyToNull) };
      const lines = 1 + lineEndsWithin(cells);
      if (lines > MOST_LINES) throw unclosed(line);
      line += lines;
      return row;
    });
  };
  for await (const piece of normalisedLineEnds(decodedText(path, encoding))) {
    const rows = cut(rest + piece, false);
    if (rows.length > 0) yield rows;
  }
  if (rest !== '') yield cut(rest, true);
}

function unclosed(line: number): UnreadableFile {
  return new UnreadableFile(`第 ${line} 行附近有一个没有配对的英文双引号，后面的内容连成了一格，无法分行`, '请删去或补全这个双引号，或者另存为 xlsx 后重报');
}

function lineEndsWithin(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** CR LF and CR alone become LF, also where a pair is cut between two pieces. */
async function* normalisedLineEnds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let heldCr = false;
  for await (const piece of pieces) {
    let text: string = heldCr ? `\r${piece}` : piece;
    heldCr = text.endsWith('\r');
    if (heldCr) text = text.slice(0, -1);
    yield text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }
  if (heldCr) yield '\n';
}

/** Blank lines count only where something comes after them. */
async function* withoutTrailingBlanks(batches: AsyncIterable<readonly GridRow[]>): AsyncGenerator<readonly GridRow[]> {
  let held: GridRow[] = [];
  for await (const batch of batches) {
    const last = batch.findLastIndex((row) => row.cells.some((cell) => typeof cell === 'string' && cell.trim() !== ''));
    if (last < 0) {
      held.push(...batch);
      continue;
    }
    yield [...held, ...batch.slice(0, last + 1)];
    held = batch.slice(last + 1);
  }
}

function emptyToNull(text: string): string | null {
  return text === '' ? null : text;
}

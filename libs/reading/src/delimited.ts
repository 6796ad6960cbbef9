import { cellText } from '@credit/domain';
import { findHeadings, type HeadingBook } from './headings.js';
import { withoutTrailingBlanks } from './blank-lines.js';
import { DelimitedLines } from './delimited-lines.js';
import { FIRST_LINES, LONGEST_LINE, MOST_COLUMNS, tooWide, type Grid, type GridFile, type GridRow } from './grid.js';
import { withLineFeeds } from './line-ends.js';
import { decodedText, detectEncoding, type TextEncoding } from './text-encoding.js';

/** The delimiters in use; the four first ones are the usual ones. */
const DELIMITERS = [',', '\t', ';', '|', '，', '；', '、', '^', '~', '#', '$', '!', '\u0001', '\u0002', '\u001e', '\u001f', ' '];
const USUAL = new Set(DELIMITERS.slice(0, 4));
const SAMPLE_CHARACTERS = 60_000;

/** Opens a text table. The delimiter is the one by which the first lines name the most headings. */
export async function openDelimited(path: string, book: HeadingBook): Promise<GridFile> {
  const encoding = await detectEncoding(path, LONGEST_LINE);
  const delimiter = bestDelimiter(await firstCharacters(path, encoding), book);
  const rows = (): AsyncIterable<readonly GridRow[]> => withoutTrailingBlanks(lines(path, encoding, delimiter));
  const grid: Grid = {
    sheet: null,
    hidden: false,
    pushed: false,
    date1904: false,
    separated: true,
    glance: async () => ({ lines: await firstLines(rows()), merges: [], filled: null }),
    rows,
    text: () => decodedText(path, encoding),
  };
  return { format: 'csv', encoding, delimiter, grids: [grid], close: () => Promise.resolve() };
}

/** The first lines that hold something. */
export async function firstLines(batches: AsyncIterable<readonly GridRow[]>): Promise<readonly GridRow[]> {
  const found: GridRow[] = [];
  for await (const batch of batches) {
    for (const line of batch) if (line.cells.some((cell) => cellText(cell) !== '')) found.push(line);
    if (found.length >= FIRST_LINES) break;
  }
  if (found.some((line) => line.cells.length > MOST_COLUMNS)) throw tooWide();
  return found.slice(0, FIRST_LINES);
}

async function firstCharacters(path: string, encoding: TextEncoding): Promise<string> {
  let text = '';
  for await (const piece of decodedText(path, encoding)) {
    text += piece;
    text = text.trimStart();
    if (text.length >= SAMPLE_CHARACTERS) break;
  }
  return text.slice(0, SAMPLE_CHARACTERS).replace(/\r\n?/g, '\n');
}

function bestDelimiter(sample: string, book: HeadingBook): string {
  let best = { delimiter: ',', matched: -1, cells: 0 };
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const cutter = new DelimitedLines(delimiter);
    const rows = [...cutter.take(sample), ...cutter.finish()].filter((row) => row.cells.some((cell) => cell !== null)).slice(0, FIRST_LINES);
    const matched = findHeadings(rows, [], book)?.matched ?? 0;
    const cells = Math.max(0, ...rows.map((row) => row.cells.length));
    // Blanks and stops that stand in every text must name more headings than a usual delimiter does.
    const more = cells > best.cells && USUAL.has(delimiter);
    if (matched > best.matched || (matched === best.matched && more)) best = { delimiter, matched, cells };
  }
  return best.delimiter;
}

/** Lines with the physical line on which each begins. */
async function* lines(path: string, encoding: TextEncoding, delimiter: string): AsyncGenerator<readonly GridRow[]> {
  const cutter = new DelimitedLines(delimiter);
  for await (const piece of withLineFeeds(decodedText(path, encoding))) {
    const rows = cutter.take(piece);
    if (rows.length > 0) yield rows;
  }
  const rows = cutter.finish();
  if (rows.length > 0) yield rows;
}

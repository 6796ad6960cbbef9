import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type { RawCell } from '@credit/domain';
import { withoutTrailingBlanks } from './blank-lines.js';
import { firstLines } from './delimited.js';
import { MOST_COLUMNS, tooWide, UnreadableFile, type Grid, type GridFile, type GridRow, type Merge } from './grid.js';
import { LEGACY_READER, TOO_MANY_CELLS, type LegacyQuestion } from './legacy-reader.js';
import { decodedText, detectEncoding, type TextEncoding } from './text-encoding.js';
import { markBroken } from './broken-character.js';
import { damaged } from './zip-parts.js';

const MEMORY_MB = 400;
const PATIENCE_MS = 120_000;
const BATCH = 1000;
/** What some old programs leave at the end of a text. */
const TRAILING_ZEROS = /\0+$/;
/** Characters of a web page; as bytes they become an array of up to three times as many. */
const LARGEST_PAGE = 16 * 1024 * 1024;
const LIBRARY = createRequire(import.meta.url).resolve('@e965/xlsx');

interface LegacySheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly rows: readonly (readonly RawCell[])[];
  readonly merges: readonly Merge[];
}

type Answer = { readonly sheets: readonly LegacySheet[] } | { readonly error: string };

/** Opens an old xls workbook (also xlsb, ods), or a web page or XML table that calls itself one. */
export async function openLegacyWorkbook(path: string, kind: 'binary' | 'markup' = 'binary'): Promise<GridFile> {
  const encoding = kind === 'markup' ? await detectEncoding(path) : null;
  const text = encoding === null ? null : await wholeText(path, encoding);
  const sheets = await takeApart({ library: LIBRARY, path, text, width: MOST_COLUMNS + 1 });
  return { format: 'xls', encoding, delimiter: null, grids: sheets.map(toGrid), close: () => Promise.resolve() };
}

async function wholeText(path: string, encoding: TextEncoding): Promise<string> {
  let text = '';
  for await (const piece of decodedText(path, encoding)) {
    text += piece;
    if (text.length > LARGEST_PAGE) throw tooLarge();
  }
  // A page that was cut off or written carelessly still holds its rows.
  return /<table/i.test(text) && !/<\/table/i.test(text) ? `${text}</table>` : text;
}

/** Asks a process of its own with bounded memory: what a crafted file can end is that process, not the app. */
async function takeApart(question: LegacyQuestion): Promise<readonly LegacySheet[]> {
  const child = spawn(process.execPath, [`--max-old-space-size=${MEMORY_MB}`, '-e', LEGACY_READER], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: {},
  });
  const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      child.once('message', resolve);
      // No process to be had is not the file's fault.
      child.once('error', reject);
      child.once('exit', () => reject(tooLarge()));
      child.send(question, (error) => error && reject(tooLarge()));
    });
    if ('sheets' in answer) return answer.sheets;
    if (/password|encrypt/i.test(answer.error)) throw new UnreadableFile('文件设了密码，无法读取', '请用表格软件打开文件，去掉密码后重报');
    throw answer.error === TOO_MANY_CELLS ? tooLarge() : damaged();
  } finally {
    clearTimeout(patience);
    child.kill('SIGKILL');
  }
}

function tooLarge(): UnreadableFile {
  return new UnreadableFile('旧格式（xls）的文件太大或内容异常，没能读完', '请用表格软件打开，另存为 xlsx 后重报');
}

function toGrid(sheet: LegacySheet): Grid {
  const rows = (): AsyncIterable<readonly GridRow[]> => withoutTrailingBlanks(batches(sheet.rows));
  return {
    sheet: sheet.name,
    hidden: sheet.hidden,
    pushed: false,
    date1904: sheet.date1904,
    separated: false,
    glance: async () => {
      if (sheet.rows.some((cells) => (cells[MOST_COLUMNS] ?? null) !== null)) throw tooWide();
      return { lines: await firstLines(rows()), merges: sheet.merges, filled: filledCells(sheet.rows) };
    },
    rows,
  };
}

async function* batches(rows: readonly (readonly RawCell[])[]): AsyncGenerator<readonly GridRow[]> {
  for (let from = 0; from < rows.length; from += BATCH) {
    yield rows.slice(from, from + BATCH).map((cells, i) => ({ row: from + i + 1, cells: cells.map((cell) => (typeof cell === 'string' ? markBroken(cell.replace(TRAILING_ZEROS, '')) : cell)) }));
  }
}

function filledCells(rows: readonly (readonly RawCell[])[]): readonly number[] {
  const filled: number[] = [];
  for (const cells of rows) cells.forEach((cell, i) => (filled[i] = (filled[i] ?? 0) + (cell === null ? 0 : 1)));
  return filled;
}

import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { RawCell } from '@credit/domain';
import { withoutTrailingBlanks } from './blank-lines.js';
import { firstLines } from './delimited.js';
import { MOST_COLUMNS, tooWide, UnreadableFile, type Grid, type GridFile, type GridRow, type Merge } from './grid.js';
import { decodedText, detectEncoding } from './text-encoding.js';
import { damaged } from './zip-parts.js';

const MEMORY_MB = 400;
const PATIENCE_MS = 120_000;
const BATCH = 1000;
const LIBRARY = createRequire(import.meta.url).resolve('@e965/xlsx');

interface WorkerSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly RawCell[])[];
  readonly merges: readonly Merge[];
}

type WorkerAnswer = { readonly sheets: readonly WorkerSheet[] } | { readonly error: string };

/**
 * The old format is taken apart in a worker whose memory is bounded: a crafted file ends the worker, not the app. Web
 * pages come as text and keep every cell as text: a long code must not turn into a number.
 */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const xlsx = require(workerData.library);
const ERRORS = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A' };
const pad = (n) => String(n).padStart(2, '0');
const options = { cellDates: false, cellNF: true, cellText: false, cellHTML: false, dense: true };
try {
  const book = workerData.text === null
    ? xlsx.readFile(workerData.path, { ...options, codepage: 936 })
    : xlsx.read(workerData.text, { ...options, type: 'string', raw: true });
  const date1904 = !!(book.Workbook && book.Workbook.WBProps && book.Workbook.WBProps.date1904);
  const toCell = (cell) => {
    if (!cell || cell.v === undefined || cell.v === null || cell.v === '') return null;
    if (cell.t === 'e') return ERRORS[cell.v] || '#N/A';
    if (cell.t === 'n' && cell.z && xlsx.SSF.is_date(cell.z)) {
      const d = xlsx.SSF.parse_date_code(cell.v, { date1904 });
      if (d && d.y >= 1950) return d.y + '-' + pad(d.m) + '-' + pad(d.d);
    }
    return cell.t === 'n' || cell.t === 'b' ? cell.v : String(cell.v);
  };
  const sheets = book.SheetNames.map((name, i) => {
    const sheet = book.Sheets[name];
    const info = book.Workbook && book.Workbook.Sheets && book.Workbook.Sheets[i];
    return {
      name, hidden: !!(info && info.Hidden),
      rows: Array.from(sheet['!data'] || [], (row) => Array.from((row || []).slice(0, workerData.width), toCell)),
      merges: (sheet['!merges'] || []).map((m) => ({ top: m.s.r + 1, bottom: m.e.r + 1, left: m.s.c, right: m.e.c })),
    };
  });
  parentPort.postMessage({ sheets });
} catch (error) {
  parentPort.postMessage({ error: String(error && error.message) });
}
`;

/** Opens an old xls workbook (also xlsb, ods), or a web page or XML table that calls itself one. */
export async function openLegacyWorkbook(path: string, kind: 'binary' | 'markup' = 'binary'): Promise<GridFile> {
  const encoding = kind === 'markup' ? await detectEncoding(path) : null;
  let text: string | null = null;
  if (encoding !== null) {
    text = '';
    for await (const piece of decodedText(path, encoding)) text += piece;
  }
  const sheets = await takeApart({ library: LIBRARY, path, text, width: MOST_COLUMNS + 1 });
  return { format: 'xls', encoding, delimiter: null, grids: sheets.map(toGrid), close: () => Promise.resolve() };
}

async function takeApart(workerData: { readonly path: string; readonly text: string | null } & Record<string, unknown>): Promise<readonly WorkerSheet[]> {
  const worker = new Worker(WORKER, {
    eval: true,
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stdout: true,
    stderr: true,
  });
  const patience = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  try {
    const answer = await new Promise<WorkerAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', () => reject(tooLarge()));
      worker.once('exit', () => reject(tooLarge()));
    });
    if ('sheets' in answer) return answer.sheets;
    if (/password|encrypt/i.test(answer.error)) throw new UnreadableFile('文件设了密码，无法读取', '请用表格软件打开文件，去掉密码后重报');
    throw damaged();
  } finally {
    clearTimeout(patience);
    await worker.terminate();
  }
}

function tooLarge(): UnreadableFile {
  return new UnreadableFile('旧格式（xls）的文件太大或内容异常，没能读完', '请用表格软件打开，另存为 xlsx 后重报');
}

function toGrid(sheet: WorkerSheet): Grid {
  const rows = (): AsyncIterable<readonly GridRow[]> => withoutTrailingBlanks(batches(sheet.rows));
  return {
    sheet: sheet.name,
    hidden: sheet.hidden,
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
    yield rows.slice(from, from + BATCH).map((cells, i) => ({ row: from + i + 1, cells: [...cells] }));
  }
}

function filledCells(rows: readonly (readonly RawCell[])[]): readonly number[] {
  const filled: number[] = [];
  for (const cells of rows) cells.forEach((cell, i) => (filled[i] = (filled[i] ?? 0) + (cell === null ? 0 : 1)));
  return filled;
}

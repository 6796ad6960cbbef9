import { createRequire } from 'node:module';
import { open } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { RawCell } from '@credit/domain';
import type { Grid, GridFile, GridRow, Merge } from './grid.js';
import { UnreadableFile } from './grid.js';
import { damaged } from './zip-parts.js';

const MEMORY_MB = 512;
const PATIENCE_MS = 120_000;
const LIBRARY = createRequire(import.meta.url).resolve('@e965/xlsx');

interface WorkerSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly RawCell[])[];
  readonly merges: readonly Merge[];
}

/** The old format is taken apart in a worker whose memory is bounded: a crafted file ends the worker, not the app. */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const xlsx = require(workerData.library);
const book = xlsx.readFile(workerData.path, { cellDates: false, cellNF: true, cellText: false, cellHTML: false, dense: true, codepage: 936 });
const pad = (n) => String(n).padStart(2, '0');
const toCell = (cell) => {
  if (!cell || cell.v === undefined || cell.v === null || cell.v === '') return null;
  if (cell.t === 'e') return cell.w || '#N/A';
  if (cell.t === 'n' && cell.z && xlsx.SSF.is_date(cell.z)) {
    const d = xlsx.SSF.parse_date_code(cell.v, { date1904: !!(book.Workbook && book.Workbook.WBProps && book.Workbook.WBProps.date1904) });
    if (d) return d.y + '-' + pad(d.m) + '-' + pad(d.d);
  }
  return cell.t === 'n' || cell.t === 'b' ? cell.v : String(cell.v);
};
const sheets = book.SheetNames.map((name, i) => {
  const sheet = book.Sheets[name];
  const data = sheet['!data'] || [];
  const rows = [];
  for (let r = 0; r < data.length; r += 1) rows.push((data[r] || []).slice(0, 1000).map(toCell));
  const info = book.Workbook && book.Workbook.Sheets && book.Workbook.Sheets[i];
  return {
    name, hidden: !!(info && info.Hidden), rows,
    merges: (sheet['!merges'] || []).map((m) => ({ top: m.s.r + 1, bottom: m.e.r + 1, left: m.s.c, right: m.e.c })),
  };
});
parentPort.postMessage(sheets);
`;

/** Opens an old xls workbook, or a web page or XML table that calls itself one. */
export async function openLegacyWorkbook(path: string): Promise<GridFile> {
  if (await isEncrypted(path)) throw new UnreadableFile('文件设了密码，无法读取', '请去掉密码后重报');
  const sheets = await takeApart(path);
  return {
    format: 'xls',
    encoding: null,
    delimiter: null,
    grids: sheets.map(toGrid),
    notices: [],
    close: () => Promise.resolve(),
  };
}

async function takeApart(path: string): Promise<readonly WorkerSheet[]> {
  const worker = new Worker(WORKER, {
    eval: true,
    workerData: { library: LIBRARY, path },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stdout: true,
    stderr: true,
  });
  const patience = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  try {
    return await new Promise<readonly WorkerSheet[]>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', () => reject(damaged()));
      worker.once('exit', () => reject(damaged()));
    });
  } finally {
    clearTimeout(patience);
    await worker.terminate();
  }
}

function toGrid(sheet: WorkerSheet): Grid {
  const last = sheet.rows.findLastIndex((cells) => cells.some((cell) => cell !== null));
  const rows: GridRow[] = sheet.rows.slice(0, last + 1).map((cells, i) => ({ row: i + 1, cells: [...cells] }));
  return {
    sheet: sheet.name,
    hidden: sheet.hidden,
    merges: () => Promise.resolve(sheet.merges),
    rows: async function* () {
      for (let from = 0; from < rows.length; from += 1000) yield rows.slice(from, from + 1000);
    },
  };
}

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** A workbook with a password is an OLE container around an encrypted package. */
async function isEncrypted(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(Math.min(size, 4 * 1024 * 1024)), 0, Math.min(size, 4 * 1024 * 1024), 0);
    return buffer.readUInt32BE(0) === 0xd0cf11e0 && buffer.includes(ENCRYPTED);
  } finally {
    await file.close();
  }
}

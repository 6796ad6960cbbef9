import type { RawCell } from '@credit/domain';
import { withoutTrailingBlanks } from './blank-lines.js';
import { BROKEN_CHARACTER, markBroken } from './broken-character.js';
import { firstLines } from './delimited.js';
import { MOST_COLUMNS, tooWide, UnreadableFile, type Grid, type GridFile, type GridRow } from './grid.js';
import { leavesOf } from './json-nesting.js';
import { jsonObjects, type JsonItem } from './json-objects.js';
import { detectEncoding } from './text-encoding.js';

const BATCH = 1000;

/**
 * Opens a file of JSON objects, one a line, or one array of objects. The keys are the headings, in row 0; keys of objects
 * within them have the keys above them as groups, in the rows before.
 */
export async function openJsonLines(path: string): Promise<GridFile> {
  const encoding = await detectEncoding(path);
  const items = (): AsyncIterable<JsonItem> => jsonObjects(path, encoding);
  const columns = await collectColumns(items());
  const rows = (): AsyncIterable<readonly GridRow[]> => withoutTrailingBlanks(gridRows(items(), columns));
  const grid: Grid = {
    sheet: null,
    hidden: false,
    pushed: true,
    date1904: false,
    separated: false,
    glance: async () => ({ lines: await firstLines(rows()), merges: [], filled: null }),
    rows,
  };
  return { format: 'jsonl', encoding, delimiter: null, grids: [grid], close: () => Promise.resolve() };
}

type Path = readonly string[];

/**
 * Every key of the whole file, in the order in which they are first seen: one that comes late counts too. Keys within
 * objects come last, so that each group reaches over its own columns only.
 */
async function collectColumns(items: AsyncIterable<JsonItem>): Promise<readonly Path[]> {
  const columns = new Map<string, Path>();
  for await (const item of items) {
    if (!('object' in item)) continue;
    for (const { path } of leavesOf(item.object)) columns.set(keyOf(path), path);
    if (columns.size > MOST_COLUMNS) throw tooWide();
  }
  if (columns.size === 0) throw new UnreadableFile('文件里没有一个完整的 JSON 对象', '请检查导出程序：每行一个 JSON 对象');
  const paths = [...columns.values()];
  const groups = new Map([...new Set(paths.map(groupOf))].map((group, i) => [group, i]));
  return paths.sort((a, b) => a.length - b.length || (groups.get(groupOf(a)) ?? 0) - (groups.get(groupOf(b)) ?? 0));
}

function groupOf(path: Path): string {
  return JSON.stringify(path.slice(0, -1));
}

function keyOf(path: Path): string {
  return path.length === 1 ? (path[0] ?? '') : JSON.stringify(path);
}

async function* gridRows(items: AsyncIterable<JsonItem>, columns: readonly Path[]): AsyncGenerator<readonly GridRow[]> {
  let batch: GridRow[] = headingLines(columns);
  const places = new Map(columns.map((path, i) => [keyOf(path), i]));
  for await (const item of items) {
    batch.push(toGridRow(item, places));
    if (batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

function headingLines(columns: readonly Path[]): GridRow[] {
  const depth = Math.max(...columns.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => {
    const above = depth - 1 - level;
    return { row: -above, cells: columns.map((path) => (path.at(-1 - above) === undefined ? null : markBroken(path.at(-1 - above) ?? ''))) };
  });
}

function toGridRow(item: JsonItem, places: ReadonlyMap<string, number>): GridRow {
  if ('wrong' in item) return { row: item.row, cells: [], malformed: item.wrong };
  if (!('object' in item)) return { row: item.row, cells: [] };
  const cells: RawCell[] = Array.from({ length: places.size }, () => null);
  for (const { path, value } of leavesOf(item.object)) {
    const place = places.get(keyOf(path));
    if (place !== undefined) cells[place] = toCell(value);
  }
  const broken = cells.some((cell) => typeof cell === 'string' && cell.includes('\ufffd'));
  return broken ? { row: item.row, cells, malformed: BROKEN_CHARACTER } : { row: item.row, cells };
}

function toCell(value: unknown): RawCell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return markBroken(typeof value === 'string' ? value : JSON.stringify(value));
}

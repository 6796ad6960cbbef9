import type { RawCell } from '@credit/domain';
import { withoutTrailingBlanks } from './blank-lines.js';
import { firstLines } from './delimited.js';
import { MOST_COLUMNS, tooWide, UnreadableFile, type Grid, type GridFile, type GridRow } from './grid.js';
import { jsonObjects, type JsonItem } from './json-objects.js';
import { detectEncoding } from './text-encoding.js';

const BATCH = 1000;

/** Opens a file of JSON objects, one a line, or one array of objects. The keys are the headings, in row 0. */
export async function openJsonLines(path: string): Promise<GridFile> {
  const encoding = await detectEncoding(path);
  const items = (): AsyncIterable<JsonItem> => jsonObjects(path, encoding);
  const keys = await collectKeys(items());
  const rows = (): AsyncIterable<readonly GridRow[]> => withoutTrailingBlanks(gridRows(items(), keys));
  const grid: Grid = {
    sheet: null,
    hidden: false,
    separated: false,
    glance: async () => ({ lines: await firstLines(rows()), merges: [], filled: null }),
    rows,
  };
  return { format: 'jsonl', encoding, delimiter: null, grids: [grid], close: () => Promise.resolve() };
}

/** Every key of the whole file, in the order in which they are first seen: one that comes late counts too. */
async function collectKeys(items: AsyncIterable<JsonItem>): Promise<readonly string[]> {
  const keys = new Set<string>();
  for await (const item of items) {
    if (!('object' in item)) continue;
    for (const key of Object.keys(item.object)) keys.add(key);
    if (keys.size > MOST_COLUMNS) throw tooWide();
  }
  if (keys.size === 0) throw new UnreadableFile('文件里没有一个完整的 JSON 对象', '请检查导出程序：每行一个 JSON 对象');
  return [...keys];
}

async function* gridRows(items: AsyncIterable<JsonItem>, keys: readonly string[]): AsyncGenerator<readonly GridRow[]> {
  let batch: GridRow[] = [{ row: 0, cells: [...keys] }];
  for await (const item of items) {
    batch.push(toGridRow(item, keys));
    if (batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

function toGridRow(item: JsonItem, keys: readonly string[]): GridRow {
  if ('wrong' in item) return { row: item.row, cells: [], malformed: item.wrong };
  if (!('object' in item)) return { row: item.row, cells: [] };
  const { row, object } = item;
  return { row, cells: keys.map((key) => (Object.hasOwn(object, key) ? toCell(object[key]) : null)) };
}

function toCell(value: unknown): RawCell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

import { readFile, stat } from 'node:fs/promises';
import type { RawCell, RawRow } from '@credit/domain';
import type { Grid, GridFile, GridRow } from './grid.js';
import { UnreadableFile } from './grid.js';
import { decodedText, detectEncoding } from './text-encoding.js';

const KEYS_FROM = 500;
const BATCH = 1000;
const LARGEST_ARRAY = 64 * 1024 * 1024;

/** A line of the push interface: one JSON object, or what is wrong with it. */
type JsonLine = { readonly row: number; readonly object: Readonly<Record<string, unknown>> } | { readonly row: number; readonly wrong: string } | { readonly row: number };

/** Opens a file of JSON objects, one a line, or one array of objects. The keys are the headings, in row 0. */
export async function openJsonLines(path: string): Promise<GridFile> {
  const encoding = await detectEncoding(path);
  const lines = (): AsyncIterable<JsonLine> => jsonLines(path, encoding);
  const keys = await collectKeys(lines());
  const grid: Grid = {
    sheet: null,
    hidden: false,
    merges: () => Promise.resolve([]),
    rows: () => gridRows(lines(), keys),
  };
  return { format: 'jsonl', encoding, delimiter: null, grids: [grid], notices: [], close: () => Promise.resolve() };
}

async function collectKeys(lines: AsyncIterable<JsonLine>): Promise<readonly string[]> {
  const keys = new Set<string>();
  let seen = 0;
  for await (const line of lines) {
    if ('object' in line) {
      for (const key of Object.keys(line.object)) keys.add(key);
      seen += 1;
      if (seen >= KEYS_FROM) break;
    }
  }
  if (seen === 0) throw new UnreadableFile('文件里没有一个完整的 JSON 对象', '请检查导出程序：每行一个 JSON 对象');
  return [...keys];
}

async function* gridRows(lines: AsyncIterable<JsonLine>, keys: readonly string[]): AsyncGenerator<readonly GridRow[]> {
  yield [{ row: 0, cells: [...keys] }];
  let batch: (GridRow & Pick<RawRow, 'malformed'>)[] = [];
  for await (const line of lines) {
    batch.push(toGridRow(line, keys));
    if (batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
  }
  const last = batch.findLastIndex((row) => row.malformed !== undefined || row.cells.length > 0);
  if (last >= 0) yield batch.slice(0, last + 1);
}

function toGridRow(line: JsonLine, keys: readonly string[]): GridRow & Pick<RawRow, 'malformed'> {
  if ('wrong' in line) return { row: line.row, cells: [], malformed: line.wrong };
  if (!('object' in line)) return { row: line.row, cells: [] };
  return { row: line.row, cells: keys.map((key) => toCell(line.object[key])) };
}

function toCell(value: unknown): RawCell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

async function* jsonLines(path: string, encoding: Awaited<ReturnType<typeof detectEncoding>>): AsyncGenerator<JsonLine> {
  let rest = '';
  let row = 0;
  let first = true;
  for await (const piece of decodedText(path, encoding)) {
    rest += piece;
    if (first && rest.trimStart() !== '') {
      if (rest.trimStart().startsWith('[')) return yield* arrayItems(path);
      first = false;
    }
    let from = 0;
    for (let at = rest.indexOf('\n'); at >= 0; at = rest.indexOf('\n', from)) {
      row += 1;
      yield parseLine(rest.slice(from, at), row);
      from = at + 1;
    }
    rest = rest.slice(from);
  }
  if (rest.trim() !== '') yield parseLine(rest, row + 1);
}

function parseLine(text: string, row: number): JsonLine {
  const trimmed = text.trim();
  if (trimmed === '') return { row };
  try {
    const value: unknown = JSON.parse(trimmed);
    return isObject(value) ? { row, object: value } : { row, wrong: '这一行不是 JSON 对象' };
  } catch {
    return { row, wrong: '括号、引号或逗号不完整' };
  }
}

async function* arrayItems(path: string): AsyncGenerator<JsonLine> {
  if ((await stat(path)).size > LARGEST_ARRAY) {
    throw new UnreadableFile('JSON 数组文件太大，不能整份读入', '请改成每行一个 JSON 对象（JSON Lines）后重报');
  }
  let value: unknown;
  try {
    value = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  } catch {
    throw new UnreadableFile('JSON 文件不完整，括号、引号或逗号有误', '请检查导出程序后重报');
  }
  if (!Array.isArray(value)) throw new UnreadableFile('JSON 文件的最外层不是数组', '请改成对象数组，或每行一个 JSON 对象');
  for (const [i, item] of value.entries()) yield isObject(item) ? { row: i + 1, object: item } : { row: i + 1, wrong: '这一项不是 JSON 对象' };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

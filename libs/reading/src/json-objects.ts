import { stat } from 'node:fs/promises';
import { LARGEST_DOCUMENT, UnreadableFile } from './grid.js';
import { linesOfItems } from './json-item-lines.js';
import { isObject, isTooDeep, type JsonObject } from './json-nesting.js';
import { withLineFeeds } from './line-ends.js';
import { decodedText, type TextEncoding } from './text-encoding.js';

/** Names under which interfaces wrap their records. */
const ENVELOPE = /^(data|rows|records?|list|items|results?|datas?et)$/i;
const ENVELOPE_START = /^\{(\s*"[^"]*"\s*:\s*[[{]?)?$/;

/** One item of the push interface: an object, a blank line, or what is wrong with the line. */
export type JsonItem =
  | { readonly row: number; readonly object: JsonObject }
  | { readonly row: number; readonly wrong: string }
  | { readonly row: number };

/**
 * The objects of a file, alone on their lines or items of one array, which may stand in an envelope. `row` is the line on
 * which an object begins; where several share a line they are counted from 1.
 */
export async function* jsonObjects(path: string, encoding: TextEncoding): AsyncGenerator<JsonItem> {
  if (await isOneDocument(path, encoding)) {
    const { text, value } = await wholeDocument(path, encoding);
    const items = arrayOf(value);
    const lines = linesOfItems(text, items.length);
    for (const [i, item] of items.entries()) yield toItem(lines?.[i] ?? i + 1, item, '这一项不是 JSON 对象');
    return;
  }
  let row = 0;
  for await (const line of textLines(path, encoding)) {
    row += 1;
    yield parseLine(line, row);
  }
}

/** An array, an object written over several lines, or one line that is an envelope. */
async function isOneDocument(path: string, encoding: TextEncoding): Promise<boolean> {
  const first: string[] = [];
  for await (const line of textLines(path, encoding)) {
    if (line.trim() !== '') first.push(line.trim());
    if (first.length === 2) break;
  }
  const [line = '', second] = first;
  if (line.startsWith('[') || ENVELOPE_START.test(line)) return true;
  const item = parseLine(line, 1);
  if ('object' in item) return second === undefined && wrappedRecords(item.object) !== undefined;
  return (await stat(path)).size <= LARGEST_DOCUMENT && isEnvelope(await wholeText(path, encoding));
}

/** A first line that is no object of its own may open an envelope: {"code":0,"data":{"list":[ */
function isEnvelope(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value);
  } catch {
    return false;
  }
}

async function* textLines(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of withLineFeeds(decodedText(path, encoding))) {
    let from = 0;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      yield rest + piece.slice(from, at);
      rest = '';
      from = at + 1;
    }
    rest += piece.slice(from);
    if (rest.length > LARGEST_DOCUMENT) throw tooLong();
  }
  if (rest !== '') yield rest;
}

function tooLong(): UnreadableFile {
  return new UnreadableFile('JSON 文件整份写成了一行，太大，不能读入', '请改成每行一个 JSON 对象（JSON Lines）后重报');
}

function parseLine(text: string, row: number): JsonItem {
  const trimmed = text.trim();
  if (trimmed === '') return { row };
  try {
    const value: unknown = JSON.parse(trimmed);
    return toItem(row, value, '不是 JSON 对象');
  } catch {
    return { row, wrong: 'JSON 的括号、引号或逗号不完整' };
  }
}

function toItem(row: number, value: unknown, wrong: string): JsonItem {
  if (!isObject(value)) return { row, wrong };
  return isTooDeep(value) ? { row, wrong: '括号套得太深，不像是一条记录' } : { row, object: value };
}

async function wholeDocument(path: string, encoding: TextEncoding): Promise<{ readonly text: string; readonly value: unknown }> {
  if ((await stat(path)).size > LARGEST_DOCUMENT) throw tooLong();
  const text = await wholeText(path, encoding);
  try {
    const value: unknown = JSON.parse(text);
    return { text, value };
  } catch {
    throw new UnreadableFile('JSON 文件不完整，括号、引号或逗号有误', '请检查导出程序后重报');
  }
}

async function wholeText(path: string, encoding: TextEncoding): Promise<string> {
  let text = '';
  for await (const piece of withLineFeeds(decodedText(path, encoding))) text += piece;
  return text;
}

function arrayOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? (wrappedRecords(value) ?? [value]) : [value];
}

/** The records inside an envelope such as `{"code": 0, "data": {"list": [ … ]}}`. */
function wrappedRecords(object: JsonObject, depth = 0): readonly unknown[] | undefined {
  for (const [key, value] of Object.entries(object)) {
    if (!ENVELOPE.test(key)) continue;
    if (Array.isArray(value) && value.some(isObject)) return value;
    const inner = isObject(value) && depth < 2 ? wrappedRecords(value, depth + 1) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

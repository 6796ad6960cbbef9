import { cellText, type RawCell } from '@credit/domain';
import { columnLetters, isReturnedSheet, lineProblem, notWholeMark, separatedWidth, type FoundTable, type Grid, type GridFile, type GridRow, type Merge } from '@credit/reading';
import { NotReturnable } from './not-returnable.js';
import { CONTENT_TYPES, TYPE_OF } from './package/content-types.js';
import type { PartSource } from './package/part-source.js';
import { cellOf, columnsXml, frozenView, MAIN_NAMESPACE, LONGEST_CELL, shownLength, XML_START } from './sheet-xml.js';
import { attributeText } from './xml/escape.js';

const MOST_ROWS = 1_048_576;
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const [NARROWEST, WIDEST] = [6, 40];
/** Every cell holds text, so that a long code that is typed in stays one. */
const TEXT = 1;

/**
 * Rows of a workbook for lines of a file: JSON objects have no lines with their keys, so all move down by as many as these
 * take, one, or more where objects stand in objects.
 */
export function rowShift(file: Pick<GridFile, 'format'>, { glance }: Pick<FoundTable, 'glance'>): number {
  return file.format === 'jsonl' ? 1 - (glance.lines[0]?.row ?? 0) : 0;
}

/** A workbook made of a file that is none. */
export interface PlainWorkbook {
  readonly source: PartSource;
  /** Rows with a cell that holds more than a workbook's can: known once the sheet is written. */
  readonly cutRows: ReadonlySet<number>;
}

/** The workbook of a file that is none: its columns in their order, its lines on the rows of their numbers. */
export async function plainWorkbook(file: GridFile, found: FoundTable, isRejected: (row: number) => boolean): Promise<PlainWorkbook> {
  const grids: Grid[] = [];
  for (const grid of file.grids) if (!isReturnedSheet(await grid.glance())) grids.push(grid);
  const cutRows = new Set<number>();
  const parts = new Map<string, () => AsyncIterable<string>>();
  for (const [i, grid] of grids.entries()) {
    const table = grid === found.grid ? { found, isRejected } : null;
    parts.set(sheetPart(i), () => sheetXml(grid, { table, shift: rowShift(file, found), cutRows }));
  }
  const overrides = grids.map((_, i) => `<Override PartName="/${sheetPart(i)}" ContentType="${TYPE_OF.sheet}"/>`).join('');
  const fixed = new Map([
    [CONTENT_TYPES, `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE_OF.workbook}"/><Override PartName="/xl/styles.xml" ContentType="${TYPE_OF.styles}"/>${overrides}</Types>`],
    ['_rels/.rels', `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE}"><sheets>${grids.map((grid, i) => `<sheet name="${attributeText(sheetName(grid))}" sheetId="${i + 1}"${grid.hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${RELATIONS}">${grids.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`],
    ['xl/styles.xml', `<styleSheet xmlns="${MAIN_NAMESPACE}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`],
  ]);
  for (const [name, xml] of fixed) parts.set(name, () => inOnePiece(XML_START + xml));
  const source: PartSource = {
    names: [...parts.keys()],
    has: (name) => parts.has(name),
    pieces: (name) => asBytes(parts.get(name)?.() ?? inOnePiece('')),
    text: (name) => Promise.resolve(fixed.has(name) ? XML_START + (fixed.get(name) ?? '') : undefined),
  };
  return { source, cutRows };
}

/** The name of a sheet in the workbook; text files have none of their own. */
export function sheetName(grid: Pick<Grid, 'sheet'>): string {
  return grid.sheet ?? '数据';
}

function sheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield text;
}

async function* asBytes(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield Buffer.from(piece, 'utf8');
}

interface SheetTable {
  readonly found: FoundTable;
  readonly isRejected: (row: number) => boolean;
}

async function* sheetXml(
  grid: Grid,
  { table, shift, cutRows }: { readonly table: SheetTable | null; readonly shift: number; readonly cutRows: Set<number> },
): AsyncGenerator<string> {
  const { lines, merges } = await grid.glance();
  const frozen = table ? (table.found.match.rows.at(-1) ?? 0) + shift : 0;
  yield `${XML_START}<worksheet xmlns="${MAIN_NAMESPACE}">${frozenView(frozen, { selected: table !== null })}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(widthsOf(lines), TEXT)}<sheetData>`;
  const width = table ? separatedWidth(table.found) : Infinity;
  for await (const batch of grid.rows()) {
    let piece = '';
    for (const line of batch) {
      const problem = table?.isRejected(line.row) === true ? lineProblem(line, width) : undefined;
      if (line.cells.some((cell) => typeof cell === 'string' && cell.length > LONGEST_CELL)) cutRows.add(line.row);
      piece += rowXml(line.row + shift, problem === undefined ? line.cells : notWhole(line, problem));
    }
    if (piece !== '') yield piece;
  }
  yield `</sheetData>${mergesXml(merges)}</worksheet>`;
}

function notWhole({ cells }: GridRow, problem: string): readonly RawCell[] {
  const [first, ...others] = cells;
  return [notWholeMark(problem) + cellText(first), ...others];
}

function rowXml(row: number, cells: readonly RawCell[]): string {
  if (row > MOST_ROWS) throw new NotReturnable(`文件超过 ${MOST_ROWS} 行，一张表放不下，不能做成工作簿；请用 credit report 看逐行结果，或分成几个文件报送`);
  const filled = cells.map((value, column) => cellOf(value, { row, column, style: TEXT })).join('');
  return filled === '' ? '' : `<row r="${row}">${filled}</row>`;
}

function mergesXml(merges: readonly Merge[]): string {
  if (merges.length === 0) return '';
  const cells = merges.map(({ top, bottom, left, right }) => `<mergeCell ref="${columnLetters(left)}${top}:${columnLetters(right)}${bottom}"/>`);
  return `<mergeCells count="${merges.length}">${cells.join('')}</mergeCells>`;
}

/** As wide as the first lines need, within reason. A title over the whole table does not count. */
function widthsOf(lines: readonly GridRow[]): readonly number[] {
  const widths: number[] = [];
  for (const { cells } of lines) {
    if (cells.filter((cell) => cell !== null).length < 2) continue;
    for (const [i, cell] of cells.entries()) widths[i] = Math.min(WIDEST, Math.max(widths[i] ?? NARROWEST, shownLength(cellText(cell)) + 2));
  }
  return Array.from(widths, (width: number | undefined) => width ?? NARROWEST);
}

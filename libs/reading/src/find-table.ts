import { columnLetters } from './cell-address.js';
import type { Glance, Grid, GridFile, GridRow } from './grid.js';
import { findHeadings, type HeadingBook, type HeadingMatch } from './headings.js';
import { isReturnedSheet } from './returned-sheet.js';

/** A grid with its headings. */
export interface FoundTable {
  readonly grid: Grid;
  readonly glance: Glance;
  readonly match: HeadingMatch;
  readonly notices: readonly string[];
  /** Grids that hold something and are not read, hidden ones too. */
  readonly unread: readonly UnreadGrid[];
}

/** A grid that is not read: what must not be kept is looked for in it all the same. */
export interface UnreadGrid extends Pick<Grid, 'sheet' | 'rows'> {
  /** The first lines that hold something. */
  readonly firstLines: readonly GridRow[];
}

type Candidate = Omit<FoundTable, 'notices' | 'unread'>;

/** Sheets that explain, list codes or show how it is done. */
const NO_DATA_SHEET = /说明|示例|样例|样表|模板|字典|代码|码表|封面|目录|须知/;

/**
 * The visible grid whose headings match best and that has something below them. Others that match too, and hidden ones,
 * are named, so that nothing is left out silently. Undefined when no grid holds anything.
 */
export async function findTable(file: GridFile, book: HeadingBook): Promise<FoundTable | undefined> {
  const candidates: Candidate[] = [];
  const unread: UnreadGrid[] = [];
  const notices: string[] = [];
  for (const grid of file.grids) {
    const glance = await grid.glance();
    if (glance.lines.length === 0 || isReturnedSheet(glance)) continue;
    const match = findHeadings(glance.lines, glance.merges, book) ?? { rows: [], columns: [], matched: 0, notices: [] };
    if (!grid.hidden) {
      candidates.push({ grid, glance, match });
      continue;
    }
    unread.push(unreadGrid({ grid, glance }));
    if (isEnough(match, book)) notices.push(`工作表“${grid.sheet ?? ''}”是隐藏的，没有读取；其中的数据也要报送的，请取消隐藏后另行报送`);
  }
  candidates.sort((a, b) => rank(b, book) - rank(a, book));
  const [best, ...others] = candidates;
  if (!best) return undefined;
  for (const other of others) {
    unread.push(unreadGrid(other));
    if (isEnough(other.match, book) && hasLinesBelow(other) && !isNoDataSheet(other.grid)) {
      notices.push(`工作表“${other.grid.sheet ?? ''}”也有这类数据，这次没有读取，请另存为单独的文件报送`);
    }
  }
  return { ...best, notices: [...notices, ...namelessColumns(best)], unread };
}

export function unreadGrid({ grid, glance }: Pick<Candidate, 'grid' | 'glance'>): UnreadGrid {
  return { sheet: grid.sheet, rows: () => grid.rows(), firstLines: glance.lines };
}

/** Matching headings count most; of equals a sheet with data, then one that is not called an explanation. */
function rank(found: Candidate, book: HeadingBook): number {
  const usable = isEnough(found.match, book) && hasLinesBelow(found);
  return (usable ? 1e6 : 0) + (usable && !isNoDataSheet(found.grid) ? 1e5 : 0) + found.match.matched;
}

function hasLinesBelow({ glance, match }: Candidate): boolean {
  const headerEnd = match.rows.at(-1) ?? 0;
  return glance.lines.some((line) => line.row > headerEnd);
}

function isNoDataSheet(grid: Grid): boolean {
  return NO_DATA_SHEET.test(grid.sheet ?? '');
}

/** Enough headings to be sure that this is the table: so many fields as the book asks for (two), and half of those that every row needs or most of its own. */
export function isEnough(match: HeadingMatch, book: HeadingBook): boolean {
  if (match.matched < book.fewest) return false;
  const found = new Set(match.columns.flatMap((column) => column.field ?? []));
  const needed = book.columns.filter((column) => column.required.when === 'always');
  return needed.filter((column) => found.has(column.field)).length * 2 >= needed.length || match.matched * 10 >= match.columns.length * 6;
}

/** Columns with values but without a heading. */
function namelessColumns({ glance, match }: Candidate): readonly string[] {
  if (!glance.filled || match.rows.length === 0) return [];
  const headerEnd = match.rows.at(-1) ?? 0;
  const above = glance.lines.filter((line) => line.row <= headerEnd);
  const named = new Set(match.columns.map((column) => column.index));
  return [...glance.filled].flatMap((count = 0, index) => {
    const below = count - above.filter((line) => (line.cells[index] ?? null) !== null).length;
    return named.has(index) || below <= 0 ? [] : [`第 ${columnLetters(index)} 列没有表头，有 ${below} 格内容，没有读取`];
  });
}

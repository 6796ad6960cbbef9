import { cellText } from '@credit/domain';
import type { Glance, GridRow, Merge } from './grid.js';
import { MOST_COLUMNS } from './grid.js';
import type { HeadingBook, NamedField } from './heading-book.js';
import { headingChains, type HeadingChain } from './heading-lines.js';
import { unitOfHeading, unitOfTable } from './heading-words.js';

export { HeadingBook } from './heading-book.js';

/** A column of the file, and the field of the form that it is. */
export interface FileColumn {
  readonly index: number;
  /** As the file writes it; the lowest line where headings have several. */
  readonly heading: string;
  /** The heading above it, where headings have several lines. */
  readonly group: string | null;
  /** Null: no template has it. */
  readonly field: string | null;
  /** Unit of money that the heading, its group or a line above the table names. */
  readonly unit: '元' | '万元' | null;
}

/** The headings of a file, found and matched. */
export interface HeadingMatch {
  readonly rows: readonly number[];
  readonly columns: readonly FileColumn[];
  /** Number of distinct fields that were found. */
  readonly matched: number;
  readonly notices: readonly string[];
}

const DEEPEST = 3;

/**
 * Finds the headings among the first lines of a grid: the line, or the two or three lines together, that name the most
 * fields. Of equals the lines whose groups tell something, then the fewer lines, then the first.
 */
export function findHeadings(rows: readonly GridRow[], merges: Glance['merges'], book: HeadingBook): HeadingMatch | undefined {
  let best: Candidate | undefined;
  for (let i = 0; i < rows.length; i += 1) {
    for (let depth = 1; depth <= DEEPEST && i + depth <= rows.length; depth += 1) {
      const lines = rows.slice(i, i + depth);
      if (lines.some((line, n) => n > 0 && line.row !== (lines[n - 1]?.row ?? 0) + 1)) break;
      const candidate = matchLines(lines, merges, book);
      if (!best || isBetter(candidate, best)) best = candidate;
    }
  }
  return best && withUnits(best, rows, book);
}

interface Candidate extends HeadingMatch {
  /** Columns that only their group tells apart. */
  readonly byGroup: number;
  /** Columns that their group rules out. */
  readonly ruledOut: number;
}

function isBetter(a: Candidate, b: Candidate): boolean {
  const known = a.matched + a.ruledOut - (b.matched + b.ruledOut);
  if (known !== 0) return known > 0;
  const told = a.byGroup + a.ruledOut - (b.byGroup + b.ruledOut);
  return told === 0 ? a.rows.length < b.rows.length : told > 0;
}

function matchLines(lines: readonly GridRow[], merges: readonly Merge[], book: HeadingBook): Candidate {
  const chains = headingChains(lines, merges, MOST_COLUMNS);
  const found = chains.map(({ heading, groups }) => book.findField(heading, groups));
  const owners = owningColumns(chains, found);
  const notices: string[] = [];
  const columns = chains.map((chain, i): FileColumn => {
    const { index, heading, groups } = chain;
    const named = found[i];
    const field = named !== undefined && named !== 'another-party' ? named.field : null;
    const owner = field === null ? undefined : owners.get(field);
    if (owner !== undefined && owner.index !== index) notices.push(`“${tidy(heading)}”与“${tidy(owner.heading)}”是同一项，只读取了后者`);
    return { index, heading, group: groups.at(-1) ?? null, field: owner?.index === index ? field : null, unit: null };
  });
  return {
    rows: lines.map((line) => line.row),
    columns,
    matched: owners.size,
    notices,
    byGroup: found.filter((named) => typeof named === 'object' && named.byGroup).length,
    ruledOut: found.filter((named) => named === 'another-party').length,
  };
}

/** The column that each field is read from: one that names it word for word before one that nearly does, then the first. */
function owningColumns(chains: readonly HeadingChain[], found: readonly (NamedField | 'another-party' | undefined)[]): ReadonlyMap<string, HeadingChain> {
  const owners = new Map<string, HeadingChain>();
  for (const exact of [true, false]) {
    for (const [i, chain] of chains.entries()) {
      const named = found[i];
      if (typeof named === 'object' && named.exact === exact && !owners.has(named.field)) owners.set(named.field, chain);
    }
  }
  return owners;
}

/** Amounts without a unit of their own take the one that their group or a line above the table names. */
function withUnits(match: Candidate, rows: readonly GridRow[], book: HeadingBook): HeadingMatch {
  const first = match.rows[0] ?? 0;
  const above = rows.filter((line) => line.row < first).flatMap((line) => line.cells.map((cell) => unitOfTable(cellText(cell))));
  const ofTable = above.find((unit) => unit !== null) ?? null;
  const columns = match.columns.map((column) => {
    if (column.field === null || book.typeOf(column.field) !== 'amount') return column;
    const said = unitOfHeading(column.heading) ?? unitOfHeading(column.group ?? '') ?? ofTable;
    return { ...column, unit: said === 'strange' ? null : said };
  });
  const strange = match.columns.filter((column) => column.field === null && unitOfHeading(column.heading) === 'strange');
  const notices = strange.map((column) => `“${tidy(column.heading)}”的单位不是元或万元，没有读取`);
  return { rows: match.rows, columns, matched: match.matched, notices: [...match.notices, ...notices] };
}

function tidy(heading: string): string {
  return heading.replace(/\s+/g, '');
}

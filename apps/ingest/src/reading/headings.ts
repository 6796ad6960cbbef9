import { plainHeading } from '@credit/catalogue';
import { cellText, type FormColumn, type RawCell } from '@credit/domain';
import type { GridRow, Merge } from './grid.js';

/** A column of the file, and the field of the form that it is. */
export interface FileColumn {
  readonly index: number;
  /** As the file writes it; the lowest line where headings have several. */
  readonly heading: string;
  /** The heading above it, where headings have several lines. */
  readonly group: string | null;
  /** Null: no template has it. */
  readonly field: string | null;
  /** Unit that the heading names. */
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
const MASKED = /脱敏|掩码|隐去|打码|屏蔽/;

/** The headings that a form knows: its own, their synonyms, its field codes. */
export class HeadingBook {
  private readonly exact = new Map<string, string>();
  private readonly bare = new Map<string, string | null>();

  constructor(readonly columns: readonly FormColumn[]) {
    for (const column of columns) {
      for (const heading of [column.heading, ...column.synonyms, column.field]) {
        const plain = plainHeading(heading);
        this.exact.set(plain, column.field);
        this.addBare(withoutRemark(plain), column.field);
      }
    }
  }

  private addBare(plain: string, field: string): void {
    const known = this.bare.get(plain);
    this.bare.set(plain, known === undefined || known === field ? field : null);
  }

  /** The field that a heading names; under a group the group's words are tried first (法定代表人 → 姓名). */
  findField(heading: string, group: string | null): string | undefined {
    const plain = plainHeading(heading);
    if (plain === '') return undefined;
    if (group !== null) {
      const groupPlain = plainHeading(group);
      for (const words of [groupPlain, ...groupPlain.split('/')]) {
        const field = this.lookUp(words + plain);
        if (field !== undefined) return field;
      }
    }
    return this.lookUp(plain);
  }

  private lookUp(plain: string): string | undefined {
    // A masked number is not the number.
    if (MASKED.test(plain)) return this.exact.get(plain);
    return this.exact.get(plain) ?? this.bare.get(plain) ?? this.bare.get(withoutRemark(plain)) ?? undefined;
  }
}

/** Remarks in brackets: units and notes. */
function withoutRemark(plain: string): string {
  const bare = plain.replace(/[([【][^)\]】]*[)\]】]/g, '');
  return bare === '' ? plain : bare;
}

/**
 * Finds the headings among the first lines of a grid: the line, or the two or three lines together, that name the most
 * fields; of equals the one with fewer lines, then the first.
 */
export function findHeadings(rows: readonly GridRow[], merges: readonly Merge[], book: HeadingBook): HeadingMatch | undefined {
  let best: HeadingMatch | undefined;
  for (let i = 0; i < rows.length; i += 1) {
    for (let depth = 1; depth <= DEEPEST && i + depth <= rows.length; depth += 1) {
      const lines = rows.slice(i, i + depth);
      if (lines.some((line, n) => n > 0 && line.row !== (lines[n - 1]?.row ?? 0) + 1)) break;
      const match = matchLines(lines, merges, book);
      if (!best || match.matched > best.matched || (match.matched === best.matched && depth < best.rows.length)) best = match;
    }
  }
  return best;
}

function matchLines(lines: readonly GridRow[], merges: readonly Merge[], book: HeadingBook): HeadingMatch {
  const width = Math.max(...lines.map((line) => line.cells.length));
  const texts = lines.map((line, level) => spread(line, { merges, width, isLast: level === lines.length - 1 }));
  const columns: FileColumn[] = [];
  const owners = new Map<string, string>();
  const notices: string[] = [];
  for (let index = 0; index < width; index += 1) {
    const chain = texts.map((line) => line[index] ?? '').filter((text, level, all) => text !== '' && text !== all[level - 1]);
    const heading = chain.at(-1);
    if (heading === undefined) continue;
    const group = chain.length > 1 ? (chain.at(-2) ?? null) : null;
    let field = book.findField(heading, group) ?? null;
    const owner = field === null ? undefined : owners.get(field);
    if (field !== null && owner !== undefined) {
      notices.push(`“${tidy(heading)}”与“${tidy(owner)}”是同一项，以先出现的为准`);
      field = null;
    }
    if (field !== null) owners.set(field, heading);
    columns.push({ index, heading, group, field, unit: unitOf(heading) });
  }
  return { rows: lines.map((line) => line.row), columns, matched: owners.size, notices };
}

/** A line of headings with merged cells filled; above the lowest line a heading reaches over the blanks to its right. */
function spread(
  line: GridRow,
  layout: { readonly merges: readonly Merge[]; readonly width: number; readonly isLast: boolean },
): readonly string[] {
  const texts = Array.from({ length: layout.width }, (_, i) => headingText(line.cells[i]));
  const across = layout.merges.filter((m) => m.top <= line.row && line.row <= m.bottom && m.right > m.left);
  for (const merge of across) {
    for (let c = merge.left + 1; c <= merge.right && c < layout.width; c += 1) texts[c] ||= texts[merge.left] ?? '';
  }
  if (layout.isLast || layout.merges.length > 0) return texts;
  for (let c = 1; c < layout.width; c += 1) texts[c] ||= texts[c - 1] ?? '';
  return texts;
}

function headingText(cell: RawCell | undefined): string {
  return typeof cell === 'string' ? cell : cellText(cell ?? null);
}

function unitOf(heading: string): '元' | '万元' | null {
  const remark = /[(（[【](?:单位[:：]?|人民币)?(万元|元)[)）\]】]/.exec(heading.replace(/\s/g, ''));
  return remark?.[1] === '万元' ? '万元' : remark?.[1] === '元' ? '元' : null;
}

function tidy(heading: string): string {
  return heading.replace(/\s+/g, '');
}

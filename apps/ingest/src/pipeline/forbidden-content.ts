import { findProhibitedHeadings, type Catalogue } from '@credit/catalogue';
import { cellText } from '@credit/domain';
import { mayBeGroups, type GridRow, type OpenedTable } from '@credit/reading';
import { findSealedRows } from './find-sealed-rows.js';
import { prohibitedColumns, sealedRows } from './refusals.js';
import type { Refused } from './refused.js';

/** Longer texts explain; they are no headings. */
const LONGEST_HEADING = 60;

/**
 * Refusals for what must not even be kept, in every sheet of a file, whether it is read or not: sealed decisions first,
 * then prohibited personal data (contracts: SEALED before PROHIBITED, PROHIBITED before all others).
 */
export async function findForbidden(
  file: Pick<OpenedTable, 'unread'> & Partial<Pick<OpenedTable, 'rows' | 'text' | 'columns' | 'headingTexts' | 'sheet'>>,
  law: { readonly catalogue: Catalogue; readonly basisField: string | null },
): Promise<Refused | undefined> {
  const { sealedBases, prohibitedFields } = law.catalogue;
  const { rows, text } = file;
  if (rows && file.columns) {
    const sealed = await findSealedRows({ rows: () => rows(), text: text ?? null }, { columns: file.columns, basisField: law.basisField, sealed: sealedBases });
    if (sealed) return { refusal: sealedRows(sealed, null), destroy: { headings: sealed.headings } };
  }
  for (const grid of file.unread) {
    const sealed = await findSealedRows(grid, { columns: likelyColumns(grid.firstLines), basisField: null, sealed: sealedBases });
    if (sealed) return { refusal: sealedRows(sealed, grid.sheet), destroy: { headings: sealed.headings } };
  }
  const headings = [...(file.headingTexts ?? []), ...file.unread.flatMap((grid) => likelyHeadings(grid.firstLines).flat())];
  const prohibited = findProhibitedHeadings([...new Set(headings)].filter((text) => text.length <= LONGEST_HEADING), prohibitedFields);
  if (prohibited.length === 0) return undefined;
  return { refusal: prohibitedColumns(prohibited), destroy: { headings: prohibited.map((p) => p.heading) } };
}

/**
 * Texts of the lines down to the one that is most like headings, the first of those with the most cells, without titles
 * and explanations.
 */
function likelyHeadings(lines: readonly GridRow[]): readonly (readonly string[])[] {
  const texts = lines.map((line) => line.cells.map(cellText));
  const counts = texts.map((cells) => cells.filter((text) => text !== '').length);
  const most = Math.max(0, ...counts);
  // Single rows may have more cells than the headings.
  const headings = counts.findIndex((count) => count * 5 >= most * 4);
  return texts.slice(0, headings + 1).filter((_, i) => {
    const line = lines[i];
    return most > 1 && line !== undefined && mayBeGroups(line);
  });
}

function likelyColumns(lines: readonly GridRow[]): readonly { index: number; heading: string; group: string | null; field: null }[] {
  const above = likelyHeadings(lines);
  const width = Math.max(0, ...lines.map((line) => line.cells.length));
  return Array.from({ length: width }, (_, index) => {
    const texts = above.map((cells) => cells[index] ?? '').filter((text) => text !== '');
    return { index, heading: texts.at(-1) ?? '', group: texts.at(-2) ?? null, field: null };
  });
}

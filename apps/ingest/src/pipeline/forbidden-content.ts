import { findProhibitedHeadings, type Catalogue } from '@credit/catalogue';
import { cellText } from '@credit/domain';
import { mayBeGroups, type GridRow, type OpenedTable } from '@credit/reading';
import { findForbiddenRows, type ForbiddenRows } from './find-forbidden-rows.js';
import { prohibitedCells, prohibitedColumns, sealedRows } from './refusals.js';
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
  const { rows, text } = file;
  const sheets: (ForbiddenRows & { readonly sheet: string | null })[] = [];
  if (rows && file.columns) {
    sheets.push({ sheet: null, ...(await findForbiddenRows({ rows: () => rows(), text: text ?? null }, { columns: file.columns, basisField: law.basisField, law: law.catalogue })) });
  }
  for (const grid of file.unread) {
    sheets.push({ sheet: grid.sheet, ...(await findForbiddenRows(grid, { columns: likelyColumns(grid.firstLines), basisField: null, law: law.catalogue })) });
  }
  for (const { sheet, sealed } of sheets) if (sealed) return { refusal: sealedRows(sealed, sheet), destroy: { headings: sealed.headings } };
  const headings = [...(file.headingTexts ?? []), ...file.unread.flatMap((grid) => likelyHeadings(grid.firstLines).flat())];
  const prohibited = findProhibitedHeadings([...new Set(headings)].filter((text) => text.length <= LONGEST_HEADING), law.catalogue.prohibitedFields);
  if (prohibited.length > 0) return { refusal: prohibitedColumns(prohibited), destroy: { headings: prohibited.map((p) => p.heading) } };
  for (const { sheet, prohibited: said } of sheets) if (said) return { refusal: prohibitedCells(said, sheet), destroy: { headings: said.cells.map(({ heading }) => heading) } };
  return undefined;
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

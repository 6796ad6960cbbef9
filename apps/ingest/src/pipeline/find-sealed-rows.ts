import type { SealedBasis } from '@credit/catalogue';
import { cellText, type RawRow } from '@credit/domain';
import type { FileColumn } from '../reading/headings.js';

/** Rows whose legal basis is a law that seals its records, and the law's name as they cite it. */
export interface SealedRows {
  readonly law: string;
  readonly rows: readonly number[];
}

const BASIS_HEADING = /依据|法条|法律条款/;

/**
 * Looks through a whole file for decisions under sealed laws, before anything of it is stored: in the form's basis column
 * and in any other column that calls itself a basis.
 */
export async function findSealedRows(
  rows: AsyncIterable<readonly RawRow[]>,
  looked: { readonly columns: readonly FileColumn[]; readonly basisField: string | null; readonly sealed: readonly SealedBasis[] },
): Promise<SealedRows | undefined> {
  const indexes = looked.columns
    .filter((column) => column.field === looked.basisField || (column.field === null && BASIS_HEADING.test(column.heading)))
    .map((column) => column.index);
  const names = looked.sealed.flatMap((sealed) => sealed.citedAs);
  if (indexes.length === 0 || names.length === 0) return undefined;
  let law: string | undefined;
  const found: number[] = [];
  for await (const batch of rows) {
    for (const row of batch) {
      const cited = indexes.map((index) => citedLaw(cellText(row.cells[index] ?? null), names)).find((name) => name !== undefined);
      if (cited === undefined) continue;
      law ??= cited;
      found.push(row.row);
    }
  }
  return law === undefined ? undefined : { law, rows: found };
}

/** The sealed law that a text cites, whatever brackets and blanks it uses. */
export function citedLaw(text: string, names: readonly string[]): string | undefined {
  if (text === '') return undefined;
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  return names.find((name) => plain.includes(name));
}

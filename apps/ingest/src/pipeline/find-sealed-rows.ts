import type { SealedBasis } from '@credit/catalogue';
import { cellText, type RawCell } from '@credit/domain';
import type { FileColumn } from '@credit/reading';
import { CitedLaws, plainText } from './cited-law.js';

/** Rows whose legal basis is a law that seals its records, the law's name as they cite it, and under which headings. */
export interface SealedRows {
  readonly law: string;
  readonly rows: readonly number[];
  readonly headings: readonly string[];
}

const BASIS_HEADING = /依据|法条|法律条款/;
/** How a text names its own basis: 根据《…法》 */
const GROUNDED = '(?:依据|根据|依照|按照)[^。；;]{0,20}';

type SheetRow = { readonly row: number; readonly cells: readonly RawCell[] };

/**
 * Looks through a whole file for decisions under sealed laws, before anything of it is stored: in the form's basis column
 * and in any other column that calls itself a basis; where a row leaves these empty, in what its other cells are based on.
 */
export async function findSealedRows(
  grid: {
    rows(): AsyncIterable<readonly SheetRow[]>;
    /** The whole text that the rows are cut from, where there is one. */
    readonly text?: (() => AsyncIterable<string>) | null;
  },
  looked: { readonly columns: readonly Pick<FileColumn, 'index' | 'heading' | 'group' | 'field'>[]; readonly basisField: string | null; readonly sealed: readonly SealedBasis[] },
): Promise<SealedRows | undefined> {
  const sealing = lawsOf(looked.sealed);
  if (!sealing) return undefined;
  const { laws, grounded } = sealing;
  if (grid.text && !(await laws.mayStandIn(grid.text()))) return undefined;
  const basis = looked.columns.filter(({ field, heading, group }) =>
    field === null ? BASIS_HEADING.test(heading) || BASIS_HEADING.test(group ?? '') : field === looked.basisField,
  );
  const others = looked.columns.filter((column) => !basis.includes(column));
  let law: string | undefined;
  const found: number[] = [];
  const headings = new Set<string>();
  for await (const batch of grid.rows()) {
    for (const { row, cells } of batch) {
      const said = basis.some(({ index }) => cellText(cells[index]) !== '');
      const cited = (said ? basis : others).find(({ index }) => {
        const text = cellText(cells[index]);
        return laws.find(text) !== undefined && (said || grounded.test(plainText(text)));
      });
      if (!cited || (!said && !isRecord(cells))) continue;
      law ??= laws.find(cellText(cells[cited.index]));
      found.push(row);
      headings.add(cited.heading);
    }
  }
  return law === undefined ? undefined : { law, rows: found, headings: [...headings] };
}

/** Explanations have a cell or two in their line. */
function isRecord(cells: readonly RawCell[]): boolean {
  return cells.filter((cell) => cellText(cell) !== '').length > 2;
}

interface SealedLaws {
  readonly laws: CitedLaws;
  /** A text that names one of them as its own basis. */
  readonly grounded: RegExp;
}

const known = new WeakMap<readonly SealedBasis[], SealedLaws | undefined>();

/** The laws that seal, worked out once for a catalogue; undefined where none does. */
function lawsOf(sealed: readonly SealedBasis[]): SealedLaws | undefined {
  if (!known.has(sealed)) known.set(sealed, workOut(sealed));
  return known.get(sealed);
}

function workOut(sealed: readonly SealedBasis[]): SealedLaws | undefined {
  const all = sealed.flatMap((basis) => basis.citedAs);
  // 中华人民共和国治安管理处罚法 is found by 治安管理处罚法.
  const names = all.filter((name) => !all.some((shorter) => shorter !== name && name.includes(shorter)));
  return names.length === 0 ? undefined : { laws: new CitedLaws(names), grounded: new RegExp(`${GROUNDED}(?:${names.join('|')})`) };
}

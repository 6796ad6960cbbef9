import type { ProhibitedField, SealedBasis } from '@credit/catalogue';
import { cellText, type RawCell } from '@credit/domain';
import type { FileColumn } from '@credit/reading';
import { CitedLaws, plainText } from './cited-law.js';
import { Marks } from './marks.js';
import { ProhibitedCells, type ProhibitedFound } from './prohibited-cells.js';

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

/** What rows of a file must not even be kept for; each undefined where there is none. */
export interface ForbiddenRows {
  readonly sealed?: SealedRows | undefined;
  readonly prohibited?: ProhibitedFound | undefined;
}

/**
 * Looks through a whole file, once, for decisions under sealed laws and for what cells of personal records must not say, before
 * anything of it is stored. Sealed: in the form's basis column and in any other column that calls itself a basis; where a row leaves
 * these empty, in what its other cells are based on.
 */
export async function findForbiddenRows(
  grid: {
    rows(): AsyncIterable<readonly SheetRow[]>;
    /** The whole text that the rows are cut from, where there is one. */
    readonly text?: (() => AsyncIterable<string>) | null;
  },
  looked: { readonly columns: readonly Pick<FileColumn, 'index' | 'heading' | 'group' | 'field'>[]; readonly basisField: string | null; readonly law: ForbiddingLaw },
): Promise<ForbiddenRows> {
  const words = wordsOf(looked.law);
  const { laws, grounded, marks } = words;
  if (grid.text && !(await mayBeIn(grid.text(), words))) return {};
  const prohibited = new ProhibitedCells(looked.law.prohibitedFields, { columns: looked.columns, marks });
  const basis = looked.columns.filter(({ field, heading, group }) =>
    field === null ? BASIS_HEADING.test(heading) || BASIS_HEADING.test(group ?? '') : field === looked.basisField,
  );
  const others = looked.columns.filter((column) => !basis.includes(column));
  let law: string | undefined;
  const found: number[] = [];
  const headings = new Set<string>();
  for await (const batch of grid.rows()) {
    for (const { row, cells } of batch) {
      prohibited.look(row, cells);
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
  return { sealed: law === undefined ? undefined : { law, rows: found, headings: [...headings] }, prohibited: prohibited.found };
}

/** Whether a whole text may hold anything of it: found out in one reading. */
async function mayBeIn(text: AsyncIterable<string>, { laws, marks }: ForbiddingWords): Promise<boolean> {
  let isMarked = false;
  const isCited = await laws.mayStandIn(marks.watch(text, () => (isMarked = true)));
  return isCited || isMarked;
}

/** Explanations have a cell or two in their line. */
function isRecord(cells: readonly RawCell[]): boolean {
  return cells.filter((cell) => cellText(cell) !== '').length > 2;
}

/** The part of the catalogue that says what must not be kept. */
export interface ForbiddingLaw {
  readonly sealedBases: readonly SealedBasis[];
  readonly prohibitedFields: readonly ProhibitedField[];
}

interface ForbiddingWords {
  readonly laws: CitedLaws;
  /** A text that names one of the laws as its own basis. */
  readonly grounded: RegExp;
  /** What stands in every text that says what is prohibited. */
  readonly marks: Marks;
}

const known = new WeakMap<readonly SealedBasis[], ForbiddingWords>();

/** Worked out once for a catalogue. */
function wordsOf(law: ForbiddingLaw): ForbiddingWords {
  const words = known.get(law.sealedBases) ?? workOut(law);
  known.set(law.sealedBases, words);
  return words;
}

function workOut({ sealedBases, prohibitedFields }: ForbiddingLaw): ForbiddingWords {
  const all = sealedBases.flatMap((basis) => basis.citedAs);
  // 中华人民共和国治安管理处罚法 is found by 治安管理处罚法.
  const names = all.filter((name) => !all.some((shorter) => shorter !== name && name.includes(shorter)));
  const marks = new Marks(prohibitedFields.flatMap(({ contents }) => contents.map(({ mark }) => mark)));
  return { laws: new CitedLaws(names), grounded: new RegExp(names.length === 0 ? '$^' : `${GROUNDED}(?:${names.join('|')})`), marks };
}

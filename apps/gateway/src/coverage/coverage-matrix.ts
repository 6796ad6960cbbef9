import type { Catalogue } from '@credit/catalogue';
import { senderKey, type TalliedSender, type ZeroReport } from '@credit/db';
import { coverageState, NOTHING_SENT, type CoverageState, type Day, type Month, type ReportingDue, type SenderTally } from '@credit/domain';
import { expectedCells, type ExpectedCell } from './expected-cells.js';

/** What the store knows of a month. */
export interface MonthKnown {
  readonly tallies: readonly TalliedSender[];
  readonly zeroReports: readonly ZeroReport[];
}

/** One cell: a department and a category of a sector, what was expected of it and what came. */
export interface MatrixCell {
  readonly sector: string;
  /** Unified code of the organ, else id of the policy's department. */
  readonly department: string;
  readonly departmentName: string;
  readonly organ: string | null;
  /** A collective name that is not expanded. */
  readonly collective: boolean;
  readonly category: string;
  readonly categoryName: string;
  readonly expected: boolean;
  readonly assessed: boolean;
  readonly due: ReportingDue;
  readonly state: MatrixState;
  /** The category of the files with which a twin's records came. */
  readonly carrier: string | null;
  readonly tally: SenderTally;
  /** The department said that there was nothing to report. */
  readonly saidNothing: boolean;
}

/** Own states of a twin of which the records may have come with another category's files. */
const NOT_COME: ReadonlySet<CoverageState> = new Set(['silent', 'unknown', 'quiet', 'refused-only']);

/** `carried`: records of persons that came in the files of the category for organisations (person_categories). */
export type MatrixState = CoverageState | 'carried';

/** The cells of a month: all that is expected, and all that came without being expected; in the order of the catalogue. */
export function coverageMatrix(catalogue: Catalogue, asked: { readonly month: Month; readonly asOf: Day }, known: MonthKnown): readonly MatrixCell[] {
  const tallies = new Map(known.tallies.map((tally) => [senderKey(tally.organ, tally.item), tally]));
  const zero = new Set(known.zeroReports.map(({ organ, item }) => senderKey(organ, item)));
  const carriers = carriersOf(catalogue);
  const expected = expectedCells(catalogue, asked);
  const named = new Set(expected.map(({ sender, category }) => senderKey(sender.id, category.id)));
  return [
    ...expected.map((cell) => {
      const key = senderKey(cell.sender.id, cell.category.id);
      const carrier = (carriers.get(cell.category.id) ?? []).find((id) => (tallies.get(senderKey(cell.sender.id, id))?.twinRows ?? 0) > 0) ?? null;
      return toCell(cell, { tally: tallies.get(key) ?? NOTHING_SENT, saidNothing: zero.has(key), carrier });
    }),
    ...known.tallies.filter(({ organ, item }) => !named.has(senderKey(organ, item))).map((tally) => unexpectedCell(catalogue, tally)),
  ];
}

function toCell(
  { sender, category, assessed, due }: ExpectedCell,
  came: { readonly tally: SenderTally; readonly saidNothing: boolean; readonly carrier: string | null },
): MatrixCell {
  const own = coverageState(due, came.tally, came.saidNothing);
  const carried = came.carrier !== null && NOT_COME.has(own);
  return {
    sector: category.sector, department: sender.id, departmentName: sender.name, organ: sender.organ?.uscc ?? null, collective: sender.collective,
    category: category.id, categoryName: category.name, expected: true, assessed, due, state: carried ? 'carried' : own, carrier: carried ? came.carrier : null,
    tally: came.tally, saidNothing: came.saidNothing,
  };
}

/** What somebody sent who has no duty to: it is counted all the same, nothing is lost. */
function unexpectedCell({ categories, organs }: Catalogue, tally: TalliedSender): MatrixCell {
  const category = categories.get(tally.item);
  const due: ReportingDue = { status: 'not-due' };
  return {
    sector: category?.sector ?? '', department: tally.organ, departmentName: organs.get(tally.organ)?.name ?? tally.organ, organ: tally.organ, collective: false,
    category: tally.item, categoryName: category?.name ?? tally.item, expected: false, assessed: false, due, state: coverageState(due, tally, false), carrier: null, tally, saidNothing: false,
  };
}

/** Categories whose files hold the records of persons of another, by that other. */
export function carriersOf({ categories }: Pick<Catalogue, 'categories'>): ReadonlyMap<string, readonly string[]> {
  const carriers = new Map<string, string[]>();
  for (const { id, personTwin } of categories.values()) {
    if (personTwin !== null && personTwin !== id) carriers.set(personTwin, [...(carriers.get(personTwin) ?? []), id]);
  }
  return carriers;
}

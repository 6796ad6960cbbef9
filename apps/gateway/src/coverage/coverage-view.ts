import type { Catalogue } from '@credit/catalogue';
import type { SpotTally } from '@credit/db';
import { addTallies, dataRows, NOTHING_SENT, onTime, type Day, type Month, type SenderTally } from '@credit/domain';
import type { MatrixCell } from './coverage-matrix.js';
import { isJudged } from './is-judged.js';
import { figuresOf, measureValues } from './measure-values.js';
import { cellWords, STATE_WORDS } from './coverage-words.js';
import type { CoverageCell, CoverageCounts, CoverageMatrix, CoverageSum } from './coverage.types.js';

/** A month's matrix as anybody may read it: what departments did, never whom a record is about. */
export function toCoverageView(
  cells: readonly MatrixCell[],
  asked: { readonly catalogue: Catalogue; readonly month: Month; readonly asOf: Day; readonly lastSent: ReadonlyMap<string, Day>; readonly lacking: ReadonlyMap<string, number>; readonly spots: readonly SpotTally[] },
): CoverageMatrix {
  const { catalogue, month, asOf } = asked;
  return {
    month, asOf, rulesVersion: catalogue.version,
    total: toSum({ id: 'total', name: '全县' }, cells, asked),
    departments: sums(cells, asked, ({ department, departmentName }) => ({ id: department, name: departmentName })),
    sectors: sums(cells, asked, ({ sector }) => ({ id: sector, name: catalogue.sectors.get(sector)?.name ?? sector })),
    cells: cells.map((cell) => toCellView(cell, asked)),
  };
}

export function toCellView(
  cell: MatrixCell,
  { catalogue, asOf, lastSent, lacking }: { readonly catalogue: Catalogue; readonly asOf: Day; readonly lastSent: ReadonlyMap<string, Day>; readonly lacking: ReadonlyMap<string, number> },
): CoverageCell {
  const { sector, department, departmentName, organ, category, categoryName, expected, assessed, due, state, tally } = cell;
  const known = catalogue.sectors.get(sector);
  const dated = due.status === 'due' ? due : null;
  return {
    sector, sectorName: known?.name ?? sector, field: known?.fieldName ?? '', department, departmentName, organ, category, categoryName, expected, assessed,
    due: due.status === 'due', dueFrom: dated?.from ?? null, dueUntil: dated?.until ?? null, dueOn: dated?.lastDay ?? null,
    overdue: state === 'silent' && dated !== null && dated.lastDay < asOf,
    state, stateName: STATE_WORDS[state], silent: state === 'silent',
    says: cellWords(cell, { asOf, carrierName: cell.carrier === null ? null : (catalogue.categories.get(cell.carrier)?.name ?? cell.carrier) }),
    lastReceived: lastSent.get(`${department} ${category}`) ?? null,
    lackingSubjects: lacking.get(`${department} ${category}`) ?? null,
    ...toCounts(tally, isJudged(catalogue, category)),
  };
}

export function toCounts(tally: SenderTally, judged: boolean): CoverageCounts {
  const { submissions, refused, waiting, accepted, acceptedWithWarning, rejected, quarantined, duplicate, skipped, late } = tally;
  return {
    submissions, refusedSubmissions: refused, waitingSubmissions: waiting, dataRows: dataRows(tally), accepted, acceptedWithWarning, rejected, quarantined, duplicate,
    skipped, late, onTime: onTime(tally, judged),
  };
}

interface SumContext {
  readonly catalogue: Catalogue;
  readonly spots: readonly SpotTally[];
}

function sums(cells: readonly MatrixCell[], context: SumContext, by: (cell: MatrixCell) => { readonly id: string; readonly name: string }): readonly CoverageSum[] {
  const groups = new Map<string, { readonly name: string; readonly cells: MatrixCell[] }>();
  for (const cell of cells) {
    const { id, name } = by(cell);
    const group = groups.get(id) ?? { name, cells: [] };
    group.cells.push(cell);
    groups.set(id, group);
  }
  return [...groups].map(([id, group]) => toSum({ id, name: group.name }, group.cells, context));
}

/** The sum of some cells, with the measures worked out of it. */
function toSum(of: { readonly id: string; readonly name: string }, cells: readonly MatrixCell[], { catalogue, spots }: SumContext): CoverageSum {
  const tally = cells.map((cell) => cell.tally).reduce(addTallies, NOTHING_SENT);
  const keys = new Set(cells.map(({ department, category }) => `${department} ${category}`));
  const figures = figuresOf(cells, spots.filter(({ organ, item }) => keys.has(`${organ} ${item}`)), catalogue);
  return {
    ...of, ...toCounts(tally, false),
    onTime: figures['on-time'],
    expected: cells.filter((cell) => cell.expected).length,
    due: figures.due ?? 0,
    silent: figures.silent ?? 0,
    zeroReported: cells.filter(({ state }) => state === 'zero-reported').length,
    lastReceived: tally.lastReceived,
    measures: measureValues(catalogue, figures),
  };
}

import type { Catalogue } from '@credit/catalogue';
import type { DraftComment, DueOfMonth, SpotTally } from '@credit/db';
import type { Day, Month } from '@credit/domain';
import { carriersOf, type MatrixCell } from '../coverage/coverage-matrix.js';
import { isJudged } from '../coverage/is-judged.js';
import { bulletinScope, type BulletinContent, type DepartmentLines, type SilentLine } from './bulletin-document.js';
import { toCommentLine } from './draft-comment.js';
import { bulletinLines, type LaterCounts } from './bulletin-lines.js';

/** What a bulletin is made of. */
export interface BulletinFacts {
  readonly month: Month;
  readonly asOf: Day;
  readonly cells: readonly MatrixCell[];
  readonly spots: readonly SpotTally[];
  readonly later: LaterCounts;
  readonly comments: readonly DraftComment[];
}

/** A month's bulletin: the county, then each department that sent something or had something due, in the order of the matrix. */
export function toBulletinContent(catalogue: Catalogue, { month, asOf, cells, spots, later, comments }: BulletinFacts): BulletinContent {
  const judged = judgedCategories(catalogue);
  return {
    month, asOf, rulesVersion: catalogue.version, judged,
    ...bulletinLines({ cells, spots, later }, catalogue, bulletinScope({ month, judged }, null)),
    departments: departmentsOf(cells).map(([id, own]): DepartmentLines => {
      const of = { cells: own, spots: spots.filter(({ organ }) => organ === id), later: null };
      return { id, name: own[0]?.departmentName ?? id, ...bulletinLines(of, catalogue, bulletinScope({ month, judged }, id)) };
    }),
    silent: cells.flatMap(silentLine),
    comments: comments.map((each) => toCommentLine(each, catalogue)),
  };
}

/** What was due of whom, as it is written down when the month is closed. */
export function dueOfMonth(catalogue: Catalogue, cells: readonly MatrixCell[]): readonly DueOfMonth[] {
  const carriers = carriersOf(catalogue);
  return cells.flatMap(({ department, category, due }) =>
    due.status === 'due' ? [{ department, category, carriers: carriers.get(category) ?? [], lastDay: due.lastDay }] : [],
  );
}

export function judgedCategories(catalogue: Catalogue): readonly string[] {
  return [...catalogue.categories.keys()].filter((id) => isJudged(catalogue, id));
}

function departmentsOf(cells: readonly MatrixCell[]): readonly (readonly [string, readonly MatrixCell[]])[] {
  const groups = new Map<string, MatrixCell[]>();
  for (const cell of cells) groups.set(cell.department, [...(groups.get(cell.department) ?? []), cell]);
  return [...groups].filter(([, own]) => own.some(({ due, tally }) => due.status === 'due' || tally.submissions > 0));
}

function silentLine({ state, due, department, departmentName, category, categoryName }: MatrixCell): readonly SilentLine[] {
  return state === 'silent' && due.status === 'due' ? [{ department, departmentName, category, categoryName, lastDay: due.lastDay }] : [];
}

import type { AssessmentIndicator, YearFigureId } from '@credit/domain';
import { ANSWERED } from '../coverage/measure-values.js';
import { dayWords } from '../told/day-words.js';
import type { MonthCell } from './assessment-facts.service.js';
import type { LossLine } from './assessment-document.js';
import type { DepartmentFacts } from './department-facts.js';

/** For what a department lost points of an indicator: one line for each cell, spot check, clause or task, in the order of the year. */
export function lossesOf({ id: indicator, numerator, denominator }: AssessmentIndicator, facts: DepartmentFacts): readonly LossLine[] {
  const lost = denominator.filter((figure) => !numerator.includes(figure));
  return lost.flatMap((figure) => linesOf(figure, facts)).map((line) => ({ indicator, ...line }));
}

type Line = Omit<LossLine, 'indicator'>;

/** What stands behind a count that is asked for and not earned. */
function linesOf(figure: YearFigureId, { cells, spots, clauses, steps }: DepartmentFacts): readonly Line[] {
  switch (figure) {
    case 'due':
    case 'silent':
      return cells.filter(({ due, state }) => due.status === 'due' && !ANSWERED.has(state)).map((cell) => cellLine(cell, 1, cell.state === 'refused-only' ? '送来的文件全部整份不收' : `应报而没有收到，最后一日 ${cell.due.status === 'due' ? dayWords(cell.due.lastDay) : ''}`));
    case 'late':
      return cellLines(cells, ({ tally }) => tally.late, '迟报的行');
    case 'rejected':
      return cellLines(cells, ({ tally }) => tally.rejected, '退回的行');
    case 'quarantined':
      return cellLines(cells, ({ tally }) => tally.quarantined, '待确认的行');
    case 'duplicate':
      return cellLines(cells, ({ tally }) => tally.duplicate, '重复的行');
    case 'sampled':
    case 'unreported':
      return spots.filter(({ unreported }) => unreported > 0).map(({ number, item, month, unreported }) => ({ month, category: item, reference: number, count: unreported, says: '抽查案卷应报未报' }));
    case 'clauses-due':
      return clauses.filter(({ answered }) => !answered).map(({ id }) => ({ month: null, category: null, reference: id, count: 1, says: '任务条款到期没有填报' }));
    case 'steps-due':
      return steps.flatMap(({ late }) => late).map((task) => ({ month: null, category: null, reference: String(task), count: 1, says: '联合奖惩任务没有按期办理' }));
    case 'accepted':
    case 'accepted-with-warning':
    case 'on-time':
    case 'answered':
    case 'found-reported':
    case 'clauses-answered':
    case 'steps-in-time':
      return [];
  }
}

function cellLines(cells: readonly MonthCell[], count: (cell: MonthCell) => number, says: string): readonly Line[] {
  return cells.filter((cell) => count(cell) > 0).map((cell) => cellLine(cell, count(cell), says));
}

function cellLine({ month, category }: MonthCell, count: number, says: string): Line {
  return { month, category, reference: null, count, says };
}

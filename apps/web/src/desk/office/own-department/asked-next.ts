import type { OwnCell, OwnClause, OwnDepartment } from './api.js';

/** What is asked of the department next, the most pressing first. */
export interface AskedNext {
  /** Due this month and not there, by its last day. */
  readonly due: readonly OwnCell[];
  /** Of the month before, still not there. */
  readonly missed: readonly OwnCell[];
  /** Rows that came late, were sent back or wait, of this month and the one before. */
  readonly toMend: readonly (OwnCell & { readonly month: string })[];
  /** Clauses that are overdue, sent back, or have a day: each once. */
  readonly clauses: readonly OwnClause[];
}

export function askedNext({ now, before, returned, overdue, open }: OwnDepartment): AskedNext {
  const toMend = [now, before].flatMap(({ month, cells }) => cells.filter(({ rejected, quarantined, late, refusedSubmissions }) => rejected + quarantined + late + refusedSubmissions > 0).map((cell) => ({ ...cell, month })));
  const pressing = [...overdue.nodes, ...returned.nodes, ...open.nodes.filter(({ dueOn, reminders }) => dueOn !== null || reminders > 0)];
  return {
    due: byLastDay(now.cells.filter(isMissing)),
    missed: byLastDay(before.cells.filter(isMissing)),
    toMend: toMend.sort((a, b) => b.rejected - a.rejected || b.quarantined - a.quarantined || b.late - a.late),
    clauses: pressing.filter((clause, i) => pressing.findIndex(({ id }) => id === clause.id) === i).sort((a, b) => Number(b.overdue) - Number(a.overdue) || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9')),
  };
}

/** A file that was refused as a whole has not answered. */
function isMissing({ silent, state, dueOn }: OwnCell): boolean {
  return silent || (state === 'refused-only' && dueOn !== null);
}

function byLastDay(cells: readonly OwnCell[]): readonly OwnCell[] {
  return [...cells].sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || a.categoryName.localeCompare(b.categoryName, 'zh-CN'));
}

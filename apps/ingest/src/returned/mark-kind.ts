import type { JudgedRow } from '@credit/db';

/** How a cell is marked: by what became of its row. */
export type MarkKind = 'rejected' | 'quarantined' | 'warning' | 'duplicate';

/** The strongest first: what is left to do for the sender. */
export const MARK_KINDS: readonly MarkKind[] = ['rejected', 'quarantined', 'warning', 'duplicate'];

/** Fills, light tints of the site's colours for states of work: dark text stays readable on each, and none shouts. */
export const MARK_FILLS: Readonly<Record<MarkKind, string>> = {
  rejected: 'FFF7DAD6',
  quarantined: 'FFD6E6F7',
  warning: 'FFFBEBC2',
  duplicate: 'FFE6E9ED',
};

/** Undefined: the row is no data and gets no mark. */
export function markKindOf(outcome: JudgedRow['outcome']): MarkKind | undefined {
  switch (outcome) {
    case 'rejected':
    case 'quarantined':
    case 'duplicate':
      return outcome;
    case 'accepted-with-warning':
      return 'warning';
    case 'skipped':
      return undefined;
  }
}

export function stronger(a: MarkKind, b: MarkKind): MarkKind {
  return MARK_KINDS.indexOf(a) <= MARK_KINDS.indexOf(b) ? a : b;
}

import type { Day } from '../days/day.js';
import type { IdentifierReading } from '../identifiers/identifier.js';
import type { Fault } from './fault.js';

/** What one cell says in its column: read once, asked by every gate. */
export interface CellReading {
  /** As written, without blanks at its ends; empty where the file has no such column and where the cell only says that there is nothing. */
  readonly text: string;
  /** The normalised text that is stored; undefined where the cell says nothing, or nothing that its column takes. */
  readonly value: string | undefined;
  readonly day: Day | undefined;
  /** The cell says “no end” (长期). */
  readonly indefinite: boolean;
  readonly identifier: IdentifierReading | undefined;
  /** Why the column does not take what the cell says. */
  readonly problem: Fault | undefined;
}

/** An empty cell, and one that the file does not have. */
export const NOTHING_SAID: CellReading = { text: '', value: undefined, day: undefined, indefinite: false, identifier: undefined, problem: undefined };

/** A cell that says what its column takes. */
export function saysValue(text: string, value: string): CellReading {
  return { text, value, day: undefined, indefinite: false, identifier: undefined, problem: undefined };
}

/** A cell with signs in it that say nothing: ----- for a number, ¥ for an amount. */
export function saysNoValue(text: string): CellReading {
  return { text, value: undefined, day: undefined, indefinite: false, identifier: undefined, problem: undefined };
}

/** A cell that its column does not take. */
export function saysProblem(text: string, problem: Fault): CellReading {
  return { text, value: undefined, day: undefined, indefinite: false, identifier: undefined, problem };
}

import type { RowAct } from './record-draft.js';
import type { Fault, RowCode } from './fault.js';

export type RecordAct = RowAct;

/**
 * The gates in the order of reference §8; the first fault in this order, then in column order, names the row.
 */
const GATES: readonly (readonly RowCode[])[] = [
  ['REQUIRED_MISSING'],
  ['TYPE_INVALID', 'DATE_INVALID'],
  ['CODE_NOT_IN_LIST'],
  ['USCC_INVALID', 'ID_NUMBER_INVALID', 'EXCEL_NUMERIC_IDENTIFIER', 'IDENTIFIER_REPAIRED'],
  ['DATE_IN_FUTURE', 'DATE_ORDER_INVALID', 'AMOUNT_REQUIRED', 'AMOUNT_UNIT_SUSPICIOUS', 'PUBLICATION_TERM_OVERRIDDEN'],
  ['NAME_DIFFERS'],
  ['PERSON_NOT_ADMITTED', 'ORGANISATION_NOT_ADMITTED', 'SUBJECT_UNDER_14', 'SUBJECT_MINOR_LISTED'],
  ['REPORTED_LATE'],
];

const GATE_OF = new Map(GATES.flatMap((codes, gate) => codes.map((code) => [code, gate] as const)));

/** Gate of a code; codes of the register and of the batch come after all that a row can be told by itself. */
export function gateOf(code: RowCode): number {
  return GATE_OF.get(code) ?? GATES.length;
}

/** Faults of one row. A column that failed one gate is not asked at a later one. */
export class RowFaults {
  private readonly found: { readonly fault: Fault; readonly column: number }[] = [];
  private readonly failed = new Set<string>();

  get any(): boolean {
    return this.found.length > 0;
  }

  /** True when the field already has a fault. */
  has(field: string): boolean {
    return this.failed.has(field);
  }

  add(field: string, column: number, fault: Fault): void {
    this.failed.add(field);
    this.found.push({ fault, column });
  }

  /** All faults, the one that names the row first. */
  inOrder(): readonly Fault[] {
    return this.found
      .map((f, i) => ({ ...f, i }))
      .sort((a, b) => gateOf(a.fault.code) - gateOf(b.fault.code) || a.column - b.column || a.i - b.i)
      .map((f) => f.fault);
  }
}

/** Warnings in the same order as faults. */
export function warningsInOrder(warnings: readonly Fault[]): readonly Fault[] {
  return warnings.length < 2 ? warnings : [...warnings].sort((a, b) => gateOf(a.code) - gateOf(b.code));
}

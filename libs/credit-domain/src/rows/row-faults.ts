import type { RowAct } from './record-draft.js';
import type { Fault, RowCode } from './fault.js';
import type { RowPlan } from './row-plan.js';

export type RecordAct = RowAct;

/**
 * The gates of exchange (reference §8): structure, required, codes, identifiers, dates, amounts, when and how long, subject,
 * legality. The first fault in this order, then in the file's own column order, names the row.
 */
const GATES: readonly (readonly RowCode[])[] = [
  ['REQUIRED_MISSING'],
  ['TYPE_INVALID'],
  ['CODE_NOT_IN_LIST'],
  ['USCC_INVALID', 'ID_NUMBER_INVALID', 'EXCEL_NUMERIC_IDENTIFIER', 'IDENTIFIER_REPAIRED'],
  ['DATE_INVALID', 'DATE_IN_FUTURE', 'DATE_ORDER_INVALID'],
  ['AMOUNT_REQUIRED', 'AMOUNT_UNIT_SUSPICIOUS'],
  ['REPORTED_LATE'],
  ['PUBLICATION_TERM_OVERRIDDEN'],
  ['NAME_DIFFERS'],
  ['PERSON_NOT_ADMITTED', 'ORGANISATION_NOT_ADMITTED', 'SUBJECT_UNDER_14', 'SUBJECT_MINOR_LISTED'],
];

const GATE_OF = new Map(GATES.flatMap((codes, gate) => codes.map((code) => [code, gate] as const)));

/** Gate of a code; codes of the register and of the batch come after all that a row can be told by itself. */
export function gateOf(code: RowCode): number {
  return GATE_OF.get(code) ?? GATES.length;
}

const LAST = 1e6;

/** Faults of one row. A column that failed one gate is not asked at a later one. */
export class RowFaults {
  private readonly found: { readonly fault: Fault; readonly field: string }[] = [];

  constructor(private readonly plan: Pick<RowPlan, 'columns' | 'correction'>) {}

  get any(): boolean {
    return this.found.length > 0;
  }

  /** True when the field already has a fault. */
  has(field: string): boolean {
    return this.found.some((known) => known.field === field);
  }

  add(field: string, fault: Fault): void {
    this.found.push({ fault, field });
  }

  /** All faults, the one that names the row first. */
  inOrder(): readonly Fault[] {
    if (this.found.length < 2) return this.found.map(({ fault }) => fault);
    return this.found
      .map(({ fault, field }, i) => ({ fault, column: this.columnOf(field), i }))
      .sort((a, b) => gateOf(a.fault.code) - gateOf(b.fault.code) || a.column - b.column || a.i - b.i)
      .map(({ fault }) => fault);
  }

  /** Where the file has the column; those that it lacks come last, in the form's order. */
  private columnOf(field: string): number {
    const { columns, correction } = this.plan;
    const all = correction ? [...columns, correction.act, correction.reason] : columns;
    const at = all.findIndex(({ column }) => column.field === field);
    return all[at]?.index ?? LAST + at;
  }
}

/** Warnings in the same order as faults. */
export function warningsInOrder(warnings: readonly Fault[]): readonly Fault[] {
  return warnings.length < 2 ? warnings : [...warnings].sort((a, b) => gateOf(a.code) - gateOf(b.code));
}

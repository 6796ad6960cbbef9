import type { DataValidation, Worksheet } from 'exceljs';

/** What a table program checks while a cell of a range is typed; `any` only shows its prompt. */
export type RangedValidation = Omit<DataValidation, 'type' | 'formulae'> & {
  readonly type: DataValidation['type'] | 'any';
  readonly formulae?: readonly (string | number)[];
};

declare module 'exceljs' {
  interface Worksheet {
    /** Not in the package's own types: one entry for a whole range, where `cell.dataValidation` makes one for each cell. */
    readonly dataValidations: { add(range: string, validation: RangedValidation): void };
  }
}

export function addValidation(sheet: Worksheet, range: string, validation: RangedValidation): void {
  sheet.dataValidations.add(range, validation);
}

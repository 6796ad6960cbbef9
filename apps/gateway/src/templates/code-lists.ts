import type { Workbook } from 'exceljs';

const SHEET = '代码';

/** Choices that are too many for a cell's own rule: each stands under a name, in a column of one hidden sheet. */
export class CodeLists {
  private readonly names = new Map<string, { readonly name: string; readonly values: readonly string[] }>();

  /** The name by which a cell's rule refers to the choices. */
  nameFor(values: readonly string[]): string {
    const key = values.join('\n');
    const named = this.names.get(key) ?? { name: `choices_${this.names.size + 1}`, values };
    this.names.set(key, named);
    return named.name;
  }

  /** Adds the sheet, last of all; none where there is nothing to hold. */
  writeTo(workbook: Workbook): void {
    if (this.names.size === 0) return;
    const sheet = workbook.addWorksheet(SHEET, { state: 'hidden' });
    [...this.names.values()].forEach(({ name, values }, i) => {
      const column = sheet.getColumn(i + 1);
      column.numFmt = '@';
      column.values = [...values];
      workbook.definedNames.add(`'${SHEET}'!$${column.letter}$1:$${column.letter}$${values.length}`, name);
    });
  }
}

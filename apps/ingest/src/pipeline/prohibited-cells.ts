import type { ProhibitedField } from '@credit/catalogue';
import { cellText, type RawCell } from '@credit/domain';
import { plainText } from './cited-law.js';
import type { Marks } from './marks.js';

/** A column as far as what its cells say is looked at. */
export interface LookedColumn {
  readonly index: number;
  readonly heading: string;
}

/** Cells of personal records that say what is never taken in. */
export interface ProhibitedFound {
  readonly rows: readonly number[];
  readonly cells: readonly { readonly heading: string; readonly name: string }[];
}

/** A cell that holds nothing but an identity number. */
const IDENTITY = /^\d{6}(?:(?:18|19|20)\d{2}(?:0\d|1[0-2])[0-3]\d\d{3}[\dXx]|\d{2}(?:0\d|1[0-2])[0-3]\d\d{3})$/;
/** Headings over names of persons. */
const PERSON_NAME = /^(?:姓名|自然人姓名|当事人姓名|本人姓名|人员姓名)$/;

/** Looks, row by row, for what cells of personal records say. */
export class ProhibitedCells {
  private readonly rows: number[] = [];
  private readonly cells = new Map<string, { readonly heading: string; readonly name: string }>();
  private readonly patterns: readonly { readonly name: string; readonly mark: string; readonly says: RegExp }[];

  constructor(
    fields: readonly ProhibitedField[],
    private readonly looked: { readonly columns: readonly LookedColumn[]; readonly marks: Marks },
  ) {
    this.patterns = fields.flatMap(({ name, contents }) => contents.map(({ mark, says }) => ({ name, mark, says: new RegExp(says, 'u') })));
  }

  look(row: number, cells: readonly RawCell[]): void {
    let isPersonal: boolean | undefined;
    for (const [index, cell] of cells.entries()) {
      const text = cellText(cell);
      const found = text.length < 2 ? undefined : this.saidBy(text);
      if (!found) continue;
      isPersonal ??= this.isPersonal(cells);
      if (!isPersonal) return;
      const heading = this.looked.columns.find((column) => column.index === index)?.heading ?? '';
      if (this.rows.at(-1) !== row) this.rows.push(row);
      this.cells.set(`${heading} ${found}`, { heading, name: found });
    }
  }

  get found(): ProhibitedFound | undefined {
    return this.rows.length === 0 ? undefined : { rows: this.rows, cells: [...this.cells.values()] };
  }

  private saidBy(text: string): string | undefined {
    if (!this.looked.marks.standIn(text)) return undefined;
    const plain = plainText(text);
    return this.patterns.find(({ mark, says }) => plain.includes(mark) && says.test(plain))?.name;
  }

  private isPersonal(cells: readonly RawCell[]): boolean {
    return (
      cells.some((cell) => IDENTITY.test(plainText(cellText(cell)))) ||
      this.looked.columns.some(({ index, heading }) => PERSON_NAME.test(plainText(heading)) && cellText(cells[index]) !== '')
    );
  }
}

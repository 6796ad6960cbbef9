import { cellText, rowShape } from '@credit/domain';
import type { GridRow, Merge } from './grid.js';

/** Below so many columns a single cell may be a whole record. */
const FEWEST_COLUMNS = 4;
/** Endings of organisations' names, and names of persons: a line with nothing else is a record that lacks the rest. */
const NAME =
  /(公司|企业|集团|合伙|商行|超市|中心|分店|[店厂部社行院校园所站场馆铺坊吧城村会])(（.*）|\(.*\))?$|^[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]+·[\u4e00-\u9fff·]+$/;
const NO_NAME = /^(特此|以上|以下|附件|附表|续表|续上表|本表|此表)/;
const NUMBER = /^[\d.,]+$/;
/** A whole row that was not taken apart, say for another separator, still has its code in it. */
const CODE_WITHIN = /[0-9A-Z]{15}/;

/**
 * Lines with a single text among records of several columns: headings of sections, signatures, dates and page numbers that
 * were printed between the rows. A text over half the table's width is one whatever it says.
 */
export class LoneTexts {
  private readonly across: ReadonlySet<string>;

  constructor(
    merges: readonly Merge[],
    private readonly table: { readonly columns: number; readonly sequence: ReadonlySet<number> },
  ) {
    const wide = merges.filter((m) => (m.right - m.left + 1) * 2 >= table.columns);
    this.across = new Set(wide.map((m) => `${m.top} ${m.left}`));
  }

  has({ row, cells }: GridRow): boolean {
    if (this.table.columns < FEWEST_COLUMNS) return false;
    let at = -1;
    for (let i = 0; i < cells.length; i += 1) {
      if (cellText(cells[i]) === '') continue;
      if (at >= 0) return false;
      at = i;
    }
    const text = cellText(cells[at]);
    if (text === '' || NUMBER.test(text) || CODE_WITHIN.test(text.normalize('NFKC')) || rowShape(cells, this.table.sequence) !== 'data') return false;
    return this.across.has(`${row} ${at}`) || this.table.sequence.has(at) || !NAME.test(text) || NO_NAME.test(text);
  }
}

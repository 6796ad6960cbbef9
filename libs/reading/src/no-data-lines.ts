import { plainHeading } from '@credit/catalogue';
import { cellText } from '@credit/domain';
import type { GridRow } from './grid.js';
import type { FileColumn, HeadingBook, HeadingMatch } from './headings.js';

const LONGEST_HEADING = 60;
/** A record has at least so many cells, and fewer only where the table has no more columns. */
const FEWEST_CELLS = 3;
/** A remark stands alone in its line. */
const MORE_THAN_A_REMARK = 2;
/** So many cells name their fields in a line of headings. */
const FEWEST_NAMING = 2;
/** What templates write in the line below the headings. */
const HINT =
  /^(必填|选填|必填项|选填项|非必填|条件必填|是否必填|必须|可选|文本|文本型|字符|字符型|字符串|日期|日期型|数值|数值型|数字|数字型|整数|金额|代码|枚举|下拉选择|(VAR)?CHAR2?(\(\d+\))?|[ACNDT](\.\.)?\d*|YYYY[-/]?MM[-/]?DD)$/i;

/** A name that a template's example begins with, and what numbers the example's line. */
const EXAMPLE = /^[【[（(〔](填写)?(示例|样例)[】\]）)〕]/;
const EXAMPLE_NUMBER = /^[【[（(〔]?(示例|样例)[】\]）)〕]?\d*[:：]?$/;
/** （1）（2）（3） or 甲 乙 1 2 3 below the headings: the columns counted. */
const COLUMN_NUMBER = /^\(?([甲乙丙丁戊]|\d{1,2})\)?$/;
/** A row above all data that only shows how it is done. */
const SHOWN_FIRST = /^(填写)?(示例|样例|范例|举例|例)([:：]|\d?$)/;

/**
 * Lines below the headings that the layout of the file explains: titles and headings printed again on every page, field
 * codes below Chinese headings, the lines of hints, column numbers and examples of a template.
 */
export class NoDataLines {
  /** Lines down to the headings, by their first text. */
  private readonly printed = new Map<string, Set<string>>();
  private readonly columns: readonly FileColumn[];
  private readonly sequence: ReadonlySet<number>;
  private readonly fewest: number;
  private dataSeen = false;

  constructor(
    firstLines: readonly GridRow[],
    match: HeadingMatch,
    private readonly book: HeadingBook,
  ) {
    const headerEnd = match.rows.at(-1) ?? 0;
    for (const line of firstLines) {
      if (line.row > headerEnd) continue;
      const texts = filledTexts(line);
      const [first] = texts;
      if (first === undefined) continue;
      const same = this.printed.get(first) ?? new Set();
      this.printed.set(first, same.add(texts.join('\n')));
    }
    this.columns = match.columns.filter((column) => column.field !== null);
    this.fewest = Math.max(MORE_THAN_A_REMARK, Math.min(FEWEST_CELLS, match.columns.length));
    this.sequence = new Set(this.columns.flatMap(({ index, field }) => (field !== null && book.typeOf(field) === 'sequence' ? [index] : [])));
  }

  /** To be called for every line below the headings, in order. */
  has(line: GridRow): boolean {
    const first = firstText(line);
    if (first === '') return false;
    if (this.printed.get(first)?.has(filledTexts(line).join('\n'))) return true;
    if (this.isExample(line)) return true;
    if (this.namesFields(line) || (!this.dataSeen && (isHint(line) || countsColumns(line) || SHOWN_FIRST.test(first)))) return true;
    // Remarks between the headings and the first record are none yet.
    this.dataSeen ||= filledTexts(line).length >= this.fewest;
    return false;
  }

  /** Most cells name the field of their own column. */
  private namesFields(line: GridRow): boolean {
    if (line.cells.length < FEWEST_NAMING) return false;
    let filled = 0;
    let naming = 0;
    for (const { index, field } of this.columns) {
      const text = cellText(line.cells[index]);
      if (text === '') continue;
      filled += 1;
      if (filled === 1 && this.dataSeen && !this.book.hasWritten(text)) return false;
      if (text.length <= LONGEST_HEADING && this.names(text, field)) naming += 1;
      else if (naming === 0) return false;
    }
    return naming >= FEWEST_NAMING && naming * 5 >= filled * 4;
  }

  /**
   * The example of a template, wherever sorting has put it: its line is numbered 示例, or a cell begins with 【示例】. Whoever
   * writes a record over the example writes over that cell too.
   */
  private isExample(line: GridRow): boolean {
    return line.cells.some((cell, i) => typeof cell === 'string' && (EXAMPLE.test(cell) || (this.sequence.has(i) && EXAMPLE_NUMBER.test(cell.trim()))));
  }

  private names(text: string, field: string | null): boolean {
    const found = this.book.findField(text, []);
    return typeof found === 'object' && found.exact && found.field === field;
  }
}

function firstText(line: GridRow): string {
  for (const cell of line.cells) {
    const text = cellText(cell);
    if (text !== '') return text;
  }
  return '';
}

function filledTexts(line: GridRow): readonly string[] {
  return line.cells.map(cellText).filter((text) => text !== '');
}

function isHint(line: GridRow): boolean {
  const texts = filledTexts(line);
  return texts.length >= 2 && texts.every((text) => HINT.test(plainHeading(text) || '必填'));
}

function countsColumns(line: GridRow): boolean {
  const signs = filledTexts(line).map((text) => COLUMN_NUMBER.exec(text.normalize('NFKC'))?.[1]);
  if (signs.length < 3 || signs.includes(undefined)) return false;
  const numbers = signs.flatMap((sign) => (sign !== undefined && /\d/.test(sign) ? [Number(sign)] : []));
  return numbers.length >= 2 && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1);
}

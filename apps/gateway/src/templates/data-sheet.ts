import { EXAMPLE_MARK, type Template, type TemplateColumn } from '@credit/domain';
import type { Workbook, Worksheet } from 'exceljs';
import { cellFormat, exampleValue } from './cell-format.js';
import { cellValidation } from './cell-validation.js';
import type { CodeLists } from './code-lists.js';
import { addValidation } from './ranged-validation.js';
import { FACE, headingStyle } from './sheet-style.js';

/** Rows that the rules of the cells reach: more than any department sends in a month. */
export const RULED_ROWS = 10_000;
const FIRST = 2;
const LAST = FIRST + RULED_ROWS - 1;
/** A frozen part that is wider leaves no room for the rest on a small screen. */
const WIDEST_FROZEN = 60;
const WIDEST_PAGE = 220;

/** The sheet to be filled in: headings, one example, and cells that know what they take. Returns the range of these cells. */
export function addDataSheet(workbook: Workbook, template: Template, lists: CodeLists): string {
  const { columns, form } = template;
  const sheet = workbook.addWorksheet(template.sheetName, {
    properties: { defaultRowHeight: 18 },
    views: [{ state: 'frozen', ySplit: 1, xSplit: frozenColumns(template) }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: pagesAcross(template), fitToHeight: 0, printTitlesRow: '1:1' },
  });
  columns.forEach((column, i) => addColumn(sheet, { column, index: i + 1 }));
  sheet.getRow(1).height = 42;
  const letterOf = (field: string): string | undefined => {
    const at = columns.findIndex(({ column }) => column.field === field);
    return at < 0 ? undefined : sheet.getColumn(at + 1).letter;
  };
  columns.forEach((column, i) => {
    const { letter } = sheet.getColumn(i + 1);
    addValidation(sheet, `${letter}${FIRST}:${letter}${LAST}`, cellValidation(column, {
      cell: `${letter}${FIRST}`,
      cellOf: (field) => {
        const other = letterOf(field);
        return other === undefined ? undefined : `${other}${FIRST}`;
      },
      nameFor: (values) => lists.nameFor(values),
    }));
  });
  const range = `A${FIRST}:${sheet.getColumn(columns.length).letter}${LAST}`;
  paleExample(sheet, letterOf(form.subject.name) ?? 'A', range);
  return range;
}

function addColumn(sheet: Worksheet, { column, index }: { readonly column: TemplateColumn; readonly index: number }): void {
  const { numFmt, width } = cellFormat(column);
  const place = sheet.getColumn(index);
  place.width = width;
  place.style = { numFmt, font: FACE, alignment: { vertical: 'middle' } };
  const heading = sheet.getCell(1, index);
  heading.value = column.column.heading;
  heading.style = headingStyle(column.need);
  const example = exampleValue(column);
  if (example !== null) sheet.getCell(FIRST, index).value = example;
}

/** The example stays pale wherever it is moved to, and a record written over it is not. */
function paleExample(sheet: Worksheet, name: string, range: string): void {
  sheet.addConditionalFormatting({
    ref: range,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`LEFT($${name}${FIRST},${EXAMPLE_MARK.length})="${EXAMPLE_MARK}"`],
        style: { font: { italic: true, color: { argb: 'FF7F7F7F' } }, fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFF2F2F2' } } },
      },
    ],
  });
}

/** Pages beside each other, so that print stays large enough to be read. */
function pagesAcross({ columns }: Template): number {
  return Math.ceil(columns.reduce((sum, column) => sum + cellFormat(column).width, 0) / WIDEST_PAGE);
}

/** The columns up to the name stay in sight, where there is room for them. */
function frozenColumns({ columns, form }: Template): number {
  const upToName = columns.findIndex(({ column }) => column.field === form.subject.name) + 1;
  const width = columns.slice(0, upToName).reduce((sum, column) => sum + cellFormat(column).width, 0);
  return width <= WIDEST_FROZEN ? upToName : 0;
}

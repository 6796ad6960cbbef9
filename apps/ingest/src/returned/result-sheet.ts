import type { JudgedFault, JudgedRow } from '@credit/db';
import { columnLetters, RETURNED_SHEET_OPENING } from '@credit/reading';
import { MARK_KINDS, type MarkKind } from './mark-kind.js';
import type { StyleBook } from './package/style-book.js';
import type { MarkedPlaces } from './place-marks.js';
import { outcomeWord, problemOf, skippedWords, tidyName } from './row-words.js';
import { cellOf, columnsXml, frozenView, shownLength, XML_START } from './sheet-xml.js';
import { attributeText } from './xml/escape.js';

/** What the added sheet says. */
export interface ResultSheet {
  /** About the submission, line by line. */
  readonly about: readonly string[];
  readonly legend: readonly { readonly kind: MarkKind; readonly outcome: JudgedRow['outcome']; readonly toDo: string }[];
  readonly notices: readonly string[];
  readonly rows: readonly JudgedRow[];
  /** Name of the sheet that the lines lead to, and where each row's first mark stands. */
  readonly sheet: string;
  readonly places: MarkedPlaces;
}

const HEADINGS = ['行号', '结果', '列', '填的是', '问题', '怎么办', '建议改为'];
const WIDTHS = [9, 9, 22, 26, 52, 46, 22];
const LINE_HEIGHT = 15;
/** A title is larger than other lines. */
const TITLE_LINES = 1.4;
const HIGHEST = 405;
const LINES_PER_PIECE = 500;
/** A sheet holds no more links. */
const MOST_LINKS = 65_000;

interface Formats {
  readonly title: number;
  readonly plain: number;
  readonly heading: number;
  readonly link: number;
  readonly kinds: Readonly<Record<MarkKind, number>>;
}

/** The sheet 核对结果: legend, counts, and one line for each row that was not simply accepted. */
export function* resultSheetXml(result: ResultSheet, styles: StyleBook, namespace: string): Generator<string> {
  const formats = formatsIn(styles);
  const top = [...topLines(result, formats)];
  const headingRow = top.length + 1;
  yield `${XML_START}<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${frozenView(0, { selected: false })}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(WIDTHS, formats.plain)}<sheetData>`;
  for (const [i, cells] of top.entries()) yield rowXml(i + 1, cells);
  yield rowXml(headingRow, HEADINGS.map((text) => ({ text, style: formats.heading })));
  const links: string[] = [];
  let piece = '';
  for (const [i, row] of result.rows.entries()) {
    const at = headingRow + 1 + i;
    const place = result.places.get(row.row);
    if (place && links.length < MOST_LINKS) links.push(link(at, result.sheet, place));
    piece += rowXml(at, lineOf(row, formats, place !== undefined));
    if (i % LINES_PER_PIECE === 0) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData>`;
  if (links.length > 0) {
    yield '<hyperlinks>';
    for (let from = 0; from < links.length; from += LINES_PER_PIECE) yield links.slice(from, from + LINES_PER_PIECE).join('');
    yield '</hyperlinks>';
  }
  yield '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>';
}

interface Cell {
  readonly text: string | number;
  readonly style: number;
}

function formatsIn(styles: StyleBook): Formats {
  const ink = 'FF1B1F24';
  const font = styles.addFont({ marks: [], size: 11, rgb: ink });
  const bold = styles.addFont({ marks: ['b'], size: 11, rgb: ink });
  const line = styles.addBorderBelow('FFD0D7DE');
  const kindFormat = (kind: MarkKind): number => styles.addPlainFormat({ font, fill: styles.fillOf(kind), wrap: true });
  return {
    title: styles.addPlainFormat({ font: styles.addFont({ marks: ['b'], size: 14, rgb: ink }) }),
    plain: styles.addPlainFormat({ font, wrap: true }),
    heading: styles.addPlainFormat({ font: bold, fill: styles.addFill('FFF6F8FA'), border: line }),
    link: styles.addPlainFormat({ font: styles.addFont({ marks: ['u'], size: 11, rgb: 'FF0B5CAB' }) }),
    kinds: { rejected: kindFormat('rejected'), quarantined: kindFormat('quarantined'), warning: kindFormat('warning'), duplicate: kindFormat('duplicate') },
  };
}

function* topLines({ about, legend, notices }: ResultSheet, formats: Formats): Generator<readonly Cell[]> {
  yield [{ text: `${RETURNED_SHEET_OPENING}（这张表由平台添加，再报时不读取，留着、删去都可以）`, style: formats.title }];
  for (const text of about) yield [{ text, style: 0 }];
  yield [];
  for (const { kind, outcome, toDo } of legend) yield [{ text: outcomeWord(outcome), style: formats.kinds[kind] }, { text: toDo, style: 0 }];
  yield [];
  for (const text of notices) yield [{ text, style: 0 }];
  if (notices.length > 0) yield [];
}

function lineOf(row: JudgedRow, formats: Formats, linked: boolean): readonly Cell[] {
  const { outcome, faults } = row;
  const kind = MARK_KINDS.find((known) => known === (outcome === 'accepted-with-warning' ? 'warning' : outcome));
  const told = (tell: (fault: JudgedFault) => string | null | undefined): Cell => ({ text: numbered(faults.map((fault) => tell(fault) ?? '')), style: formats.plain });
  return [
    { text: row.row, style: linked ? formats.link : formats.plain },
    { text: outcomeWord(outcome), style: kind ? formats.kinds[kind] : formats.plain },
    told(({ column }) => (column === null ? '整行' : tidyName(column))),
    told(({ found }) => found),
    faults.length === 0 ? { text: skippedWords(row), style: formats.plain } : told(problemOf),
    told(({ fix }) => fix),
    told(({ proposed }) => proposed),
  ];
}

/** Several faults of a row are told one below the other, with the same number in each column. */
function numbered(texts: readonly string[]): string {
  const [only = ''] = texts;
  if (texts.length < 2) return only;
  return texts.every((text) => text === '') ? '' : texts.map((text, i) => `${i + 1}. ${text === '' ? '—' : text}`).join('\n');
}

function rowXml(row: number, cells: readonly Cell[]): string {
  return `<row r="${row}" ht="${heightOf(cells)}">${cells.map(({ text, style }, column) => (text === '' ? '' : cellOf(text, { row, column, style }))).join('')}</row>`;
}

/** As high as its cells need: not every programme works that out by itself. The lines above the table are not broken. */
function heightOf(cells: readonly Cell[]): number {
  if (cells.length === 1) return LINE_HEIGHT * TITLE_LINES;
  const lines = cells.map(({ text }, column) =>
    typeof text === 'number' ? 1 : text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((shownLength(line) + 1) / (WIDTHS[column] ?? 1))), 0),
  );
  return Math.min(HIGHEST, LINE_HEIGHT * (cells.length === 2 ? 1 : Math.max(1, ...lines)));
}

function link(row: number, sheet: string, place: { readonly row: number; readonly column: number }): string {
  const target = `'${sheet.replaceAll("'", "''")}'!${columnLetters(place.column)}${place.row}`;
  return `<hyperlink ref="A${row}" location="${attributeText(target)}" display="${row}"/>`;
}

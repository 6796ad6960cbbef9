import type { CellMark, SheetMarks } from './sheet-marks.js';
import { freeName, withSheet } from './package/add-sheet.js';
import { boxesXml, usedBlocks } from './package/boxes-part.js';
import { commentsXml, keepComments } from './package/comments-part.js';
import { CONTENT_TYPES, ContentTypes, TYPE_OF } from './package/content-types.js';
import { findParts, type WorkbookLayout } from './package/find-parts.js';
import type { PartSource } from './package/part-source.js';
import { sheetPatcher } from './package/patch-sheet.js';
import { Relations } from './package/relations.js';
import { StyleBook } from './package/style-book.js';
import { surveySheet } from './package/survey-sheet.js';
import { writeArchive, type WrittenPart } from './package/write-archive.js';
import { rewritten } from './xml/rewriter.js';

const RESULT_SHEET = '核对结果';
const PROGRAMME = /\/vbaProject[^/]*$/i;

/** What a workbook is marked with. */
export interface WorkbookMarks {
  /** Name of the sheet that was read. */
  readonly sheet: string;
  readonly marks: SheetMarks;
  /** Name of the sheet that was added when the workbook went back the last time: it is written anew. */
  readonly earlierResult: string | null;
  /** The added sheet, in the formats that it asks the book for. */
  result(styles: StyleBook, namespace: string): Iterable<string>;
}

/**
 * Writes a workbook again with marks: cells of one sheet get a fill and a comment, one sheet is added. Every other part
 * goes over as it is.
 */
export async function markWorkbook(source: PartSource, marked: WorkbookMarks, path: string): Promise<void> {
  const layout = await findParts(source);
  const written = new Map<string, WrittenPart['content']>();
  const contents = new ContentTypes((await source.text(CONTENT_TYPES)) ?? '');
  const styleRelation = layout.relations.find('styles');
  const styles = new StyleBook(styleRelation && (await source.text(styleRelation.part)));

  const part = layout.sheets.find(({ name }) => name === marked.sheet)?.part;
  if (part === undefined) throw new Error('the sheet that was read is gone');
  const namespace = await markSheet({ source, layout, contents, styles, written, taken: takenNames(source, written) }, part, marked.marks);

  const result = marked.earlierResult === null ? undefined : layout.sheets.find(({ name }) => name === marked.earlierResult)?.part;
  const resultPart = result ?? newName(takenNames(source, written), `${layout.folder}worksheets/sheet`, '.xml');
  let workbook = layout.xml;
  if (result === undefined) {
    contents.add(resultPart, TYPE_OF.sheet);
    const relation = layout.relations.add(`${layout.relationBase}worksheet`, resultPart);
    workbook = withSheet(workbook, { name: freeName(RESULT_SHEET, layout.sheets.map(({ name }) => name)), relation });
  }
  written.set(resultPart, () => marked.result(styles, namespace));

  // A workbook with programmes or a template becomes a plain one: under the name .xlsx nothing else opens.
  contents.set(layout.part, TYPE_OF.workbook);
  layout.relations.remove('vbaProject');
  const dropped = new Set(source.names.filter((name) => PROGRAMME.test(name)).map((name) => name.toLowerCase()));
  for (const name of dropped) contents.remove(name);
  const stylesPart = styleRelation?.part ?? newName(takenNames(source, written), `${layout.folder}styles`, '.xml');
  if (!styleRelation) {
    contents.add(stylesPart, TYPE_OF.styles);
    layout.relations.add(`${layout.relationBase}styles`, stylesPart);
  }
  written.set(layout.part, () => [workbook]);
  written.set(layout.relations.name, () => [layout.relations.toXml()]);
  await writeArchive(path, inOrder(source, { written, contents, styles: { part: stylesPart, book: styles }, dropped }));
}

interface Marking {
  readonly source: PartSource;
  readonly layout: WorkbookLayout;
  readonly contents: ContentTypes;
  readonly styles: StyleBook;
  readonly written: Map<string, WrittenPart['content']>;
  readonly taken: Set<string>;
}

/** Marks the cells of a sheet and gives them their comments; returns the namespace of the sheet. */
async function markSheet({ source, layout, contents, styles, written, taken }: Marking, part: string, marks: SheetMarks): Promise<string> {
  const survey = await surveySheet(source.pieces(part));
  const relations = await Relations.read(source, part);
  const commentsPart = relations.find('comments')?.part ?? newName(taken, `${layout.folder}comments`, '.xml');
  const commentsText = await source.text(commentsPart);
  const boxes = relations.all.find(({ id }) => id === survey.legacyDrawing)?.part;
  const boxesPart = boxes ?? newName(taken, `${layout.folder}drawings/vmlDrawing`, '.vml');
  const comments = keepComments(commentsText, survey.namespace, marks);
  const drawing = boxes === undefined ? undefined : await source.text(boxes);
  const firstBlock = Math.max(0, ...(await allBlocks(source))) + 1;
  const edit = { marks, marked: styles.hasMarks, styleOf: (base: number, mark: CellMark | null) => styles.styleOf(base, mark) };
  if (commentsText === undefined && !marks.haveNotes) {
    written.set(part, () => rewritten(source.pieces(part), sheetPatcher({ ...edit, insert: null })));
    return survey.namespace;
  }
  if (commentsText === undefined) {
    contents.add(commentsPart, TYPE_OF.comments);
    relations.add(`${layout.relationBase}comments`, commentsPart);
  }
  let insert: { readonly before: number | null; tag(prefix: string): string } | null = null;
  if (drawing === undefined) {
    contents.addByEnding(boxesPart, TYPE_OF.boxes);
    const id = relations.add(`${layout.relationBase}vmlDrawing`, boxesPart);
    const namespace = layout.relationBase.replace(/\/$/, '');
    insert = { before: survey.drawingBefore, tag: (p) => `<${p}legacyDrawing xmlns:r="${namespace}" r:id="${id}"/>` };
  }
  written.set(part, () => rewritten(source.pieces(part), sheetPatcher({ ...edit, insert })));
  written.set(relations.name, () => [relations.toXml()]);
  written.set(commentsPart, () => commentsXml(comments, marks));
  written.set(boxesPart, () => boxesXml(drawing, comments, { marks, firstBlock, widths: survey.widths }));
  return survey.namespace;
}

/** Numbers of shapes are unique in a workbook. */
async function allBlocks(source: PartSource): Promise<readonly number[]> {
  const blocks: number[] = [];
  for (const name of source.names) if (name.toLowerCase().endsWith('.vml')) blocks.push(...usedBlocks((await source.text(name)) ?? ''));
  return blocks;
}

function takenNames(source: PartSource, written: ReadonlyMap<string, unknown>): Set<string> {
  return new Set([...source.names, ...written.keys()].map((name) => name.toLowerCase()));
}

function newName(taken: Set<string>, stem: string, ending: string): string {
  let n = 1;
  while (taken.has(`${stem}${n}${ending}`.toLowerCase())) n += 1;
  const name = `${stem}${n}${ending}`;
  taken.add(name.toLowerCase());
  return name;
}

/** What the package says of itself first; the styles last, when all formats are known that the sheets ask for. */
function inOrder(
  source: PartSource,
  parts: {
    readonly written: ReadonlyMap<string, WrittenPart['content']>;
    readonly contents: ContentTypes;
    readonly styles: { readonly part: string; readonly book: StyleBook };
    readonly dropped: ReadonlySet<string>;
  },
): readonly WrittenPart[] {
  const { written, contents, styles, dropped } = parts;
  const changed = new Map([...written].map(([name, content]) => [name.toLowerCase(), { name, content }]));
  changed.set(styles.part.toLowerCase(), { name: styles.part, content: () => [styles.book.toXml()] });
  changed.set(CONTENT_TYPES.toLowerCase(), { name: CONTENT_TYPES, content: () => [contents.toXml()] });
  const kept = source.names
    .filter((name) => !changed.has(name.toLowerCase()) && !dropped.has(name.toLowerCase()))
    .map((name) => ({ name, content: () => source.pieces(name) }));
  const late = [CONTENT_TYPES, styles.part].map((name) => name.toLowerCase());
  const rest = [...changed].filter(([name]) => !late.includes(name)).map(([, part]) => part);
  const [first, last] = late.map((name) => changed.get(name));
  return [...(first ? [first] : []), ...kept, ...rest, ...(last ? [last] : [])];
}

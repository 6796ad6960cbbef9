import { columnLetters } from '@credit/reading';
import type { CellMark, SheetMarks } from '../sheet-marks.js';
import { appendTo, findElements } from '../xml/elements.js';
import { cellXml, plainText } from '../xml/escape.js';
import { attributeOf } from '../xml/tags.js';

const AUTHOR = '信用衡南';
/** Begins each of our notes: known by it where a programme has lost the author. */
export const NOTE_OPENING = '【核对·';
/** Begins what is added to somebody else's comment, so that it can be taken away again. */
const ADDED = '——信用衡南核对——';
const LONGEST_COMMENT = 8000;

/** The comments of a sheet, those of its people kept and ours of an earlier time taken away. */
export interface KeptComments {
  /** The part up to the end of its list, and from there on. */
  readonly head: string;
  readonly tail: string;
  readonly prefix: string;
  readonly author: number;
  /** Cells whose comment stays, with ours added where the cell is marked. */
  readonly kept: ReadonlySet<string>;
  /** Cells whose comment was ours and is gone: their boxes go as well. */
  readonly gone: ReadonlySet<string>;
}

/** Takes the comments of a sheet apart; undefined text: the sheet has none. */
export function keepComments(xml: string | undefined, namespace: string, marks: SheetMarks): KeptComments {
  const given = xml ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors/><commentList/></comments>`;
  const { text, author } = withAuthor(given);
  const [list] = findElements(text, 'commentList');
  if (!list) throw new Error('a part of comments has no list');
  const kept = new Set<string>();
  const gone = new Set<string>();
  let comments = '';
  for (const { tag, start, end } of findElements(text, 'comment', { from: list.innerStart, to: list.innerEnd })) {
    const reference = attributeOf(tag.raw, 'ref') ?? '';
    if (Number(attributeOf(tag.raw, 'authorId')) === author || textOf(text.slice(start, end)).startsWith(NOTE_OPENING)) {
      gone.add(reference);
      continue;
    }
    kept.add(reference);
    const comment = withoutAdded(text.slice(start, end));
    const mark = markOf(reference, marks);
    comments += mark ? appendTo(comment, 'text', (p) => run(p, `\n${ADDED}\n`, true) + runs(p, mark)) : comment;
  }
  const { prefix, raw } = list.tag;
  const opened = list.tag.kind === 'empty' ? raw.replace(/\s*\/>$/, '>') : raw;
  return {
    head: text.slice(0, list.start) + opened + comments,
    tail: `</${prefix}commentList>${text.slice(list.end)}`,
    prefix,
    author,
    kept,
    gone,
  };
}

/** The part with a comment on every marked cell that has something to say. */
export function* commentsXml({ head, tail, prefix: p, author, kept }: KeptComments, marks: SheetMarks): Generator<string> {
  yield head;
  for (const mark of marks.all()) {
    const reference = referenceOf(mark);
    if (mark.notes.length === 0 || kept.has(reference)) continue;
    yield `<${p}comment ref="${reference}" authorId="${author}"><${p}text>${runs(p, mark)}</${p}text></${p}comment>`;
  }
  yield tail;
}

export function referenceOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(column)}${row}`;
}

/** The first line of each note tells what it is and stands out. */
function runs(prefix: string, { notes }: CellMark): string {
  return notes
    .map((note, i) => {
      const text = note.slice(0, LONGEST_COMMENT);
      const end = text.indexOf('\n');
      const [first, rest] = end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end)];
      return run(prefix, `${i === 0 ? '' : '\n\n'}${first}`, true) + (rest === '' ? '' : run(prefix, rest, false));
    })
    .join('');
}

function run(p: string, text: string, bold: boolean): string {
  const font = `${bold ? `<${p}b/>` : ''}<${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}charset val="134"/>`;
  return `<${p}r><${p}rPr>${font}</${p}rPr><${p}t xml:space="preserve">${cellXml(text)}</${p}t></${p}r>`;
}

function textOf(comment: string): string {
  return findElements(comment, 't').map(({ innerStart, innerEnd }) => plainText(comment.slice(innerStart, innerEnd))).join('');
}

function markOf(reference: string, marks: SheetMarks): CellMark | undefined {
  const row = Number(/\d+$/.exec(reference)?.[0]);
  const mark = marks.inRow(row).find((cell) => referenceOf(cell) === reference);
  return mark && mark.notes.length > 0 ? mark : undefined;
}

/** What we added to somebody's comment runs from our mark to its end. */
function withoutAdded(comment: string): string {
  const [text] = findElements(comment, 'text');
  const added = text && findElements(comment, 'r', { from: text.innerStart, to: text.innerEnd }).find(({ start, end }) => comment.slice(start, end).includes(ADDED));
  return text && added ? comment.slice(0, added.start) + comment.slice(text.innerEnd) : comment;
}

/** The part with our name among its authors, and its number there. */
function withAuthor(xml: string): { readonly text: string; readonly author: number } {
  const [list] = findElements(xml, 'authors');
  const authors = list ? findElements(xml, 'author', { from: list.innerStart, to: list.innerEnd }) : [];
  const known = authors.findIndex(({ innerStart, innerEnd }) => plainText(xml.slice(innerStart, innerEnd)) === AUTHOR);
  if (known >= 0) return { text: xml, author: known };
  return { text: appendTo(xml, 'authors', (p) => `<${p}author>${AUTHOR}</${p}author>`), author: authors.length };
}

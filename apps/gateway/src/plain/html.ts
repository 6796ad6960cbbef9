import { escaped } from '../http/markup.js';

/** Markup. Texts become part of it by `html` alone, which escapes them. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = Html | readonly Html[] | string | number | null;

/** Markup from a template: whatever is no markup itself is written as a text; nothing for null. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(strings.map((fixed, i) => fixed + written(pieces[i] ?? null)).join(''));
}

function written(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return piece.map(({ text }) => text).join('');
}

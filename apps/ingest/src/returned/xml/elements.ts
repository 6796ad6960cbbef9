import { markupEnd, tagBetween, type XmlTag } from './tags.js';

/** An element of a small document, by its place in the text. */
export interface XmlElement {
  readonly tag: XmlTag;
  readonly start: number;
  readonly end: number;
  /** Where its content begins and ends; equal for an empty one. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** The elements of a name, in order; one inside another of the same name is part of it. */
export function findElements(xml: string, name: string, within: { readonly from: number; readonly to: number } = { from: 0, to: xml.length }): readonly XmlElement[] {
  const found: XmlElement[] = [];
  let open: { readonly tag: XmlTag; readonly start: number; readonly innerStart: number } | undefined;
  let depth = 0;
  for (const { tag, start, end } of tagsIn(xml, within)) {
    if (tag.name !== name) continue;
    if (tag.kind === 'empty') {
      if (!open) found.push({ tag, start, end, innerStart: end, innerEnd: end });
    } else if (tag.kind === 'open') {
      open ??= { tag, start, innerStart: end };
      depth += 1;
    } else if (open) {
      depth -= 1;
      if (depth > 0) continue;
      found.push({ ...open, end, innerEnd: start });
      open = undefined;
    }
  }
  return found;
}

/** Every tag between two positions of a text. */
export function* tagsIn(xml: string, { from, to }: { readonly from: number; readonly to: number }): Generator<{ readonly tag: XmlTag; readonly start: number; readonly end: number }> {
  for (let start = xml.indexOf('<', from); start >= 0 && start < to; ) {
    const end = markupEnd(xml, start);
    if (end === undefined) return;
    const tag = tagBetween(xml, start, end);
    if (tag) yield { tag, start, end };
    start = xml.indexOf('<', end);
  }
}

/** Puts `child`, written with the prefix given to it, last into the first element of a name. */
export function appendTo(xml: string, name: string, child: (prefix: string) => string): string {
  const [element] = findElements(xml, name);
  if (!element) throw new Error(`a part has no <${name}>`);
  const { tag, start, end, innerEnd } = element;
  if (tag.kind !== 'empty') return xml.slice(0, innerEnd) + child(tag.prefix) + xml.slice(innerEnd);
  const opened = tag.raw.replace(/\s*\/>$/, '>');
  return `${xml.slice(0, start)}${opened}${child(tag.prefix)}</${tag.prefix}${tag.name}>${xml.slice(end)}`;
}

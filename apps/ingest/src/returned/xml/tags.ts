/** A tag as it stands in a document: names without their prefix, `raw` with everything. */
export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  /** With its colon: `x:`; empty text where there is none. */
  readonly prefix: string;
  readonly raw: string;
}

const GREATER = 62;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
/** `<![CDATA[` needs so many characters to be told from other markup. */
const LONGEST_OPENING = 9;

/**
 * Where the markup ends that begins at `from` with `<`: the position after its `>`. Undefined while the text does not
 * reach so far. Comments, CDATA and instructions are markup without being tags.
 */
export function markupEnd(text: string, from: number): number | undefined {
  const next = text[from + 1];
  if (next === '?') return after(text, '?>', from);
  if (next === '!') {
    if (text.length - from < LONGEST_OPENING) return undefined;
    if (text.startsWith('<!--', from)) return after(text, '-->', from + 4);
    if (text.startsWith('<![CDATA[', from)) return after(text, ']]>', from);
    return after(text, '>', from);
  }
  let quote = 0;
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at + 1;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  return undefined;
}

function after(text: string, end: string, from: number): number | undefined {
  const at = text.indexOf(end, from);
  return at < 0 ? undefined : at + end.length;
}

/** The tag between two positions; undefined for comments, CDATA and instructions. */
export function tagBetween(text: string, start: number, end: number): XmlTag | undefined {
  const first = text[start + 1];
  if (first === '!' || first === '?') return undefined;
  const raw = text.slice(start, end);
  const [, close, prefix = '', name] = /^<(\/?)([^\s:/>]+:)?([^\s/>]+)/.exec(raw) ?? [];
  if (name === undefined) return undefined;
  const kind = close === '/' ? 'close' : raw.charCodeAt(raw.length - 2) === SLASH ? 'empty' : 'open';
  return { kind, name, prefix, raw };
}

const ATTRIBUTE = /\s([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The value of an attribute as it is written; its name with prefix, or any prefix for `*:name`. */
export function attributeOf(raw: string, wanted: string): string | undefined {
  for (const [, name, double, single] of raw.matchAll(ATTRIBUTE)) {
    if (name === wanted || (wanted.startsWith('*:') && name?.endsWith(wanted.slice(1)))) return double ?? single ?? '';
  }
  return undefined;
}

/** The tag with an attribute set, in its place where it has one already. `value` is written as it is. */
export function withAttribute(raw: string, wanted: string, value: string): string {
  let done = false;
  const changed = raw.replace(ATTRIBUTE, (whole: string, name: string) => {
    if (name !== wanted) return whole;
    done = true;
    return ` ${name}="${value}"`;
  });
  return done ? changed : raw.replace(/\s*(\/?)>$/, ` ${wanted}="${value}"$1>`);
}

export function withoutAttribute(raw: string, wanted: string): string {
  return raw.replace(ATTRIBUTE, (whole: string, name: string) => (name === wanted ? '' : whole));
}

/** The tag as one that stands alone. */
export function asEmpty(raw: string): string {
  return raw.endsWith('/>') ? raw : raw.replace(/\s*>$/, '/>');
}

import { markupEnd, tagBetween, type XmlTag } from './tags.js';

/** What stands in place of a tag; undefined: the tag itself. */
export type TagRewriter = (tag: XmlTag) => string | undefined;

/**
 * Copies a document piece by piece, character by character, and lets each tag be replaced or something be put beside it.
 * The document is known to be well-formed: the reader has read it before.
 */
export class XmlRewriter {
  private rest = '';
  private skim: string | null = null;

  constructor(private readonly rewrite: TagRewriter) {}

  /** From the tag just seen on, everything is copied unseen up to the end tag of this element (its name with prefix). */
  skimTo(qualifiedName: string): void {
    this.skim = `</${qualifiedName}`;
  }

  write(piece: string): string {
    const text = this.rest + piece;
    let out = '';
    let copied = 0;
    let at = 0;
    for (;;) {
      const start = text.indexOf(this.skim ?? '<', at);
      if (start < 0) {
        // The end tag looked for may be cut in two.
        at = Math.max(at, text.length - (this.skim === null ? 0 : this.skim.length));
        break;
      }
      at = start;
      const end = markupEnd(text, start);
      if (end === undefined) break;
      this.skim = null;
      at = end;
      const tag = tagBetween(text, start, end);
      const put = tag && this.rewrite(tag);
      if (put === undefined) continue;
      out += text.slice(copied, start) + put;
      copied = end;
    }
    out += text.slice(copied, at);
    this.rest = text.slice(at);
    return out;
  }

  /** What is left when the document ends. */
  end(): string {
    const { rest } = this;
    this.rest = '';
    return rest;
  }
}

/** Rewrites a document that comes in pieces of bytes. */
export async function* rewritten(pieces: AsyncIterable<Uint8Array>, rewriter: XmlRewriter): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of pieces) {
    const text = rewriter.write(decoder.decode(piece, { stream: true }));
    if (text !== '') yield text;
  }
  yield rewriter.write(decoder.decode()) + rewriter.end();
}

import { SaxesParser } from 'saxes';
import { markBroken } from './broken-character.js';
import { damaged, type ZipParts } from './zip-parts.js';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader of an XML part wants to hear; names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  text?(piece: string): void;
  close?(name: string): void;
}

/** Elements of a workbook's parts stand in each other a dozen deep; a crafted part's without end fill the memory. */
const DEEPEST = 100;
/** Between two tags stand no more than a cell's 32,767 characters, or a tag's attributes. */
const LONGEST_BETWEEN_TAGS = 4 * 1024 * 1024;
const PIECE = 64 * 1024;

/** Reads a part piece by piece; `afterPiece` may give out what has come together so far. */
export async function* readXml<T>(
  zip: ZipParts,
  part: { readonly name: string; readonly limit?: number },
  listener: XmlListener & { afterPiece(): Iterable<T> },
): AsyncGenerator<T> {
  const parser = new PartParser(listener);
  const decoder = new TextDecoder();
  for await (const piece of zip.pieces(part.name, part.limit)) {
    parser.write(decoder.decode(piece, { stream: true }));
    yield* listener.afterPiece();
  }
  parser.close();
  yield* listener.afterPiece();
}

/** Attributes of every element of a name, in order. */
export function attributesOf(xml: string | undefined, element: string): readonly XmlAttributes[] {
  if (xml === undefined) return [];
  const found: XmlAttributes[] = [];
  const parser = new PartParser({
    open: (name, attributes) => {
      if (name === element) found.push(attributes);
    },
  });
  for (let from = 0; from < xml.length; from += PIECE) parser.write(xml.slice(from, from + PIECE));
  parser.close();
  return found;
}

/**
 * Parses a part within bounds. Entities of its own make a part as unreadable as broken tags do: nothing is ever expanded
 * or fetched.
 */
class PartParser {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private depth = 0;
  private sinceTag = 0;

  constructor(listener: XmlListener) {
    this.parser.on('error', () => {
      throw damaged();
    });
    this.parser.on('opentag', ({ name, attributes }) => {
      this.sinceTag = 0;
      this.depth += 1;
      if (this.depth > DEEPEST) throw damaged();
      listener.open(localName(name), attributes);
    });
    this.parser.on('text', (piece) => listener.text?.(piece));
    this.parser.on('cdata', (piece) => listener.text?.(piece));
    this.parser.on('closetag', ({ name }) => {
      this.sinceTag = 0;
      this.depth -= 1;
      listener.close?.(localName(name));
    });
  }

  write(piece: string): void {
    this.sinceTag += piece.length;
    if (this.sinceTag > LONGEST_BETWEEN_TAGS) throw damaged();
    this.parser.write(piece);
  }

  close(): void {
    this.parser.close();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `_x000D_` and the like stand for characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? markBroken(text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replaceAll('\0', ''))
    : text;
}

import { SaxesParser } from 'saxes';
import { damaged, type ZipParts } from './zip-parts.js';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader of an XML part wants to hear; names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  text?(piece: string): void;
  close?(name: string): void;
}

/** Reads a part piece by piece; `afterPiece` may give out what has come together so far. */
export async function* readXml<T>(
  zip: ZipParts,
  part: { readonly name: string; readonly limit?: number },
  listener: XmlListener & { afterPiece(): Iterable<T> },
): AsyncGenerator<T> {
  const parser = parserFor(listener);
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
  const parser = parserFor({
    open: (name, attributes) => {
      if (name === element) found.push(attributes);
    },
  });
  parser.write(xml).close();
  return found;
}

/** Entities of its own make a part as unreadable as broken tags do: nothing is ever expanded or fetched. */
function parserFor(listener: XmlListener): SaxesParser<{ xmlns: false; position: false }> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('opentag', ({ name, attributes }) => listener.open(localName(name), attributes));
  parser.on('text', (piece) => listener.text?.(piece));
  parser.on('cdata', (piece) => listener.text?.(piece));
  parser.on('closetag', ({ name }) => listener.close?.(localName(name)));
  return parser;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `_x000D_` and the like stand for characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replaceAll('\0', '')
    : text;
}

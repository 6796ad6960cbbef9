import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { damaged, type ZipParts } from './zip-parts.js';

/** What a workbook says about itself: its sheets, texts and which styles are dates. */
export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly sharedStrings: readonly string[];
  /** By style index. */
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

export async function readWorkbookParts(zip: ZipParts): Promise<WorkbookParts> {
  const root = attributesOf(await zip.text('_rels/.rels'), 'Relationship').find((r) => r['Type']?.endsWith('/officeDocument'));
  const workbookPart = (root?.['Target'] ?? 'xl/workbook.xml').replace(/^\//, '');
  const workbook = await zip.text(workbookPart);
  if (workbook === undefined) throw damaged();
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const rels = await zip.text(`${folder}_rels/${workbookPart.slice(folder.length)}.rels`);
  const targets = new Map(attributesOf(rels, 'Relationship').map((r) => [r['Id'] ?? '', partPath(folder, r['Target'] ?? '')]));
  const sheets = attributesOf(workbook, 'sheet').flatMap((sheet) => {
    const part = targets.get(sheet['r:id'] ?? sheet['id'] ?? '');
    return part !== undefined && zip.has(part)
      ? [{ name: sheet['name'] ?? '', hidden: sheet['state'] === 'hidden' || sheet['state'] === 'veryHidden', part }]
      : [];
  });
  const [properties] = attributesOf(workbook, 'workbookPr');
  return {
    sheets,
    sharedStrings: await readSharedStrings(zip, [...targets.values()].find((t) => /sharedStrings/i.test(t)) ?? `${folder}sharedStrings.xml`),
    dateStyles: readDateStyles(await zip.text([...targets.values()].find((t) => /styles\.xml$/i.test(t)) ?? `${folder}styles.xml`)),
    date1904: properties?.['date1904'] === '1' || properties?.['date1904'] === 'true',
  };
}

function partPath(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : `${folder}${target}`.replace(/[^/]+\/\.\.\//g, '');
}

/** Attributes of every element with a local name, in order. */
function attributesOf(xml: string | undefined, element: string): readonly Readonly<Record<string, string>>[] {
  if (xml === undefined) return [];
  const found: Readonly<Record<string, string>>[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (localName(tag.name) === element) found.push(tag.attributes);
  });
  parser.on('error', () => {
    throw damaged();
  });
  parser.write(xml).close();
  return found;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

async function readSharedStrings(zip: ZipParts, part: string): Promise<readonly string[]> {
  if (!zip.has(part)) return [];
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    const local = localName(name);
    if (local === 'si') text = '';
    else if (local === 't') inText = true;
    else if (local === 'rPh') phonetic += 1;
  });
  parser.on('text', (piece) => {
    if (inText && phonetic === 0) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    if (local === 'si') strings.push(unescaped(text));
    else if (local === 't') inText = false;
    else if (local === 'rPh') phonetic -= 1;
  });
  await feed(parser, zip, part);
  return strings;
}

/** Feeds a part to a parser, piece by piece. */
export async function feed(parser: SaxesParser, zip: ZipParts, part: string): Promise<void> {
  const decoder = new TextDecoder();
  parser.on('error', () => {
    throw damaged();
  });
  for await (const chunk of await zip.stream(part)) if (Buffer.isBuffer(chunk)) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
}

/** `_x000D_` and the like stand for characters that XML cannot hold. */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replaceAll('\0', '') : text;
}

/** Built-in number formats that are dates (ECMA-376 part 1, 18.8.30), East Asian ones included. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

function readDateStyles(xml: string | undefined): readonly boolean[] {
  if (xml === undefined) return [];
  const custom = new Map(attributesOf(xml, 'numFmt').map((f) => [Number(f['numFmtId']), f['formatCode'] ?? '']));
  const cellFormats = /<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0];
  return attributesOf(cellFormats, 'xf').map((format) => {
    const id = Number(format['numFmtId'] ?? 0);
    const code = custom.get(id);
    return code === undefined ? BUILT_IN_DATES.has(id) : isDateFormat(code);
  });
}

/** A format with y, d or m outside quotes, escapes and colour marks shows a date. */
function isDateFormat(code: string): boolean {
  const plain = code.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_.|\*./gi, '');
  return /[yd年月日]/i.test(plain) || /m/i.test(plain.replace(/\[?[hs]+\]?|am\/pm/gi, ''));
}

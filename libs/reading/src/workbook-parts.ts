import { UnreadableFile } from './grid.js';
import { attributesOf, readXml, unescaped, type XmlAttributes } from './xml-part.js';
import { damaged, type ZipParts } from './zip-parts.js';

/** What a workbook says about itself: its sheets, texts and which styles are dates. */
export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly sharedStrings: readonly string[];
  /** By style index. */
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

/** All texts of a workbook are held in memory: with more than this the file is for a database, not for a clerk. */
const LARGEST_TEXTS = 192 * 1024 * 1024;
const MOST_SHEETS = 256;
const MOST_TEXTS = 6_000_000;

/** The part with the list of sheets; undefined when the archive is no Office Open XML workbook. */
export async function findWorkbookPart(zip: ZipParts): Promise<string | undefined> {
  const root = attributesOf(await zip.text('_rels/.rels'), 'Relationship').find((r) => r['Type']?.endsWith('/officeDocument'));
  const part = (root?.['Target'] ?? 'xl/workbook.xml').replace(/^\//, '');
  return zip.has(part) ? part : undefined;
}

export async function readWorkbookParts(zip: ZipParts, workbookPart: string): Promise<WorkbookParts> {
  const workbook = await zip.text(workbookPart);
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const relations = attributesOf(await zip.text(`${folder}_rels/${workbookPart.slice(folder.length)}.rels`), 'Relationship');
  const targets = new Map(relations.map((r) => [r['Id'] ?? '', partPath(folder, r['Target'] ?? '')]));
  const partOf = (type: string): string | undefined => {
    const relation = relations.find((r) => r['Type']?.endsWith(`/${type}`));
    return relation && partPath(folder, relation['Target'] ?? '');
  };
  const listed = attributesOf(workbook, 'sheet');
  if (listed.length > MOST_SHEETS) throw new UnreadableFile(`工作表超过 ${MOST_SHEETS} 个，不像是报送的数据`, '请把要报送的那张工作表另存为单独的文件后重报');
  const sheets = listed.map((sheet) => {
    const part = targets.get(relationId(sheet) ?? '');
    if (part === undefined || !zip.has(part)) throw damaged();
    return { name: sheet['name'] ?? '', hidden: sheet['state'] === 'hidden' || sheet['state'] === 'veryHidden', part };
  });
  const [properties] = attributesOf(workbook, 'workbookPr');
  return {
    sheets,
    sharedStrings: await readSharedStrings(zip, partOf('sharedStrings') ?? `${folder}sharedStrings.xml`),
    dateStyles: readDateStyles(await zip.text(partOf('styles') ?? `${folder}styles.xml`)),
    date1904: properties?.['date1904'] === '1' || properties?.['date1904'] === 'true',
  };
}

function relationId(sheet: XmlAttributes): string | undefined {
  return sheet['r:id'] ?? Object.entries(sheet).find(([name]) => name.endsWith(':id'))?.[1] ?? sheet['id'];
}

function partPath(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : `${folder}${target}`.replace(/\/\.\//g, '/').replace(/[^/]+\/\.\.\//g, '');
}

async function readSharedStrings(zip: ZipParts, part: string): Promise<readonly string[]> {
  if (!zip.has(part)) return [];
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = false;
  const listener = {
    open: (name: string) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    text: (piece: string) => {
      if (inText) text += piece;
    },
    close: (name: string) => {
      if (name === 'si' && strings.push(unescaped(text)) > MOST_TEXTS) throw tooManyTexts();
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
    },
    afterPiece: () => [],
  };
  for await (const _ of readXml(zip, { name: part, limit: LARGEST_TEXTS }, listener));
  return strings;
}

function tooManyTexts(): UnreadableFile {
  return new UnreadableFile('表格里的内容太多，不能一次读入', '请分成几个文件报送，或者另存为 csv 后重报');
}

/** Built-in number formats that are dates (ECMA-376 part 1, 18.8.30), East Asian ones included. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

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

/** A format with a year, month or day outside quotes, escapes and bracketed marks shows a date. */
export function isDateFormat(code: string): boolean {
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return /[yd]/i.test(plain) || /m/i.test(plain.replace(/[hs][^a-z]*m+|m+[^a-z]*s|am\/pm/gi, ''));
}

import { appendTo, findElements } from '../xml/elements.js';
import { attributeText, plainText } from '../xml/escape.js';
import { attributeOf, withAttribute } from '../xml/tags.js';

export const CONTENT_TYPES = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const TYPE_OF = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  sheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  comments: `${SPREADSHEET}.comments+xml`,
  boxes: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;

/** What each part of a package is. */
export class ContentTypes {
  constructor(private xml: string) {}

  /** Says what a new part is. */
  add(part: string, type: string): void {
    this.xml = appendTo(this.xml, 'Types', (p) => `<${p}Override PartName="/${attributeText(part)}" ContentType="${type}"/>`);
  }

  /** Says what a new part is by its ending, as is usual for parts that are no XML; by its name where the ending means something else. */
  addByEnding(part: string, type: string): void {
    const ending = part.slice(part.lastIndexOf('.') + 1);
    const known = findElements(this.xml, 'Default').find(({ tag }) => sameName(attributeOf(tag.raw, 'Extension') ?? '', ending));
    if (known) {
      if (attributeOf(known.tag.raw, 'ContentType') !== type) this.add(part, type);
      return;
    }
    const [types] = findElements(this.xml, 'Types');
    if (!types) throw new Error('the package does not say what its parts are');
    const { prefix } = types.tag;
    this.xml = `${this.xml.slice(0, types.innerStart)}<${prefix}Default Extension="${ending}" ContentType="${type}"/>${this.xml.slice(types.innerStart)}`;
  }

  /** Says it of a part that may be named already. */
  set(part: string, type: string): void {
    const found = findElements(this.xml, 'Override').find(({ tag }) => sameName(plainText(attributeOf(tag.raw, 'PartName') ?? ''), `/${part}`));
    if (!found) return this.add(part, type);
    const { tag, start } = found;
    this.xml = this.xml.slice(0, start) + withAttribute(tag.raw, 'ContentType', type) + this.xml.slice(start + tag.raw.length);
  }

  remove(part: string): void {
    for (const { tag, start, end } of findElements(this.xml, 'Override')) {
      if (!sameName(plainText(attributeOf(tag.raw, 'PartName') ?? ''), `/${part}`)) continue;
      this.xml = this.xml.slice(0, start) + this.xml.slice(end);
      return;
    }
  }

  toXml(): string {
    return this.xml;
  }
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

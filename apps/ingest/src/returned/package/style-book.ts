import { MARK_FILLS, type MarkKind } from '../mark-kind.js';
import { findElements, tagsIn, type XmlElement } from '../xml/elements.js';
import { asEmpty, attributeOf, withAttribute } from '../xml/tags.js';

/** The parts of a style sheet that are added to, in their order (CT_Stylesheet, ECMA-376 part 1, 18.8.39). */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];
const ITEM = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf' } as const;
type Kind = keyof typeof ITEM;

/** More formats than this no programme opens; cells beyond it get the plain one with their mark. */
const MOST_FORMATS = 60_000;
const TEXT_FORMAT = '49';

const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
const FIRST: Readonly<Record<Kind, string>> = {
  fonts: '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  borders: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
};

/**
 * The formats of a workbook, with room for more: a cell that is marked keeps its number format, font, border and
 * alignment and only its fill changes. What is there stays letter by letter.
 */
export class StyleBook {
  private xml: string;
  private readonly counts: Record<Kind, number>;
  private readonly added: Record<Kind, string[]> = { fonts: [], fills: [], borders: [], cellXfs: [] };
  private readonly formats: readonly string[];
  private readonly fills = new Map<MarkKind, number>();
  private readonly known = new Map<string, number>();
  /** Formats that carry a mark of an earlier time. */
  private readonly marked: ReadonlySet<number>;
  private readonly prefix: string;

  constructor(xml: string | undefined) {
    this.xml = withContainers(xml ?? EMPTY);
    this.prefix = rootPrefix(this.xml);
    this.counts = { fonts: this.items('fonts').length, fills: this.items('fills').length, borders: this.items('borders').length, cellXfs: 0 };
    this.formats = this.items('cellXfs').map(({ start, end }) => this.xml.slice(start, end));
    this.counts.cellXfs = this.formats.length;
    const ours = new Set(Object.values(MARK_FILLS));
    const fills = this.items('fills').map(({ start, end }) => {
      const colour = findElements(this.xml, 'fgColor', { from: start, to: end })[0];
      return colour !== undefined && ours.has((attributeOf(colour.tag.raw, 'rgb') ?? '').toUpperCase());
    });
    this.marked = new Set(this.formats.flatMap((format, i) => (fills[Number(attributeOf(startTag(format), 'fillId') ?? 0)] === true ? [i] : [])));
  }

  /** Whether some format carries a mark of an earlier time. */
  get hasMarks(): boolean {
    return this.marked.size > 0;
  }

  /** The format `base` with a mark, or freed of one. */
  styleOf(base: number, mark: { readonly kind: MarkKind; readonly asText: boolean } | null): number {
    if (mark === null && !this.marked.has(base)) return base;
    const key = `${base} ${mark?.kind ?? ''} ${mark?.asText === true}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const full = this.counts.cellXfs >= MOST_FORMATS && base !== 0;
    const made = full ? this.styleOf(0, mark) : this.addFormat(this.variant(this.formats[base] ?? this.formats[0] ?? '', mark));
    this.known.set(key, made);
    return made;
  }

  private variant(format: string, mark: { readonly kind: MarkKind; readonly asText: boolean } | null): string {
    const tag = startTag(format);
    let changed = withAttribute(tag, 'fillId', String(mark === null ? 0 : this.fillOf(mark.kind)));
    changed = withAttribute(changed, 'applyFill', mark === null ? '0' : '1');
    if (mark?.asText === true) changed = withAttribute(withAttribute(changed, 'numFmtId', TEXT_FORMAT), 'applyNumberFormat', '1');
    return changed + format.slice(tag.length);
  }

  /** The fill of a mark. */
  fillOf(kind: MarkKind): number {
    const known = this.fills.get(kind);
    if (known !== undefined) return known;
    const made = this.addFill(MARK_FILLS[kind]);
    this.fills.set(kind, made);
    return made;
  }

  addFill(rgb: string): number {
    const p = this.prefix;
    return this.add('fills', `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${rgb}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`);
  }

  /** `marks` as in `<b/>` or `<u/>`. */
  addFont(font: { readonly marks: readonly string[]; readonly size: number; readonly rgb: string }): number {
    const p = this.prefix;
    const marks = font.marks.map((mark) => `<${p}${mark}/>`).join('');
    return this.add('fonts', `<${p}font>${marks}<${p}sz val="${font.size}"/><${p}color rgb="${font.rgb}"/><${p}name val="宋体"/><${p}charset val="134"/></${p}font>`);
  }

  addBorderBelow(rgb: string): number {
    const p = this.prefix;
    return this.add('borders', `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom style="thin"><${p}color rgb="${rgb}"/></${p}bottom><${p}diagonal/></${p}border>`);
  }

  /** A format of cells of our own. */
  addPlainFormat(format: { readonly font: number; readonly fill?: number; readonly border?: number; readonly wrap?: boolean }): number {
    const p = this.prefix;
    const { font, fill = 0, border = 0, wrap = false } = format;
    return this.addFormat(
      `<${p}xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}"${this.xml.includes('cellStyleXfs') ? ' xfId="0"' : ''} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><${p}alignment horizontal="left" vertical="top"${wrap ? ' wrapText="1"' : ''}/></${p}xf>`,
    );
  }

  private addFormat(xml: string): number {
    return this.add('cellXfs', xml);
  }

  private add(kind: Kind, xml: string): number {
    this.added[kind].push(xml);
    this.counts[kind] += 1;
    return this.counts[kind] - 1;
  }

  /** The style sheet with all that was added. */
  toXml(): string {
    return (Object.keys(ITEM) as Kind[]).reduce((xml, kind) => this.withAdded(xml, kind), this.xml);
  }

  private withAdded(xml: string, kind: Kind): string {
    const [element] = findElements(xml, kind);
    if (!element || this.added[kind].length === 0) return xml;
    const { tag, start, innerStart, innerEnd } = element;
    return xml.slice(0, start) + withAttribute(tag.raw, 'count', String(this.counts[kind])) + xml.slice(innerStart, innerEnd) + this.added[kind].join('') + xml.slice(innerEnd);
  }

  private items(kind: Kind): readonly XmlElement[] {
    const [element] = findElements(this.xml, kind);
    return element ? findElements(this.xml, ITEM[kind], { from: element.innerStart, to: element.innerEnd }) : [];
  }
}

function startTag(element: string): string {
  for (const { tag } of tagsIn(element, { from: 0, to: element.length })) return tag.raw;
  return element;
}

function rootPrefix(xml: string): string {
  for (const { tag } of tagsIn(xml, { from: 0, to: xml.length })) return tag.prefix;
  return '';
}

/** A style sheet that has all that is added to, with at least its first entries: programmes count on them. */
function withContainers(given: string): string {
  let xml = given;
  const [root] = findElements(xml, 'styleSheet');
  if (!root) throw new Error('the styles have no <styleSheet>');
  const { prefix } = root.tag;
  if (root.tag.kind === 'empty') xml = `${xml.slice(0, root.start)}${root.tag.raw.replace(/\s*\/>$/, '>')}</${prefix}styleSheet>${xml.slice(root.end)}`;
  for (const kind of Object.keys(ITEM) as Kind[]) {
    const [element] = findElements(xml, kind);
    if (element && element.innerEnd > element.innerStart) continue;
    const first = prefixed(FIRST[kind], prefix);
    const count = String(findElements(first, ITEM[kind]).length);
    const opened = withAttribute(element ? asEmpty(element.tag.raw) : `<${prefix}${kind}/>`, 'count', count).replace(/\s*\/>$/, '>');
    const at = element?.start ?? placeOf(xml, kind);
    xml = `${xml.slice(0, at)}${opened}${first}</${prefix}${kind}>${xml.slice(element?.end ?? at)}`;
  }
  return xml;
}

function prefixed(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)/g, `<$1${prefix}`);
}

/** Where a missing part belongs: before the first that comes after it. */
function placeOf(xml: string, kind: Kind): number {
  const [root] = findElements(xml, 'styleSheet');
  const later = ORDER.slice(ORDER.indexOf(kind) + 1).flatMap((name) => findElements(xml, name).slice(0, 1));
  return Math.min(root?.innerEnd ?? xml.length, ...later.map((element) => element.start));
}

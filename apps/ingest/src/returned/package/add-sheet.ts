import { findElements } from '../xml/elements.js';
import { attributeText } from '../xml/escape.js';
import { asEmpty, attributeOf, withAttribute, withoutAttribute } from '../xml/tags.js';

/** The list of sheets with one more at its end, written as the others are. */
export function withSheet(workbook: string, sheet: { readonly name: string; readonly relation: string }): string {
  const sheets = findElements(workbook, 'sheet');
  const last = sheets.at(-1);
  if (!last) throw new Error('the workbook has no sheets');
  const id = Math.max(...sheets.map(({ tag }) => Number(attributeOf(tag.raw, 'sheetId') ?? 0))) + 1;
  let raw = withoutAttribute(asEmpty(last.tag.raw), 'state');
  raw = withAttribute(withAttribute(raw, 'name', attributeText(sheet.name)), 'sheetId', String(id));
  raw = raw.replace(/(\s[^\s=:]+:id\s*=\s*)("[^"]*"|'[^']*')/, `$1"${sheet.relation}"`);
  return workbook.slice(0, last.end) + raw + workbook.slice(last.end);
}

/** A sheet's name is unique whatever its case. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; used.has(name.toLowerCase()); n += 1) name = `${wanted}${n}`;
  return name;
}

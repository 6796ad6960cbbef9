/** ECMA-376 part 1, 18.2.19, and what table programs demand beyond it. */
const LONGEST = 31;
const WIDE: Readonly<Record<string, string>> = { '[': '［', ']': '］', ':': '：', '*': '＊', '?': '？', '/': '／', '\\': '＼' };

/** A title as the name of a sheet: characters that no sheet may bear are written wide, and no more than 31 are kept. */
export function sheetName(title: string): string {
  let name = '';
  for (const character of title.trim()) {
    const allowed = WIDE[character] ?? character;
    if (name.length + allowed.length > LONGEST) break;
    name += allowed;
  }
  // An apostrophe at either end would end the name where formulas quote it.
  return name.replace(/^'+|'+$/g, '') || '数据';
}

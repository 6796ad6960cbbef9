import { cellText } from '@credit/domain';
import type { GridRow, Merge } from './grid.js';

/** A column's heading with the headings above it, from the highest down. */
export interface HeadingChain {
  readonly index: number;
  readonly heading: string;
  readonly groups: readonly string[];
}

const LONGEST_GROUP = 30;
/** Titles and the lines 填报单位：… are no groups, whatever they stand above. */
const REMARK = /[(（【[][^)）】\]]*[)）】\]]/g;
const NO_GROUP = /[:：].|(表|名单|汇总|台账|清单|名录|目录|附件\d*|公示)$/;

/**
 * Reads one to three lines as headings: of each column the lowest text of its own, and above it the texts that reach over
 * it. A column without a text of its own has no heading.
 */
export function headingChains(lines: readonly GridRow[], merges: readonly Merge[], mostColumns: number): readonly HeadingChain[] {
  const own = lines.map((line) => line.cells.slice(0, mostColumns).map(cellText));
  const width = Math.max(0, ...own.map((texts) => texts.length));
  const bottom = lines.at(-1)?.row ?? 0;
  const spread = lines.slice(0, -1).map((line, level) => {
    const across = merges.filter((m) => m.top <= line.row && line.row <= m.bottom && m.right > m.left && m.bottom < bottom);
    return groupsOnly(reachOver(own[level] ?? [], across, width));
  });
  const chains: HeadingChain[] = [];
  for (let index = 0; index < width; index += 1) {
    const level = own.findLastIndex((texts) => (texts[index] ?? '') !== '');
    const heading = own[level]?.[index];
    if (heading === undefined) continue;
    const above = spread.slice(0, level).map((texts) => texts[index] ?? '');
    chains.push({ index, heading, groups: above.filter((text, i) => text !== '' && text !== above[i - 1] && text !== heading) });
  }
  return chains;
}

/** A text reaches over the cells merged with its own; in a line without merges, over the blanks to its right. */
function reachOver(texts: readonly string[], across: readonly Merge[], width: number): readonly string[] {
  const reached = Array.from({ length: width }, (_, i) => texts[i] ?? '');
  for (const merge of across) {
    for (let c = merge.left + 1; c <= merge.right && c < width; c += 1) reached[c] ||= reached[merge.left] ?? '';
  }
  if (across.length === 0) for (let c = 1; c < width; c += 1) reached[c] ||= reached[c - 1] ?? '';
  return reached;
}

/** A text that stands alone in its line, from the first column on, is the title of the whole and no group of columns. */
function groupsOnly(texts: readonly string[]): readonly string[] {
  if (texts[0] !== '' && new Set(texts.filter((text) => text !== '')).size < 2) return texts.map(() => '');
  return texts.map((text) => (text.length > LONGEST_GROUP || NO_GROUP.test(text.replace(REMARK, '')) ? '' : text));
}

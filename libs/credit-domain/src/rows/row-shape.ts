import { tidyIdentifier } from '../identifiers/tidy-identifier.js';
import { cellText } from './cell-text.js';
import type { RawCell } from './raw-row.js';

const TOTAL = /^(本页|本表|本月|本期)?(合计|总计|小计|共计|累计|总数)([:：(（]|共?\d|$)/;
const NOTE = /^(注[:：0-9一二三]|备注|说明|填报|填表|制表|审核|复核|经办|联系人|联系电话|数据来源|单位负责人|部门负责人|报送单位|报送人|统计人|打印|导出|以上|截至|第\d+页)/;
const CODE = /^(?=.*\d)[0-9A-Z]{15,18}$/;
const PROSE_LENGTH = 12;
const PROSE = /[，。；：:,;]/;
const FEW = 3;

/**
 * What a line below the headings is: data, nothing, a total, or a note. A line with something like a code in it is always
 * data: nothing that could be a record is left out silently. Cells of sequence columns do not count.
 */
export function rowShape(cells: readonly RawCell[], sequenceColumns: ReadonlySet<number>): 'data' | 'blank' | 'total' | 'note' {
  const filled: string[] = [];
  let sequence = '';
  for (let i = 0; i < cells.length; i += 1) {
    const text = cellText(cells[i]);
    if (text === '') continue;
    if (sequenceColumns.has(i) && !/\D/.test(text)) continue;
    if (sequenceColumns.has(i)) sequence = text;
    else filled.push(text);
  }
  if (filled.length === 0 && sequence === '') return 'blank';
  const first = (sequence === '' ? (filled[0] ?? '') : sequence).replace(/\s+/g, '');
  const looksTotal = TOTAL.test(first);
  const looksNote = filled.length <= FEW && (NOTE.test(first) || isProse(filled, sequence));
  if (!looksTotal && !looksNote) return 'data';
  if (filled.some((text) => CODE.test(tidyIdentifier(text)))) return 'data';
  return looksTotal ? 'total' : 'note';
}

/** A single long cell with punctuation is a remark, not a record. */
function isProse(filled: readonly string[], sequence: string): boolean {
  const [only] = sequence === '' ? filled : [sequence, ...filled];
  return filled.length + (sequence === '' ? 0 : 1) === 1 && only !== undefined && only.length >= PROSE_LENGTH && PROSE.test(only);
}

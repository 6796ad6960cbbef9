import { tidyIdentifier } from '../identifiers/tidy-identifier.js';
import { cellText } from './cell-text.js';
import type { RawCell } from './raw-row.js';

const TOTAL =
  /^(本页|本表|本月|本期|以上|全县|全市)?(合计|总计|小计|共计|累计|总数|总额|总金额|TOTAL)(金额|数额|人数|户数|家数|件数|条数|笔数)?([:：(（]|共?\d|$)|^共\d+[条户家人件笔]|^[^，。；]{1,8}(合计|小计|总计)[:：]?$/i;
/** Words that open a note only before a colon or alone: 备注：…, 填表人：…; not 打印之家广告店. */
const LABEL =
  /^(备注|附注|说明|填报说明|填表说明|填[报表](人|单位|部门|日期|时间)?|制表(人|单位|日期|时间)?|审[核批](人|意见)?|复核(人)?|经办(人)?|联系(人|电话|方式)|电话|数据来源|(单位|部门|分管)?(负责人|领导)(签字|签章|签名)?|报[送出](人|单位|日期|时间)?|统计(人|时间|日期)|打印(人|日期|时间)?|导出(人|日期|时间)?|(单位)?(盖章|公章)|截[至止](日期|时间)?)([:：]|[(（]|$)/;
/** First characters of the labels: what begins otherwise needs no further look. */
const LABEL_OPENS = /^[备附说填制审复经联电数单部分负领报统打导截盖公]/;
const LABELLED = /^(注|备注|附注|说明|填[报表](说明|人|单位|部门|日期|时间)|制表(人|单位|日期|时间)?|审核(人)?|数据来源|单位负责人)[:：]/;
const NOTE = /^(注[:：0-9①一二三]|\*注|※|第\d+页|共\d+页|以上(数据|信息|名单|内容)|(以下|此处)(空白|无正文)|[-—=]+$)/;
const CODE = /^(?=.*\d)[0-9A-Z]{15,18}$/;
/** A whole row that was not taken apart still has its code in it. */
const CODE_WITHIN = /[0-9A-Z]{15}/;
const PROSE_LENGTH = 12;
const PROSE = /[，。；：:,;]/;
const FEW = 3;

/**
 * What a line below the headings is: data, nothing, a total, or a note. A line with something like a code in it is always
 * data: nothing that could be a record is left out silently. Cells of sequence columns do not count.
 */
export function rowShape(cells: readonly RawCell[], sequenceColumns: ReadonlySet<number>): 'data' | 'blank' | 'total' | 'note' {
  if (isPlainlyData(cells, sequenceColumns)) return 'data';
  const filled: string[] = [];
  let numbered = false;
  for (let i = 0; i < cells.length; i += 1) {
    const text = cellText(cells[i]);
    if (text === '') continue;
    if (sequenceColumns.has(i) && !/\D/.test(text)) numbered = true;
    else filled.push(text);
  }
  const [opening] = filled;
  if (opening === undefined) return 'blank';
  const first = opening.replace(/\s+/g, '');
  const shape = TOTAL.test(first) ? 'total' : isNote(first, filled, numbered) ? 'note' : 'data';
  return shape !== 'data' && filled.some((text) => CODE.test(tidyIdentifier(text))) ? 'data' : shape;
}

/** Nearly all rows have a code in them as it should be: they are data whatever else they say. */
function isPlainlyData(cells: readonly RawCell[], sequenceColumns: ReadonlySet<number>): boolean {
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i];
    if (typeof cell === 'string' && cell.length >= 15 && cell.length <= 18 && CODE.test(cell)) return !sequenceColumns.has(i) || /\D/.test(cell);
  }
  return false;
}

function isNote(first: string, filled: readonly string[], numbered: boolean): boolean {
  if (LABELLED.test(first)) return true;
  if (filled.length <= FEW && (NOTE.test(first) || LABEL.test(first) || isProse(filled, numbered))) return true;
  return mostlyLabels(filled);
}

/** At least two labels, and at least half of what is filled: a line of signatures. */
function mostlyLabels(filled: readonly string[]): boolean {
  let labels = 0;
  for (const [i, text] of filled.entries()) {
    if (LABEL_OPENS.test(text) && LABEL.test(text.replace(/\s+/g, ''))) labels += 1;
    if ((i + 1 - labels) * 2 > filled.length) return false;
  }
  return labels >= 2;
}

/** A single long cell with punctuation is a remark, not a record. */
function isProse(filled: readonly string[], numbered: boolean): boolean {
  const [only, more] = filled;
  if (numbered || only === undefined || more !== undefined || only.length < PROSE_LENGTH) return false;
  return PROSE.test(only) && !CODE_WITHIN.test(only.normalize('NFKC'));
}

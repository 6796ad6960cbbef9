import type { JudgedFault, JudgedRow } from '@credit/db';
import { NOTE_OPENING } from './package/comments-part.js';

/** What became of a row, in a word and in a sentence that says what is to be done. */
const OUTCOMES: Readonly<Record<JudgedRow['outcome'], readonly [word: string, toDo: string]>> = {
  rejected: ['退回', '没有收下。改好有颜色的格，整份再报即可；已经收下的行不会重复'],
  quarantined: ['待确认', '暂存，等人核对归到哪个主体。能补全代码的，补好再报；不能的，不用动'],
  'accepted-with-warning': ['提示', '已经收下，不改也可以'],
  duplicate: ['重复', '以前收过，或与前面一行是同一条，不需要处理'],
  skipped: ['略过', '不是数据行，没有读取；确是数据的，请按表头逐格填写'],
};

export function outcomeWord(outcome: JudgedRow['outcome']): string {
  return OUTCOMES[outcome][0];
}

/** `decision`: changes of what was taken come by a file of corrections. */
export function whatToDo(outcome: JudgedRow['outcome'], nature: 'status' | 'decision'): string {
  const toDo = OUTCOMES[outcome][1];
  if (outcome !== 'accepted-with-warning') return toDo;
  return nature === 'decision' ? `${toDo}；确有错误的，用更正文件报，不要在这里改` : `${toDo}；要改的，改好再报`;
}

const SKIPPED: Readonly<Partial<Record<NonNullable<JudgedRow['code']>, string>>> = {
  TOTAL_ROW: '合计行',
  NOTE_ROW: '说明、签名，或者重复印出的表头',
};

/** What is wrong, in one line. */
export function problemOf(fault: JudgedFault): string {
  return fault.message ?? `这一列也有问题（${fault.code}）`;
}

export function skippedWords({ code }: JudgedRow): string {
  return (code === null ? undefined : SKIPPED[code]) ?? '不是数据';
}

/** A column's name without line breaks. */
export function tidyName(column: string): string {
  return column.replace(/\s+/g, '');
}

/** The comment on a cell: what it is, what was found, what is expected, what is proposed. */
export function noteOf(
  outcome: JudgedRow['outcome'],
  fault: JudgedFault,
  more: { readonly row: number | null; readonly hint: string | null },
): string {
  const where = [more.row === null ? '' : `第 ${more.row} 行`, fault.column === null ? '整行' : tidyName(fault.column)].filter((text) => text !== '').join(' ');
  return [
    `${NOTE_OPENING}${outcomeWord(outcome)}】${where}`,
    ...(fault.found == null || fault.found === '' ? [] : [`填的是：${fault.found}`]),
    `${problemOf(fault)}。`,
    ...(fault.fix === undefined ? [] : [`${fault.fix}。`]),
    ...(fault.proposed === undefined ? [] : [`建议改为：${fault.proposed}`]),
    ...(more.hint === null ? [] : [more.hint]),
  ].join('\n');
}

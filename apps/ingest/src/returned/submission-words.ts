import type { JudgedRow, MoreRows, Submission } from '@credit/db';
import type { RecordCategory } from '@credit/domain';
import type { FileColumn } from '@credit/reading';
import type { MarkKind } from './mark-kind.js';
import type { ResultSheet } from './result-sheet.js';
import { outcomeWord, tidyName, whatToDo } from './row-words.js';

const LEGEND: readonly (readonly [MarkKind, JudgedRow['outcome']])[] = [
  ['rejected', 'rejected'], ['quarantined', 'quarantined'], ['warning', 'accepted-with-warning'], ['duplicate', 'duplicate'],
];

/** The submission in a few lines: what came from whom, and what became of its rows. */
export function aboutSubmission(submission: Submission, told: { readonly category: RecordCategory; readonly organ: string }): readonly string[] {
  const { counts } = submission;
  const data = counts.accepted + counts.acceptedWithWarning + counts.rejected + counts.quarantined + counts.duplicate;
  return [
    `回执 ${submission.receipt}，${submission.receivedOn} 收到`,
    `${told.organ}报送：${told.category.name}，文件 ${submission.fileName}`,
    `数据 ${data} 行：接收 ${counts.accepted}，接收并提示 ${counts.acceptedWithWarning}，退回 ${counts.rejected}，待确认 ${counts.quarantined}，重复 ${counts.duplicate}；另略过 ${counts.skipped} 行`,
    '改好以后，把整份文件再报一次：只有改过的行会重新核对，已经收下的行不会重复',
  ];
}

export function legendOf(category: RecordCategory): ResultSheet['legend'] {
  return LEGEND.map(([kind, outcome]) => ({ kind, outcome, toDo: whatToDo(outcome, category.form?.nature ?? 'decision') }));
}

/** What has to be known of the file as a whole. */
export function noticesOf(
  submission: Pick<Submission, 'notices'>,
  columns: readonly FileColumn[],
  made: { readonly more: readonly MoreRows[]; readonly shift: number; readonly cutRows: ReadonlySet<number> },
): readonly string[] {
  const { more, shift, cutRows } = made;
  const unknown = columns.filter(({ field }) => field === null).map(({ heading }) => tidyName(heading));
  return [
    ...(shift === 0 ? [] : [`表头占${shift === 1 ? '第 1' : `前 ${shift}`} 行：原文件的第 n 行，在本表是第 n+${shift} 行`]),
    ...(unknown.length === 0 ? [] : [`模板中没有的列，没有收：${unknown.join('、')}`]),
    ...submission.notices,
    ...more.map(({ outcome, rows }) => `另有 ${rows.length} 行${outcomeWord(outcome)}，只标了颜色，没有逐行列出和加批注`),
    ...[...cutRows].slice(0, 20).map((row) => `第 ${row} 行有一格超过表格软件的长度，后面的字没有写进来`),
  ];
}

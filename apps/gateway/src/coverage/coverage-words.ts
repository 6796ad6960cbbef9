import type { Day } from '@credit/domain';
import { dayWords } from '../told/day-words.js';
import type { MatrixCell, MatrixState } from './coverage-matrix.js';

export const STATE_WORDS: Readonly<Record<MatrixState, string>> = {
  reported: '已报送', waiting: '待处理', 'refused-only': '整份不收', 'zero-reported': '零报告', silent: '未报送', unknown: '无法判断', quiet: '本月无应报', carried: '随文件报送',
};

/** Why a cell stands as it does, and by which rule. */
export function cellWords(cell: MatrixCell, { asOf, carrierName }: { readonly asOf: Day; readonly carrierName: string | null }): string {
  const { tally } = cell;
  switch (cell.state) {
    case 'reported':
      return `本月报送 ${tally.submissions} 份${tally.refused > 0 ? `，其中 ${tally.refused} 份整份不收` : ''}${cell.expected ? '' : '；不在目录写明的应报单位之列，照收'}`;
    case 'waiting':
      return `本月报送 ${tally.submissions} 份，${tally.waiting} 份正在处理`;
    case 'refused-only':
      return `本月报送 ${tally.submissions} 份，全部整份不收，没有收下任何一行${dueWords(cell, asOf)}`;
    case 'zero-reported':
      return '单位已作零报告：这一期没有可报的记录';
    case 'carried':
      return `自然人的记录随“${carrierName ?? ''}”的文件一并报送，计在该类别名下`;
    case 'silent':
      return `应报而没有收到${dueWords(cell, asOf)}${cell.organ === null ? nobodyWords(cell) : ''}`;
    case 'unknown':
      return cell.due.status === 'calendar-missing' ? `${dayWords(cell.due.from)}至${dayWords(cell.due.until)}这一期的最后一日无法计算：工作日日历缺 ${cell.due.year} 年。${cell.due.rule}` : '';
    case 'quiet':
      return cell.assessed ? '本月没有到期的报送期次' : '不要求零报告，有发生才报，不计入覆盖考核';
  }
}

function dueWords({ due }: MatrixCell, asOf: Day): string {
  if (due.status !== 'due') return '';
  const standing = due.lastDay < asOf ? '已过期' : due.lastDay === asOf ? '今天是最后一日' : '还没有到最后一日';
  return `：${dayWords(due.from)}至${dayWords(due.until)}的记录或者零报告，最后一日 ${dayWords(due.lastDay)}，${standing}`;
}

function nobodyWords({ collective, departmentName }: MatrixCell): string {
  return collective
    ? `；“${departmentName}”是统称，指哪些单位由联席会议办公室在 organs.yaml 的 expansions 中写明`
    : `；“${departmentName}”今天由哪个单位承接还没有写明，由联席会议办公室在 organs.yaml 的 succeeds 中写明`;
}

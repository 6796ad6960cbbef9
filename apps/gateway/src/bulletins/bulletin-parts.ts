import { heading, table, text, type DocumentText, type TableRow } from '../documents/document-text.js';
import type { DepartmentLines, MeasureLine, NumberLine } from './bulletin-document.js';
import type { BulletinDifference } from './bulletin.types.js';
import type { Bulletin } from './bulletin.service.js';
import { commentWords } from './draft-comment.js';

const COUNTED = ['due', 'answered', 'silent', 'submissions', 'accepted', 'accepted-with-warning', 'rejected', 'quarantined', 'late'] as const;
const RATED = ['compliance-rate', 'timely-rate', 'coverage-rate'] as const;

/** A bulletin in words and tables: the same for paper, for editing and for a table program. Ordered by name: nobody is ranked but by the reader. */
export function bulletinText({ content, closed }: Bulletin, differences: readonly BulletinDifference[]): DocumentText {
  const { month, asOf, numbers, measures, departments, silent, comments, rulesVersion } = content;
  const [year, of] = [month.slice(0, 4), Number(month.slice(5))];
  return {
    title: `衡南县公共信用信息报送情况通报（${year}年${of}月）`,
    subject: '情况通报',
    parts: [
      text(closed ? `本期通报于 ${closed.closedOn} 关账定稿，摘要 ${closed.digest}，定稿后不再改动。` : `征求意见稿，截至 ${asOf}，各单位如有意见请在关账前提出。`),
      text(`依据：南政办发[2017]42号 三（四）。数据为 ${month} 收到的报送，按报送的类别计；规则版本 ${rulesVersion}。`),
      heading('一、总体情况'),
      text(overall(numbers, measures)),
      table('总体情况', [['指标', 3], ['数值', 1], ['单位', 1]], numbers.map(({ name, value, unit }) => [name, value, unit])),
      table('质量和时效', [['指标', 1], ['百分比', 1], ['分子', 1], ['分母', 1], ['怎样计算', 4]], measures.map(({ name, percent, numerator, denominator, says }) => [name, percent === null ? '无法计算' : `${percent}%`, numerator, denominator, says])),
      heading('二、各部门情况'),
      table('各部门情况', [['部门', 4], ...COUNTED.map((id) => [nameOf(numbers, id), 1] as const), ...RATED.map((id) => [measures.find((each) => each.id === id)?.name ?? id, 1.2] as const)], departments.map(departmentRow)),
      heading('三、应报而没有收到的'),
      ...(silent.length === 0 ? [text('没有。')] : [table('未报送', [['部门', 3], ['信用信息类别', 4], ['最后一日', 1.6]], silent.map(({ departmentName, categoryName, lastDay }) => [departmentName, categoryName, lastDay]))]),
      heading('四、部门意见'),
      ...(comments.length === 0 ? [text('没有收到意见。')] : comments.map((each) => text(commentWords(each)))),
      ...(differences.length === 0 ? [] : [heading('五、定稿以后的变化'), table('定稿以后的变化', [['范围', 3], ['指标', 2], ['定稿时', 1], ['现在', 1]], differences.map(({ department, name, was, now }) => [department ?? '全县', name, was, now]))]),
      heading('附：各数的核对语句'),
      text('以下语句直接查询收到的报送和各行结果，结果应与上表相同；应报、已报、未报送以关账时写下的应报清单为准，关账以后才能核对。'),
      table('核对语句', [['指标', 1], ['SQL', 6]], [...numbers, ...measures].map(({ name, sql }) => [name, sql])),
    ],
  };
}

function overall(numbers: readonly NumberLine[], measures: readonly MeasureLine[]): string {
  const value = (id: NumberLine['id']): string => String(numbers.find((each) => each.id === id)?.value ?? '—');
  const rates = measures.filter(({ percent }) => percent !== null).map(({ name, percent }) => `${name} ${percent ?? ''}%`);
  return `本月收到报送 ${value('submissions')} 份，其中整份不收 ${value('refused')} 份；接收 ${value('accepted')} 行，接收并提示 ${value('accepted-with-warning')} 行，退回 ${value('rejected')} 行，待确认 ${value('quarantined')} 行；到期应报 ${value('due')} 项，已报 ${value('answered')} 项，未报送 ${value('silent')} 项。${rates.length === 0 ? '' : `${rates.join('，')}。`}`;
}

function departmentRow({ name, numbers, measures }: DepartmentLines): TableRow {
  const rate = (id: string): string => {
    const percent = measures.find((each) => each.id === id)?.percent ?? null;
    return percent === null ? '—' : `${percent}%`;
  };
  return [name, ...COUNTED.map((id) => numbers.find((each) => each.id === id)?.value ?? null), ...RATED.map(rate)];
}

function nameOf(numbers: readonly NumberLine[], id: NumberLine['id']): string {
  return numbers.find((each) => each.id === id)?.name ?? id;
}

import { isRecord } from './platform-client.js';

type Given = Readonly<Record<string, unknown>>;

/** The matrix for people: departments that sent something, and what was due and did not come. */
export function coverageText(matrix: Given): string {
  const silent = listOf(matrix['cells']).filter((cell) => cell['silent'] === true);
  const sent = listOf(matrix['departments']).filter(({ submissions }) => Number(submissions) > 0);
  return [
    `${String(matrix['month'])} 覆盖矩阵（截至 ${String(matrix['asOf'])}）：${isRecord(matrix['total']) ? sumText(matrix['total']) : ''}`,
    ...sent.map((department) => `  ${String(department['name'])}：${sumText(department)}`),
    silent.length === 0 ? '应报的都已报送' : `应报而没有收到的 ${silent.length} 项：`,
    ...silent.map(({ departmentName, categoryName, dueOn, overdue }) => `  ${String(departmentName)}　${String(categoryName)}（最后一日 ${String(dueOn)}${overdue === true ? '，已过期' : ''}）`),
  ].join('\n');
}

function sumText(sum: Given): string {
  const number = (key: string): number => Number(sum[key] ?? 0);
  const refused = number('refusedSubmissions') > 0 ? `（整份不收 ${number('refusedSubmissions')} 份）` : '';
  const onTime = sum['onTime'] === null ? '' : `，按时 ${number('onTime')} 行`;
  return `报送 ${number('submissions')} 份${refused}，接收 ${number('accepted') + number('acceptedWithWarning')} 行，退回 ${number('rejected')} 行，待确认 ${number('quarantined')} 行${onTime}，迟报 ${number('late')} 行，未报送 ${number('silent')} 项`;
}

function listOf(value: unknown): readonly Given[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

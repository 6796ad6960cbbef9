import type { ExportedEvent } from '@credit/db';
import { actionWord } from '@credit/domain';
import { beijingTime } from '@credit/receipts';

const HEADINGS = ['编号', '时间', '动作', '动作代码', '账号', '操作人', '单位', '角色', '用途', '主体编号', '对象', '结果', '说明', '批次', '封印'];

/** Forms in which the log is handed out. */
export type ExportForm = 'csv' | 'jsonl';

/** What stands before the events. */
export function exportHead(form: ExportForm): string {
  return form === 'csv' ? `\uFEFF${csvLine(HEADINGS)}` : '';
}

export function exportLine(form: ExportForm, event: ExportedEvent): string {
  const { id, at, action, account, operator, organ, role, purpose, subjectId, object, result, detail, batch, seal } = event;
  const sealed = seal?.toString('hex') ?? null;
  if (form === 'jsonl') return `${JSON.stringify({ id, at: at.toISOString(), action, account, operator, organ, role, purpose, subject: subjectId, object, result, detail, batch, seal: sealed })}\n`;
  const done = result === 'done' ? '完成' : '未准许';
  return csvLine([id, beijingTime(at.toISOString()), actionWord(action), action, account, operator, organ, role, purpose, subjectId, object, done, JSON.stringify(detail), batch, sealed]);
}

/** What a spreadsheet would take for a formula is told by an apostrophe to be text. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import { isRecord } from './platform-client.js';

/** A submission report as the platform gives it. */
export interface SubmissionReport {
  readonly receipt: string;
  readonly state: string;
  readonly processedRows?: number;
  readonly refusal: { readonly code: string; readonly message: string; readonly fix: string } | null;
  readonly dataRows: number | null;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly notices?: readonly string[];
  readonly unknownColumns?: readonly string[];
  readonly rows: readonly ReportRow[];
}

export interface ReportRow {
  readonly row: number;
  readonly outcome: string;
  readonly code: string | null;
  readonly column: string | null;
  readonly message: string | null;
  readonly fix: string | null;
}

export function isReport(value: unknown): value is SubmissionReport {
  return isRecord(value) && typeof value['receipt'] === 'string' && typeof value['state'] === 'string';
}

const OUTCOMES: readonly (readonly [key: string, words: string])[] = [
  ['accepted', '接收'], ['acceptedWithWarning', '接收并提示'], ['rejected', '退回'], ['quarantined', '待确认'], ['duplicate', '重复'], ['skipped', '略过'],
];
const SHOWN = 20;

/** The report for people: one sentence, then what needs a look. */
export function reportText(report: SubmissionReport): string {
  if (report.refusal) return `回执 ${report.receipt}：整份不收（${report.refusal.code}）\n${report.refusal.message}\n${report.refusal.fix}`;
  const counts = OUTCOMES.map(([key, words]) => `${words} ${report.counts?.[key] ?? 0}`).join('，');
  const lines = [`回执 ${report.receipt}：数据 ${report.dataRows ?? 0} 行。${counts}`];
  if (report.unknownColumns && report.unknownColumns.length > 0) {
    lines.push(`模板中没有的列，未收：${report.unknownColumns.map((c) => c.replace(/\s+/g, '')).join('、')}`);
  }
  lines.push(...(report.notices ?? []));
  const shown = report.rows.filter((row) => row.outcome === 'rejected' || row.outcome === 'quarantined');
  for (const row of shown.slice(0, SHOWN)) {
    lines.push(`第 ${row.row} 行${row.column === null ? '' : `「${row.column.replace(/\s+/g, '')}」`}：${row.message ?? ''}。${row.fix ?? ''}`);
  }
  if (shown.length > SHOWN) lines.push(`……另有 ${shown.length - SHOWN} 行，见 credit report ${report.receipt} --json`);
  if (report.state === 'done' && report.rows.some((row) => row.outcome !== 'skipped')) {
    lines.push(`在原表上改：credit report ${report.receipt} --xlsx 核对.xlsx，写回您报送的工作簿，有问题的格标了颜色、写了批注；改好整份再报，只有改过的行重新核对`);
  }
  return lines.join('\n');
}

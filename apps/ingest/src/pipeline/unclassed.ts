import { severityOf, type CheckedRow, type PublicationLaw, type RecordForm } from '@credit/domain';

/** Rows whose class of misconduct neither the sender nor the rules tell: they are held (待定级). */
export function countUnclassed(rows: readonly CheckedRow[], form: RecordForm, law: PublicationLaw): number {
  const { severity } = form;
  if (!severity) return 0;
  return rows.filter((row) => row.outcome === 'draft' && row.draft.act !== 'withdraw' && severityOf(row.draft.fields, severity, law).class === null).length;
}

/** What the sender has to do about them. */
export function unclassedNotice(count: number): string {
  return `有 ${count} 条没有注明失信严重程度，按处罚种类也不能确定（待定级），注明之前不公示、不用于核查；请在“失信严重程度”列写明轻微、一般或严重，用更正文件补报`;
}

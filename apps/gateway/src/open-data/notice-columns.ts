import type { Notice } from '../notices/notice.types.js';

/** A notice as open data has it: one name for each column of the table, one for each member of the JSON. */
export const NOTICE_COLUMNS: readonly { readonly name: string; readonly heading: string; value(notice: Notice): string | null }[] = [
  { name: 'date', heading: '决定日期', value: ({ date }) => date },
  { name: 'subjectName', heading: '相对人名称', value: ({ subjectName }) => subjectName },
  { name: 'subjectCode', heading: '统一社会信用代码', value: ({ subjectCode }) => subjectCode },
  { name: 'category', heading: '信息类别', value: ({ categoryName }) => categoryName },
  { name: 'headline', heading: '内容', value: ({ headline }) => headline },
  { name: 'documentNo', heading: '文号', value: ({ documentNo }) => documentNo },
  { name: 'organ', heading: '决定机关', value: ({ organ }) => organ },
  { name: 'validUntil', heading: '有效期至', value: ({ validUntil, indefinite }) => (indefinite ? '长期' : validUntil) },
  { name: 'lastPublicDay', heading: '公示至', value: ({ lastPublicDay }) => lastPublicDay },
  { name: 'basis', heading: '公开的依据', value: ({ basis }) => basis.map(({ title, article }) => `《${title}》${article === null ? '' : `第${article}条`}`).join('；') },
];

export function toOpenNotice(notice: Notice): Readonly<Record<string, string | null>> {
  return Object.fromEntries(NOTICE_COLUMNS.map(({ name, value }) => [name, value(notice)]));
}

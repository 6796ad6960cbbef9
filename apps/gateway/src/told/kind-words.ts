import type { SubjectKind } from '@credit/domain';

const KINDS: Readonly<Record<SubjectKind, string>> = {
  enterprise: '企业',
  'individual-business': '个体工商户',
  cooperative: '农民专业合作社',
  collective: '集体经济组织',
  'public-institution': '事业单位',
  organ: '机关',
  'social-organisation': '社会组织',
  'law-firm': '律师事务所等',
  branch: '分支机构',
  'grassroots-organisation': '居委会、村委会',
  'natural-person': '自然人',
};

/** What kind of subject it is, in words. */
export function kindWords(kind: string): string {
  return isKind(kind) ? KINDS[kind] : '其他';
}

function isKind(text: string): text is SubjectKind {
  return Object.hasOwn(KINDS, text);
}

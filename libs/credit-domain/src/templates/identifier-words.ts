import type { FormColumn } from '../forms/record-form.js';
import type { IdentifierScheme } from '../identifiers/identifier.js';

const SCHEMES: Readonly<Record<IdentifierScheme, { readonly words: string; readonly lengths: readonly number[] | null }>> = {
  USCC: { words: '统一社会信用代码（18 位）', lengths: [18] },
  ORG: { words: '组织机构代码（9 位，可带连字符）', lengths: [9, 10] },
  REGNO: { words: '工商注册号（15 位）', lengths: [15] },
  TAX: { words: '税务登记号', lengths: null },
  INST: { words: '事业单位证书号', lengths: null },
  SO: { words: '社会组织登记证号', lengths: null },
  ID: { words: '公民身份号码（18 位）', lengths: [18] },
  PASSPORT: { words: '护照等其他证件号码', lengths: null },
};

export function identifierWords({ schemes, documentType }: FormColumn): string {
  const words = schemes.map((scheme) => SCHEMES[scheme].words);
  const others = documentType && !schemes.includes('PASSPORT') ? ['其他证件的填该证件号码'] : [];
  return [words.join('或'), ...others].join('，');
}

/** Lengths that a number of the column has; none where a number without a common length may stand there. */
export function identifierLengths({ schemes, documentType }: FormColumn): readonly number[] {
  if (documentType) return [];
  const lengths = schemes.map((scheme) => SCHEMES[scheme].lengths);
  if (lengths.some((known) => known === null)) return [];
  return [...new Set(lengths.flatMap((known) => known ?? []))].sort((a, b) => b - a);
}

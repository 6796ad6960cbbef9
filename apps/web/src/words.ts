import type { SubjectKind } from './operations.js';

/** Words and figures as the site writes them. */

/** `2026-11-02` → 2026年11月2日 */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year ?? ''}年${month ?? ''}月${date ?? ''}日`;
}

/** 公示至 … 还有 … 天 */
export function publicUntilWords(lastPublicDay: string | null, daysLeft: number | null): string {
  if (lastPublicDay === null) return '';
  if (daysLeft === null) return `公示至 ${dayWords(lastPublicDay)}`;
  return daysLeft === 0 ? `公示至今天（${dayWords(lastPublicDay)}）` : `公示至 ${dayWords(lastPublicDay)}，还有 ${countWords(daysLeft)} 天`;
}

/** From when on, and how, a record's publication can end before its term. */
export function repairWords({ from, when, conditions }: { readonly from: string | null; readonly when: string | null; readonly conditions: readonly string[] }): string {
  if (when !== null) return from === null ? `${when}，可以申请信用修复` : `${dayWords(from)}起（${when}），义务已经履行的可以申请信用修复`;
  const what = `向列入的机关申请提前移出${conditions.length > 0 ? `（${conditions.join('；')}）` : ''}`;
  return from === null ? `可以${what}` : `${dayWords(from)}起，可以${what}`;
}

/** How long a licence or an honour runs by its own terms, where no last public day says more. */
export function validityWords(record: { readonly validUntil: string | null; readonly indefinite: boolean; readonly expired: boolean }): string {
  if (record.indefinite) return '长期有效';
  if (record.validUntil === null) return '';
  return record.expired ? `已于 ${dayWords(record.validUntil)} 到期` : `有效期至 ${dayWords(record.validUntil)}`;
}

/** 12345 → 12,345 */
export function countWords(count: number): string {
  return amountWords(String(count));
}

/** A decimal as it was written, with thousands separators: `1234567.80` → 1,234,567.80 */
export function amountWords(decimal: string): string {
  const [whole = '', ...rest] = decimal.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}

/** 98.20 → 98.20%; `unknown` where there is nothing to divide by. */
export function percentWords(percent: string | null, unknown = '—'): string {
  return percent === null ? unknown : `${percent}%`;
}

/** The value of a form's field for the eye: codes in words, days the Chinese way, sums with separators, the rest as it was written. */
export function fieldWords({ heading, value, words }: { readonly heading: string; readonly value: string; readonly words: string | null }): string {
  if (words !== null) return words;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayWords(value);
  if (/金额|税额|余额|标的|资金|资本|万元/.test(heading) && /^-?\d+(\.\d+)?$/.test(value)) return amountWords(value);
  return value;
}

/** A unified code in groups 2-6-9-1, for the eye only: copied, it has no blanks. */
export function codeGroups(code: string): readonly string[] {
  return /^[0-9A-Z]{18}$/i.test(code) ? [code.slice(0, 2), code.slice(2, 8), code.slice(8, 17), code.slice(17)] : [code];
}

/** A text cut where what the reader typed stands in it, so that it can be marked. */
export function foundParts(text: string, typed: string): readonly { readonly text: string; readonly found: boolean }[] {
  const words = typed.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [{ text, found: false }];
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'giu');
  return text.split(pattern).flatMap((part, i) => (part === '' ? [] : [{ text: part, found: i % 2 === 1 }]));
}

export const SEARCHABLE_KINDS: readonly (readonly [kind: SubjectKind, words: string])[] = [
  ['ENTERPRISE', '企业'],
  ['INDIVIDUAL_BUSINESS', '个体工商户'],
  ['COOPERATIVE', '农民专业合作社'],
  ['COLLECTIVE', '集体经济组织'],
  ['PUBLIC_INSTITUTION', '事业单位'],
  ['ORGAN', '机关'],
  ['SOCIAL_ORGANISATION', '社会组织'],
  ['LAW_FIRM', '律师事务所等'],
  ['BRANCH', '分支机构'],
  ['GRASSROOTS_ORGANISATION', '居委会、村委会'],
];
const KINDS = new Map<string, string>(SEARCHABLE_KINDS);

export function kindWords(kind: string): string {
  return kind === 'NATURAL_PERSON' ? '自然人' : (KINDS.get(kind) ?? '其他');
}

const MOMENT = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' });

/** A moment, in Beijing time. */
export function momentWords(moment: string): string {
  return MOMENT.format(new Date(moment));
}

/** Why a subject was found, where its name does not show it. */
export function matchedWords({ matchedBy, alike }: { readonly matchedBy: string; readonly alike: boolean }): string {
  switch (matchedBy) {
    case 'CODE':
      return alike ? '代码只差一处' : '代码相符';
    case 'PINYIN':
      return '拼音相符';
    default:
      return '';
  }
}

/** How many were found; those that are only alike are never told as found. */
export function foundWords(page: { readonly total: number; readonly totalCapped: boolean }, seen: readonly { readonly alike: boolean }[]): string {
  if (seen.length === 0) return '没有找到';
  if (page.totalCapped) return `超过 ${countWords(page.total)} 个，请输入得更完整些`;
  if (seen.every(({ alike }) => alike)) return '没有完全相符的';
  const alike = seen.filter((one) => one.alike).length;
  return alike > 0 && seen.length === page.total ? `找到 ${countWords(page.total - alike)} 个，另有相近的 ${countWords(alike)} 个` : `找到 ${countWords(page.total)} 个`;
}

/** The law's term, and half a sentence where a citizen would not know it. */
const STATES: Readonly<Record<string, string>> = {
  CORRECTED: '已更正（报送部门改正过）',
  WITHDRAWN: '已撤销（原决定不再有效）',
  REPAIRED: '已修复（履行义务后，停止公示）',
};

export function stateWords(state: string): string {
  return STATES[state] ?? '';
}

/** Title of a law with its article where it is known: 《…》第48条 */
export function basisWords(basis: { readonly title: string; readonly article: string | null }): string {
  return `《${basis.title}》${basis.article === null ? '' : `第${basis.article}条`}`;
}

const COLLECTING: Readonly<Record<string, string>> = {
  SUBMITTED: '部门报送',
  FORM_PENDING: '表式未定，暂不收',
  DERIVED: '由其他类别汇成',
  PLATFORM: '平台办理时产生',
  NEEDS_BASIS: '不收',
  SEALED: '封存，不收',
};

/** Whether a category is collected, in a few words. */
export function collectingWords(collecting: string): string {
  return COLLECTING[collecting] ?? '';
}

import { dayWords } from './day-words.js';
import type { ToldRecord } from './told-record.js';

/** The section already says that it is a licence or a penalty; elsewhere the category says what it is. */
const SAID_BY_SECTION = new Set(['licence', 'penalty']);
const STATES: Readonly<Record<string, string>> = { CORRECTED: '已更正（报送部门改正过）', WITHDRAWN: '已撤销（原决定不再有效）', REPAIRED: '已修复（履行义务后，停止公示）' };

/** What a record is, in a line. */
export function titleWords({ kind, headline, categoryName }: ToldRecord): string {
  return SAID_BY_SECTION.has(kind) ? (headline ?? categoryName) : categoryName;
}

/** That it no longer holds, was changed, or is in dispute. */
export function markWords({ kind, expired, disputed, state }: ToldRecord): readonly string[] {
  return [...(disputed ? ['异议处理中'] : []), ...(kind === 'licence' && expired ? ['已到期'] : []), ...[STATES[state] ?? []].flat()];
}

/** When, under which number and by whom it was decided, and until when it is shown or valid. */
export function factWords(record: ToldRecord): readonly string[] {
  const { date, documentNo, organ, sourceOrgan, severity, lastPublicDay, kind } = record;
  const until = lastPublicDay === null ? (kind === 'licence' ? validityWords(record) : null) : `公示至 ${dayWords(lastPublicDay)}`;
  return [dayWords(date), documentNo, organ ?? sourceOrgan, severity === null ? null : `失信程度：${severity}`, until].filter((words) => words !== null);
}

function validityWords({ validUntil, indefinite, expired }: ToldRecord): string | null {
  if (indefinite) return '长期有效';
  if (validUntil === null) return null;
  return expired ? `已于 ${dayWords(validUntil)} 到期` : `有效期至 ${dayWords(validUntil)}`;
}

/** 《…》第48条（文号） */
export function basisWords({ title, documentNo, article }: ToldRecord['basis'][number]): string {
  return `《${title}》${article === null ? '' : `第${article}条`}${documentNo === null ? '' : `（${documentNo}）`}`;
}

/** A field's value for the eye: codes in words, days the Chinese way, the rest as it was written. */
export function valueWords({ value, words }: ToldRecord['fields'][number]): string {
  if (words !== null) return words;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWords(value) : value;
}

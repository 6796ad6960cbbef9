import { isRealDay, isUscc, tidyIdentifier, type Day } from '@credit/domain';
import { givenText } from '../asked/given-text.js';

/** A watch as somebody asks for it: from which receipt on, over whom, until when, for which department. */
export interface WatchRequest {
  readonly receipt: string;
  readonly until: Day;
  /** Null: the organ that the receipt names. */
  readonly organ: string | null;
  readonly operator: string;
  /** Codes of the receipt's subjects; null: all of them. */
  readonly codes: readonly string[] | null;
}

/** The request as checked, or what is wrong with it. A person's number that slipped into a text is masked. */
export function toWatchRequest(fields: object): WatchRequest | { readonly problems: readonly string[] } {
  const given: Readonly<Record<string, unknown>> = { ...fields };
  const problems: string[] = [];
  const receipt = textOf(given['receipt']);
  const until = textOf(given['until']);
  const operator = textOf(given['operator']);
  const organ = textOf(given['organ']);
  const code = organ === null ? null : tidyIdentifier(organ);
  const codes = given['codes'] ?? null;
  if (receipt === null) problems.push('请写明核查回执号 receipt');
  if (until === null || !isRealDay(until)) problems.push('请写明监测的最后一日 until（YYYY-MM-DD，如合同履行期届满日）');
  if (operator === null) problems.push('请写明经办人 operator');
  if (code !== null && !isUscc(code)) problems.push(`监测单位代码 ${code} 不是有效的统一社会信用代码`);
  if (codes !== null && !isTexts(codes)) problems.push('codes 应为统一社会信用代码的数组，不写的监测回执中对上的全部主体');
  if (problems.length > 0 || receipt === null || until === null || operator === null || (codes !== null && !isTexts(codes))) return { problems };
  return { receipt, until, organ: code, operator, codes: codes === null ? null : [...new Set(codes.map(tidyIdentifier))] };
}

/** Who ends a watch before its last day, and why. */
export interface WatchEndRequest {
  readonly operator: string;
  readonly reason: string;
}

export function toWatchEnd(fields: object): WatchEndRequest | { readonly problems: readonly string[] } {
  const given: Readonly<Record<string, unknown>> = { ...fields };
  const operator = textOf(given['operator']);
  const reason = textOf(given['reason']);
  if (operator === null || reason === null) return { problems: ['请写明经办人 operator 和提前结束的原因 reason'] };
  return { operator, reason };
}

const LONGEST = 200;

const textOf = (value: unknown): string | null => givenText(value, LONGEST);

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
}

import { BadRequestException } from '@nestjs/common';
import { SPOT_RESULTS, type SpotResult } from '@credit/db';
import { isRealDay, isUscc, tidyIdentifier, type Day } from '@credit/domain';
import { givenText } from '../asked/given-text.js';

const MOST_CASES = 20_000;
const MOST_DRAWN = 200;
const LONGEST_NUMBER = 128;
const LONGEST = 500;

/** A draw that is asked for. */
export interface DrawRequest {
  readonly organ: string;
  readonly category: string;
  readonly from: Day;
  readonly until: Day;
  /** Document numbers of the department's own list of cases. */
  readonly cases: readonly string[];
  readonly size: number;
  readonly operator: string;
}

/** Throws with everything that is wrong. */
export function toDrawRequest(fields: object): DrawRequest {
  const given: Readonly<Record<string, unknown>> = { ...fields };
  const [organ, operator] = [tidyIdentifier(givenText(given['organ'], LONGEST) ?? ''), givenText(given['operator'], LONGEST)];
  const [category, from, until] = ['category', 'from', 'until'].map((key) => givenText(given[key], LONGEST) ?? '');
  const listed = Array.isArray(given['cases']) ? given['cases'].map((each) => givenText(each, LONGEST_NUMBER)).filter((each) => each !== null) : [];
  const cases = [...new Set(listed)];
  const size = Number(given['size']);
  const problems = [
    ...(isUscc(organ) ? [] : ['请写明被抽查单位的统一社会信用代码 organ']),
    ...(category ? [] : ['请写明信息类别 category']),
    ...(isRealDay(from ?? '') && isRealDay(until ?? '') && (from ?? '') <= (until ?? '') ? [] : ['请写明案卷决定日期的起止 from、until（YYYY-MM-DD）']),
    ...(cases.length > 0 && cases.length <= MOST_CASES ? [] : [`请列出案卷目录的文号 cases，1 至 ${MOST_CASES} 个`]),
    ...(Number.isInteger(size) && size >= 1 && size <= MOST_DRAWN && size <= cases.length ? [] : [`抽取数 size 应为 1 至 ${MOST_DRAWN} 的整数，不多于案卷数`]),
    ...(operator === null ? ['请写明经办人 operator'] : []),
  ];
  if (problems.length > 0 || operator === null) throw new BadRequestException(problems.join('；'));
  return { organ, category: category ?? '', from: from ?? '', until: until ?? '', cases, size, operator };
}

/** What somebody found who compared a case. */
export interface JudgeRequest {
  readonly seq: number;
  readonly result: SpotResult;
  readonly note: string | null;
  readonly operator: string;
}

export function toJudgeRequest(fields: object): JudgeRequest {
  const given: Readonly<Record<string, unknown>> = { ...fields };
  const seq = Number(given['case']);
  const result = SPOT_RESULTS.find((each) => each === given['result']);
  const [note, operator] = [givenText(given['note'], LONGEST), givenText(given['operator'], LONGEST)];
  const problems = [
    ...(Number.isInteger(seq) && seq > 0 ? [] : ['请写明第几卷 case']),
    ...(result === undefined ? [`核对结果 result 应为：${SPOT_RESULTS.join('、')}`] : []),
    ...((result === 'no-duty' || result === 'differs') && note === null ? ['请在 note 写明理由或不同之处'] : []),
    ...(operator === null ? ['请写明经办人 operator'] : []),
  ];
  if (result === undefined || operator === null || problems.length > 0) throw new BadRequestException(problems.join('；'));
  return { seq, result, note, operator };
}

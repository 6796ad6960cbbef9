import type { SpotCheckCase } from './api.js';

/** What may be found of a case, as it is sent and as it is told. */
export const SPOT_RESULTS: readonly (readonly [id: string, word: string])[] = [
  ['reported', '已报，内容相符'], ['late', '已报，迟报'], ['differs', '已报，内容不符'], ['not-reported', '应报未报'], ['no-duty', '不应报'],
];
const WORDS = new Map(SPOT_RESULTS);

export function spotResultWords(result: string | null): string {
  return result === null ? '没有核对' : (WORDS.get(result) ?? result);
}

/** 核对 3 / 10 卷；应报未报 1 卷，瞒报率 33.33% */
export function spotSummary(cases: readonly Pick<SpotCheckCase, 'result'>[]): string {
  const judged = cases.filter(({ result }) => result !== null);
  const counted = judged.filter(({ result }) => result !== 'no-duty').length;
  const unreported = judged.filter(({ result }) => result === 'not-reported').length;
  const rate = counted === 0 ? '' : `，瞒报率 ${((unreported / counted) * 100).toFixed(2)}%`;
  return `核对 ${judged.length} / ${cases.length} 卷${judged.length === 0 ? '' : `；应报未报 ${unreported} 卷${rate}`}`;
}

/** Document numbers of a pasted list, one a line, each once. */
export function documentNumbers(text: string): readonly string[] {
  return [...new Set(text.split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== ''))];
}

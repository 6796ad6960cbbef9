import type { YearFigureId } from '@credit/domain';
import { NUMBER_WORDS } from '../bulletins/number-words.js';

/** What the assessment calls its counts, and what is counted. */
export const FIGURE_WORDS: Readonly<Record<YearFigureId, { readonly name: string; readonly unit: string }>> = {
  ...NUMBER_WORDS,
  'found-reported': { name: '抽查已报送', unit: '卷' },
  'clauses-due': { name: '到期的任务条款', unit: '条' },
  'clauses-answered': { name: '已填报的任务条款', unit: '条' },
  'steps-due': { name: '到期的联合奖惩步骤', unit: '步' },
  'steps-in-time': { name: '按期办理的步骤', unit: '步' },
};

import type { CellRule, TemplateColumn } from '@credit/domain';
import type { RangedValidation } from './ranged-validation.js';

/** Most characters that a table program takes of a title, a prompt and a message. */
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LONGEST_ERROR = 225;
/** A list of choices in the cell's own rule may have so many characters; a longer one stands in a sheet of its own. */
const LONGEST_INLINE_LIST = 255;

/** Where the first cell of a range and other columns stand, for formulas. */
export interface CellPlaces {
  /** Address of the first cell of the range: `B2`. */
  readonly cell: string;
  /** Address of another column's cell in the same row. */
  cellOf(field: string): string | undefined;
  /** A name for choices that are too many for the cell's own rule. */
  nameFor(values: readonly string[]): string;
}

/** The rule of a column's cells as a table program checks it, with a prompt and a message that says what to do. */
export function cellValidation(described: TemplateColumn, places: CellPlaces): RangedValidation {
  const prompt = {
    showInputMessage: true,
    promptTitle: shortened(described.column.heading, LONGEST_TITLE),
    prompt: shortened(promptOf(described), LONGEST_PROMPT),
  };
  const check = checkOf(described.rule, places);
  if (!check) return { type: 'any', ...prompt };
  const { asks, error, ...rule } = check;
  const style = asks ? { errorStyle: 'warning', errorTitle: '请再看一眼' } : { errorStyle: 'stop', errorTitle: '这一格要改一下' };
  return { ...rule, allowBlank: true, showErrorMessage: true, ...style, error: shortened(error, LONGEST_ERROR), ...prompt };
}

type Check = Pick<RangedValidation, 'type' | 'operator' | 'formulae'> & { readonly error: string; readonly asks?: boolean };

function checkOf(rule: CellRule, places: CellPlaces): Check | undefined {
  switch (rule.kind) {
    case 'any':
      return undefined;
    case 'text':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [rule.most], error: `这一列最多 ${rule.most} 个字，请删去多余的内容。` };
    case 'choice':
      return {
        type: 'list',
        formulae: [listFormula(rule.values, places)],
        asks: rule.asks,
        error: rule.asks ? '下拉里没有这一项。确实都不合适的，按提示写明具体说明后点“是”。' : '请从下拉中选一项，不要另写。',
      };
    case 'day':
      return { type: 'custom', formulae: [dayFormula(rule, places)], error: dayError(rule) };
    case 'amount':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], error: `请只写数字，单位是${rule.unit}，不能是负数。` };
    case 'whole':
      return { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0], error: '请填写整数，只写数字。' };
    case 'year':
      return { type: 'whole', operator: 'between', formulae: [1900, 2099], error: '请填写四位年份，例如 2025。' };
    case 'identifier':
      return identifierCheck(rule.lengths, places);
  }
}

function listFormula(values: readonly string[], places: CellPlaces): string {
  const inline = `"${values.join(',')}"`;
  const fits = inline.length <= LONGEST_INLINE_LIST && !values.some((value) => /[",]/.test(value));
  return fits ? inline : places.nameFor(values);
}

/** Days are true dates; a text that only looks like one, or 2026.11.2, is asked to be written again. */
function dayFormula(rule: CellRule & { readonly kind: 'day' }, { cell, cellOf }: CellPlaces): string {
  const before = rule.notBefore === null ? undefined : cellOf(rule.notBefore);
  const conditions = [
    `ISNUMBER(${cell})`,
    `${cell}>=${before === undefined ? '1' : `MAX(1,N(${before}))`}`,
    rule.notInFuture ? `${cell}<TODAY()+1` : `${cell}<73051`,
  ];
  const day = `AND(${conditions.join(',')})`;
  return rule.indefinite ? `OR(${cell}="长期",${day})` : day;
}

function dayError(rule: CellRule & { readonly kind: 'day' }): string {
  const limits = [
    ...(rule.notInFuture ? ['不能晚于今天'] : []),
    ...(rule.notBefore === null ? [] : ['不能早于同一行的起始日期']),
    ...(rule.indefinite ? ['没有终止日期的填“长期”'] : []),
  ];
  return `请填写日期，例如 2026-11-02${limits.map((limit) => `；${limit}`).join('')}。`;
}

function identifierCheck(lengths: readonly number[], { cell }: CellPlaces): Check {
  const error = `号码应为 ${lengths.join('、')} 位，请按证照核对。确实没有写错的，点“是”继续。`;
  const [only, ...others] = lengths;
  if (only !== undefined && others.length === 0) return { type: 'textLength', operator: 'equal', formulae: [only], asks: true, error };
  return { type: 'custom', formulae: [`OR(${lengths.map((length) => `LEN(${cell})=${length}`).join(',')})`], asks: true, error };
}

/** When, what, which: the shorter parts first, so that only a long list of choices is cut. */
function promptOf({ when, holds, column, choices }: TemplateColumn): string {
  const listed = column.type === 'codes' || column.type === 'code' ? `可选：${choices.join('、')}` : '';
  return [`${when}。`, `${holds}。`, listed].join('');
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

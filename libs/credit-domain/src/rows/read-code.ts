import type { CodeList } from '../forms/code-list.js';
import { remembered } from '../remembered/remembered.js';
import { asTyped } from './as-typed.js';
import { saysNoValue, saysProblem, saysValue, type CellReading } from './cell-reading.js';
import type { FilledCell } from './read-typed.js';
import type { PlacedColumn, RowPlan } from './row-plan.js';

const SEPARATORS = /[;；、,，|/\n]/;

const NOISE = /[\s\p{Cf}]/gu;
const DASHES = /[\p{Pd}\u2212]/gu;

/** A coded cell holds values of its list (CODE_NOT_IN_LIST); synonyms become the list's own value. */
export function readCode({ plan, placed, text: written }: FilledCell): CellReading {
  const { column } = placed;
  const text = asTyped(written);
  if (text === '') return saysNoValue(written);
  const list = codeListOf(plan, placed);
  const parts = column.type === 'codes' ? text.split(SEPARATORS).map((part) => part.trim()).filter((part) => part !== '') : [text];
  const values = parts.map((part) => findCodeValue(list, part));
  const unknown = parts.find((_, i) => values[i] === undefined);
  if (unknown === undefined && parts.length > 0) return saysValue(written, values.join(';'));
  return saysProblem(written, {
    code: 'CODE_NOT_IN_LIST',
    column: placed.heading,
    found: text.slice(0, 200),
    message: `“${column.heading}”写的是“${unknown ?? text}”，不在代码表“${list.title}”中`,
    fix: `请从以下各项中选填：${list.values.map((v) => v.value).join('、')}`,
  });
}

function codeListOf(plan: RowPlan, placed: PlacedColumn): CodeList {
  const list = placed.column.codeList === null ? undefined : plan.codeLists.get(placed.column.codeList);
  if (!list) throw new Error(`form ${plan.form.id}: column ${placed.column.field} has no code list`);
  return list;
}

/** What a cell says in the words of its column's list, as far as the list knows them: 已处理 is 已办结. Other columns as written. */
export function ownWords(plan: RowPlan, { column }: PlacedColumn, text: string): string {
  const list = column.codeList === null ? undefined : plan.codeLists.get(column.codeList);
  if (!list || (column.type !== 'code' && column.type !== 'codes')) return text;
  const parts = column.type === 'codes' ? text.split(SEPARATORS).map((part) => part.trim()) : [text];
  return parts.map((part) => findCodeValue(list, part) ?? part).join(';');
}

/** The list's own value for what a cell says; undefined when the list has none. */
export const findCodeValue = remembered((list: CodeList, text: string): string | undefined => {
  const wanted = text.normalize('NFKC').replace(NOISE, '').replace(DASHES, '-').replace(/^(\d+)\.0+$/, '$1');
  for (const { value, synonyms } of list.values) {
    if (value.endsWith('*')) {
      const prefix = value.slice(0, -1);
      if (wanted.startsWith(prefix) && wanted.length > prefix.length) return wanted;
    } else if ([value, ...synonyms].some((spelling) => spelling.normalize('NFKC') === wanted)) {
      return value;
    }
  }
  return undefined;
});

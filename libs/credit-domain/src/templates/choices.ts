import type { CodeList, CodeValue } from '../forms/code-list.js';
import type { FormColumn } from '../forms/record-form.js';

/** The values that a coded column offers. `open`: others with a prefix of the list are taken too (其他-…). */
export interface Choices {
  readonly title: string;
  readonly values: readonly string[];
  /** Prefixes after which anything may stand. */
  readonly prefixes: readonly string[];
  readonly open: boolean;
}

export function choicesOf(column: FormColumn, codeLists: ReadonlyMap<string, CodeList>): Choices {
  const list = column.codeList === null ? undefined : codeLists.get(column.codeList);
  if (!list) throw new Error(`column ${column.field} has no code list`);
  const prefixes = list.values.flatMap(({ value }) => (value.endsWith('*') ? [value.slice(0, -1)] : []));
  return {
    title: list.title,
    values: list.values.filter(({ value }) => !value.endsWith('*')).map(inWords),
    prefixes,
    open: prefixes.length > 0,
  };
}

/** A value that is a bare number is offered in the words that mean the same: nobody knows what 1 and 2 stand for. */
function inWords({ value, synonyms }: CodeValue): string {
  return /^\d+$/.test(value) ? (synonyms.find((synonym) => !/^\d+$/.test(synonym)) ?? value) : value;
}

import type { CodeList, FormColumn } from '@credit/domain';

/** Words begin with a sign beyond this one: most values are told from numbers by that alone. */
const NINE = '9'.charCodeAt(0);

/** What a coded value means where it is a bare number (当前状态 1 → 有效): its first spelling in words; null where the value is words itself. */
export function fieldWords(column: FormColumn | undefined, value: string, codeLists: ReadonlyMap<string, CodeList>): string | null {
  if (column?.codeList == null || value.charCodeAt(0) > NINE || !/^\d+$/.test(value)) return null;
  const found = codeLists.get(column.codeList)?.values.find((coded) => coded.value === value);
  return found?.synonyms.find((synonym) => !/^\d+$/.test(synonym)) ?? null;
}

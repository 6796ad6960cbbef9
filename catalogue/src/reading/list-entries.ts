import type { CodeList, RecordCategory } from '@credit/domain';
import type { EntryRule, EntryTest, ListKind } from '@credit/sanctions';
import type { DataNode } from '../checking/data-node.js';

/** A rule with the place where it stands: its fields are checked once the forms are read. */
export interface ReadEntry {
  readonly rule: EntryRule;
  readonly node: DataNode;
}

const TESTS = ['is', 'has', 'says', 'at_least'] as const;

/** Which records of the list's categories are on it (entries). */
export function readEntries(node: DataNode, categories: readonly string[]): readonly ReadEntry[] {
  return node.items().map((item) => {
    item.keys(['category'], ['field', 'fields', 'from', ...TESTS]);
    const category = item.at('category').text();
    if (!categories.includes(category)) item.at('category').fault(`${category} 不是这份名单的类别`);
    const fields = item.has('field') ? [item.at('field').text()] : item.at('fields').texts();
    if (fields.length === 0) item.fault('要写明 field 或 fields');
    return { rule: { category, fields, test: readTest(item), from: item.at('from').dayOrNull() }, node: item };
  });
}

function readTest(item: DataNode): EntryTest {
  const [by, ...more] = TESTS.filter((test) => item.has(test));
  if (by === undefined || more.length > 0) item.fault(`要写明 ${TESTS.join('、')} 之一`);
  if (by === undefined || by === 'at_least') return { by: 'at-least', amount: item.at('at_least').text() };
  return { by, values: item.at(by).someItems().map((value) => value.text()) };
}

/**
 * A list says which records are on it where not every record of a category can be: several lists share the category, or the
 * category is neither positive nor negative by itself.
 */
export function checkEntriesAreTold(
  lists: readonly { readonly list: ListKind; readonly node: DataNode }[],
  categories: ReadonlyMap<string, Pick<RecordCategory, 'polarity'>>,
): void {
  for (const { list, node } of lists) {
    for (const id of list.categories) {
      if (list.entries.some(({ category }) => category === id)) continue;
      const shared = lists.some((other) => other.list !== list && other.list.categories.includes(id));
      if (shared) node.at('categories').fault(`几份名单共用类别 ${id}，要在 entries 写明哪些记录算在这一份上`);
      if (categories.get(id)?.polarity === 'neutral') node.at('categories').fault(`类别 ${id} 不分正负，要在 entries 写明哪些结果算`);
    }
  }
}

/** What a rule reads of a category's records; `values` are those that its field must be able to hold. */
export interface FieldQuestion {
  readonly node: DataNode;
  readonly category: string;
  readonly fields: readonly string[];
  readonly values: readonly string[];
}

/** A field that a rule reads stands in the category's form, and its values can occur there. */
export function checkFieldValues(
  asked: FieldQuestion,
  known: { readonly categories: ReadonlyMap<string, RecordCategory>; readonly codeLists: ReadonlyMap<string, CodeList> },
): void {
  const form = known.categories.get(asked.category)?.form;
  if (!form) return;
  for (const field of asked.fields) {
    const column = form.columns.find((each) => each.field === field);
    if (!column) {
      asked.node.fault(`类别 ${asked.category} 的表式没有 ${field} 这一列`);
      continue;
    }
    const codes = column.codeList === null ? undefined : known.codeLists.get(column.codeList);
    if (!codes) continue;
    for (const value of asked.values) {
      if (!codes.values.some((code) => allows(code.value, value))) asked.node.fault(`代码表“${codes.title}”中没有“${value}”`);
    }
  }
}

function allows(code: string, value: string): boolean {
  return code.endsWith('*') ? value.startsWith(code.slice(0, -1)) : code === value;
}

import type { RecordForm } from '@credit/domain';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { isCollected, type CategoryStatement } from './categories.js';
import { OWN_FORM_KEYS, readCategoryForm, type FormSource, type FormSurroundings } from './forms.js';

interface Known {
  readonly sources: readonly FormSource[];
  readonly around: FormSurroundings;
  readonly categories: ReadonlyMap<string, CategoryStatement>;
}

/** Forms of categories that add to, or differ from, the form of their kind; a category's own entry may state it too (`form`). */
export function readCategoryForms(file: YamlFile, known: Known): Map<string, RecordForm> {
  const bySource = new Map(known.sources.map((source) => [source.form.id, source]));
  const forms = new Map<string, RecordForm>();
  for (const entry of DataNode.root(file).keys(['categories']).at('categories').items()) {
    entry.keys(['category', 'form', 'title'], OWN_FORM_KEYS);
    const id = entry.at('category').reference(known.categories, '信息类别');
    const source = bySource.get(entry.at('form').reference(bySource, '表式'));
    const category = known.categories.get(id);
    if (!source || !category) continue;
    if (category.kind !== source.form.kind) entry.at('form').fault(`${id} 属于 ${category.kind}，不能用 ${source.form.kind} 的表式`);
    if (category.origin !== 'submitted') entry.at('category').fault(`${id} 不由部门报送，没有表式`);
    if (forms.has(id)) entry.at('category').fault(`类别 ${id} 重复`);
    forms.set(id, readCategoryForm({ entry, id, title: entry.at('title').text() }, source, known.around));
  }
  return readOwnForms(known, forms);
}

function readOwnForms({ sources, around, categories }: Known, forms: Map<string, RecordForm>): Map<string, RecordForm> {
  for (const [id, { name, kind, origin, node }] of categories) {
    const entry = node.at('form');
    if (entry.isAbsent) continue;
    entry.keys([], ['title', ...OWN_FORM_KEYS]);
    const source = sources.find(({ form }) => form.kind === kind);
    if (!source) entry.fault(`${kind} 没有表式`);
    if (origin !== 'submitted') entry.fault(`${id} 不由部门报送，没有表式`);
    if (forms.has(id)) entry.fault(`${id} 的表式在 category-forms.yaml 中已写明`);
    if (source) forms.set(id, readCategoryForm({ entry, id, title: entry.at('title').isAbsent ? name : entry.at('title').text() }, source, around));
  }
  return forms;
}

/** One form a kind, one id a form. */
export function checkFormSources(sources: readonly FormSource[]): void {
  const ids = new Set<string>();
  const kinds = new Set<string>();
  for (const { form, node } of sources) {
    if (ids.has(form.id)) node.at('id').fault(`id ${form.id} 重复`);
    if (kinds.has(form.kind)) node.at('kind').fault(`${form.kind} 已有表式`);
    ids.add(form.id);
    kinds.add(form.kind);
  }
}

/** No department is told “not yet”: every category that is collected and sent in has a form, its own or that of its kind. */
export function checkEveryoneFormed(
  categories: Iterable<CategoryStatement>,
  facts: { readonly forms: ReadonlyMap<string, RecordForm>; readonly formsByKind: ReadonlyMap<string, RecordForm> },
): void {
  for (const category of categories) {
    if (!isCollected(category) || facts.forms.has(category.id) || facts.formsByKind.has(category.kind)) continue;
    category.node.at('kind').fault(`${category.kind} 没有表式，部门报送的类别须有表式（forms/）`);
  }
}

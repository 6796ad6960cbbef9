import type { RecordForm } from '@credit/domain';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { readCategoryForm, type FormSource, type FormSurroundings } from './forms.js';

/** Forms of categories that add to, or differ from, the form of their kind. */
export function readCategoryForms(
  file: YamlFile,
  known: {
    readonly sources: readonly FormSource[];
    readonly around: FormSurroundings;
    readonly categories: ReadonlyMap<string, { readonly kind: string; readonly origin: string }>;
  },
): Map<string, RecordForm> {
  const bySource = new Map(known.sources.map((source) => [source.form.id, source]));
  const forms = new Map<string, RecordForm>();
  for (const entry of DataNode.root(file).keys(['categories']).at('categories').items()) {
    const id = entry.at('category').reference(known.categories, '信息类别');
    const source = bySource.get(entry.at('form').reference(bySource, '表式'));
    const category = known.categories.get(id);
    if (!source || !category) continue;
    if (category.kind !== source.form.kind) entry.at('form').fault(`${id} 属于 ${category.kind}，不能用 ${source.form.kind} 的表式`);
    if (category.origin !== 'submitted') entry.at('category').fault(`${id} 不由部门报送，没有表式`);
    if (forms.has(id)) entry.at('category').fault(`类别 ${id} 重复`);
    forms.set(id, readCategoryForm(entry, source, known.around));
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

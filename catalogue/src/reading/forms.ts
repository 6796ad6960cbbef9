import type { CodeList, RecordForm } from '@credit/domain';
import type { ProhibitedField } from '../catalogue.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { CATEGORY_KINDS } from './category-kinds.js';
import { checkColumns, type ReadColumn } from './form-columns.js';
import { readColumn } from './form-column.js';
import { FormFields } from './form-fields.js';
import { readFormParts } from './form-parts.js';

const PART_KEYS = [
  'naturalKey', 'subject', 'dates', 'documentNo', 'headline', 'organName', 'organCode', 'legalBasis', 'crossField', 'severity', 'liftedWhen',
  'heldWhen',
];
const NATURES = ['status', 'decision'] as const;

/** What the columns of forms are read and checked against. */
export interface FormSurroundings {
  readonly codeLists: ReadonlyMap<string, CodeList>;
  /** 操作类型 and 更正原因: no form may claim their headings. */
  readonly correctionColumns: readonly ReadColumn[];
  /** Personal data that no form may ask for. */
  readonly prohibitedFields: readonly ProhibitedField[];
}

/** A form as its file states it, ready for categories to add to. */
export interface FormSource {
  readonly form: RecordForm;
  readonly node: DataNode;
  readonly columns: readonly ReadColumn[];
}

export function readForm(file: YamlFile, around: FormSurroundings): FormSource {
  const node = DataNode.root(file);
  node.keys(['id', 'kind', 'title', 'nature', 'columns', 'naturalKey', 'subject', 'dates'], [...PART_KEYS, 'source', 'confidence']);
  const columns = node.at('columns').someItems().map((inner) => ({ node: inner, column: readColumn(inner, around.codeLists) }));
  const form: RecordForm = {
    id: node.at('id').text(),
    kind: node.at('kind').oneOf(CATEGORY_KINDS),
    title: node.at('title').text(),
    nature: node.at('nature').oneOf(NATURES),
    ...readColumnsAndParts(columns, (key) => node.at(key), around),
  };
  return { form, node, columns };
}

/** What a category may state of its form: what differs from the form of its kind. */
export const OWN_FORM_KEYS = [...PART_KEYS, 'omit', 'columns', 'nature'];

/** A category's form: the form of its kind with the category's own columns and parts, which stand in `entry`. */
export function readCategoryForm(
  { entry, id, title }: { readonly entry: DataNode; readonly id: string; readonly title: string },
  source: FormSource,
  around: FormSurroundings,
): RecordForm {
  const known = new Set(source.columns.map(({ column }) => column.field));
  const omitted = new Set(entry.at('omit').references(known, '列'));
  const columns: ReadColumn[] = source.columns.flatMap((read) => (omitted.has(read.column.field) ? [] : [{ ...read, takenOverBy: entry }]));
  for (const node of entry.at('columns').items()) {
    const field = node.at('field').text();
    const at = columns.findIndex(({ column }) => column.field === field);
    const read = { node, column: readColumn(node, around.codeLists, columns[at]?.column) };
    if (at >= 0 && node.at('after').isAbsent) columns[at] = read;
    else move(columns, at, read);
  }
  return {
    id: `${source.form.id}/${id}`,
    kind: source.form.kind,
    title,
    nature: entry.at('nature').oneOfOr(NATURES, source.form.nature),
    ...readColumnsAndParts(columns, (key) => (entry.has(key) ? entry.at(key) : source.node.at(key)), around),
  };
}

function readColumnsAndParts(columns: readonly ReadColumn[], part: (key: string) => DataNode, around: FormSurroundings): Omit<RecordForm, 'id' | 'kind' | 'title' | 'nature'> {
  const fields = new FormFields(columns.map(({ column }) => column), around.codeLists);
  checkColumns(columns, { ...around, fields });
  return { columns: columns.map(({ column }) => column), ...readFormParts(part, fields) };
}

/** Puts a column after the one it names, else last; an earlier statement of it goes. */
function move(columns: ReadColumn[], from: number, read: ReadColumn): void {
  if (from >= 0) columns.splice(from, 1);
  const after = read.node.at('after');
  if (after.isAbsent) {
    columns.push(read);
    return;
  }
  const at = columns.findIndex(({ column }) => column.field === after.text());
  if (at < 0) after.fault(`没有列 ${after.text()}`);
  columns.splice(at + 1, 0, read);
}

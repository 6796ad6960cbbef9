import type { CategoryKind, CodeList, FormColumn, RecordForm } from '@credit/domain';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { plainHeading } from './plain-heading.js';
import { readColumn } from './form-column.js';
import { readFormParts } from './form-parts.js';

const PART_KEYS = [
  'naturalKey', 'subject', 'dates', 'documentNo', 'headline', 'organName', 'organCode', 'legalBasis', 'crossField', 'severity', 'liftedWhen',
  'heldWhen',
];

/** A form as its file states it, ready for categories to add to. */
export interface FormSource {
  readonly form: RecordForm;
  readonly node: DataNode;
}

export function readForm(file: YamlFile, codeLists: ReadonlyMap<string, CodeList>, kinds: readonly CategoryKind[]): FormSource {
  const node = DataNode.root(file);
  node.keys(['id', 'kind', 'title', 'nature', 'columns', 'naturalKey', 'subject', 'dates'], [...PART_KEYS, 'source', 'confidence']);
  const columns = node.at('columns').items().map((inner) => readColumn(inner, codeLists));
  checkHeadings(node.at('columns'), columns);
  const form: RecordForm = {
    id: node.at('id').text(),
    kind: node.at('kind').oneOf(kinds),
    title: node.at('title').text(),
    nature: node.at('nature').oneOf(['status', 'decision'] as const),
    columns,
    ...readFormParts((key) => node.at(key), fieldsOf(columns)),
  };
  return { form, node };
}

/** A category's form: the form of its kind with the category's own columns and parts. */
export function readCategoryForm(entry: DataNode, source: FormSource, codeLists: ReadonlyMap<string, CodeList>): RecordForm {
  entry.keys(['category', 'form', 'title'], [...PART_KEYS, 'omit', 'columns', 'nature']);
  const omitted = new Set(entry.at('omit').references(fieldsOf(source.form.columns), '列'));
  const columns = source.form.columns.filter((column) => !omitted.has(column.field));
  for (const node of entry.at('columns').items()) {
    const name = node.at('field').text();
    const at = columns.findIndex((column) => column.field === name);
    const column = readColumn(node, codeLists, columns[at]);
    if (at >= 0) columns[at] = column;
    else insert(columns, column, node);
  }
  checkHeadings(entry.at('columns'), columns);
  const part = (key: string): DataNode => (entry.has(key) ? entry.at(key) : source.node.at(key));
  return {
    id: `${source.form.id}/${entry.at('category').text()}`,
    kind: source.form.kind,
    title: entry.at('title').text(),
    nature: entry.at('nature').oneOfOr(['status', 'decision'] as const, source.form.nature),
    columns,
    ...readFormParts(part, fieldsOf(columns)),
  };
}

function insert(columns: FormColumn[], column: FormColumn, node: DataNode): void {
  const after = node.at('after');
  if (after.isAbsent) {
    columns.push(column);
    return;
  }
  const at = columns.findIndex((c) => c.field === after.text());
  if (at < 0) after.fault(`没有列 ${after.text()}`);
  columns.splice(at + 1, 0, column);
}

function fieldsOf(columns: readonly FormColumn[]): ReadonlySet<string> {
  return new Set(columns.map((column) => column.field));
}

/** No heading may mean two columns. */
function checkHeadings(node: DataNode, columns: readonly FormColumn[]): void {
  const owners = new Map<string, string>();
  for (const column of columns) {
    for (const heading of new Set([column.heading, ...column.synonyms, column.field].map(plainHeading))) {
      const owner = owners.get(heading);
      if (owner !== undefined && owner !== column.field) node.fault(`标题“${heading}”既是 ${owner} 又是 ${column.field}`);
      owners.set(heading, column.field);
    }
  }
}

import type { FormColumn } from '@credit/domain';
import type { ProhibitedField } from '../catalogue.js';
import type { DataNode } from '../checking/data-node.js';
import { findProhibitedHeadings } from '../prohibited-headings.js';
import type { FormFields } from './form-fields.js';
import { plainHeading } from './plain-heading.js';

/** A column with the place where the data states it. */
export interface ReadColumn {
  readonly node: DataNode;
  readonly column: FormColumn;
  /** The entry of the category that takes the column over as its form states it. */
  readonly takenOverBy?: DataNode;
}

/**
 * The columns of one form fit together: a field stands once, no heading means two columns, columns named by others exist.
 * None asks for what may not be collected.
 */
export function checkColumns(
  columns: readonly ReadColumn[],
  around: {
    readonly fields: FormFields;
    readonly correctionColumns: readonly ReadColumn[];
    readonly prohibitedFields: readonly ProhibitedField[];
  },
): void {
  const seen = new Set<string>();
  for (const read of columns) {
    const { node, column } = read;
    if (seen.has(column.field)) node.fault(`列 ${column.field} 重复`);
    seen.add(column.field);
    checkReferences(read, around.fields);
    // What the form states is looked at once, with the form.
    if (read.takenOverBy) continue;
    for (const { heading, name } of findProhibitedHeadings([column.heading, ...column.synonyms], around.prohibitedFields)) {
      node.fault(`“${heading}”是禁止归集的个人信息（${name}）`);
    }
  }
  const owners = new Map<string, string>();
  for (const { node, column } of [...around.correctionColumns, ...columns]) {
    for (const heading of plainWords(column)) {
      const owner = owners.get(heading);
      if (owner !== undefined && owner !== column.field) node.fault(`标题“${heading}”既是 ${owner} 又是 ${column.field}`);
      owners.set(heading, column.field);
    }
  }
}

/** Categories share most of the columns of their form. */
const PLAIN_WORDS = new WeakMap<FormColumn, ReadonlySet<string>>();

/** All words for a column, without what does not tell columns apart. */
function plainWords(column: FormColumn): ReadonlySet<string> {
  const known = PLAIN_WORDS.get(column);
  if (known) return known;
  const words = new Set([column.heading, ...column.synonyms, column.field].map(plainHeading));
  PLAIN_WORDS.set(column, words);
  return words;
}

/** What a column says of others; said by the form and taken over by a category, it must still hold among the category's columns. */
function checkReferences({ node, column, takenOverBy }: ReadColumn, fields: FormFields): void {
  const { required, documentType } = column;
  const at = takenOverBy ?? node;
  if (required.when === 'field-contains') {
    if (!fields.has(required.field)) at.fault(`没有 id 为 ${required.field} 的列（列 ${column.field} 的 required 所问）`);
    fields.checkValues(at, required.field, required.values);
  }
  if (documentType && !fields.has(documentType)) at.fault(`没有 id 为 ${documentType} 的列（列 ${column.field} 的 documentType 所指）`);
}

import type { FormColumn } from '@credit/domain';
import type { DataNode } from '../checking/data-node.js';
import type { FormFields } from './form-fields.js';
import { plainHeading } from './plain-heading.js';

/** A column with the place where the data states it. */
export interface ReadColumn {
  readonly node: DataNode;
  readonly column: FormColumn;
}

/** The columns of one form fit together: a field stands once, no heading means two columns, columns named by others exist. */
export function checkColumns(
  columns: readonly ReadColumn[],
  around: { readonly fields: FormFields; readonly correctionColumns: readonly ReadColumn[] },
): void {
  const seen = new Set<string>();
  for (const { node, column } of columns) {
    if (seen.has(column.field)) node.fault(`列 ${column.field} 重复`);
    seen.add(column.field);
    checkReferences(node, column, around.fields);
  }
  const owners = new Map<string, string>();
  for (const { node, column } of [...around.correctionColumns, ...columns]) {
    for (const heading of new Set([column.heading, ...column.synonyms, column.field].map(plainHeading))) {
      const owner = owners.get(heading);
      if (owner !== undefined && owner !== column.field) node.fault(`标题“${heading}”既是 ${owner} 又是 ${column.field}`);
      owners.set(heading, column.field);
    }
  }
}

function checkReferences(node: DataNode, column: FormColumn, fields: FormFields): void {
  const { required, documentType } = column;
  if (required.when === 'field-contains' && !node.at('required').isAbsent) {
    fields.values(node.at('required').at('values'), fields.field(node.at('required').at('field')));
  }
  if (documentType && !node.at('documentType').isAbsent) fields.field(node.at('documentType'));
}

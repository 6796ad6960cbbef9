import { readIdentifier } from '../identifiers/read-identifier.js';
import { asTyped } from './as-typed.js';
import { findCodeValue } from './read-code.js';
import type { RawRow } from './raw-row.js';
import type { RowPlan } from './row-plan.js';
import { filledCellOf, textOf } from './row-reading.js';

/**
 * Whether a row is about a natural person: by the form's own column (相对人类别, 主体类型); without one, by the category
 * when it has only persons, else by a number that is an identity number.
 */
export function isPersonRow(raw: RawRow, plan: RowPlan): boolean {
  const { kind, personIdentifiers, organisationIdentifiers } = plan.form.subject;
  if (plan.category.subjectTypes.every((type) => type === 'natural-person') && !hasColumn(plan, kind?.field)) return true;
  const placed = kind ? plan.byField.get(kind.field) : undefined;
  if (kind && placed && placed.index !== null) {
    const text = asTyped(textOf(raw, plan, placed));
    const list = placed.column.codeList === null ? undefined : plan.codeLists.get(placed.column.codeList);
    const value = (list && findCodeValue(list, text)) ?? text;
    if (value !== '') return kind.personValues.includes(value);
  }
  const organisation = organisationIdentifiers.some((field) => filledAs(raw, plan, field, 'organisation'));
  return !organisation && personIdentifiers.some((field) => filledAs(raw, plan, field, 'person'));
}

function hasColumn(plan: RowPlan, field: string | undefined): boolean {
  return field !== undefined && plan.byField.get(field)?.index != null;
}

function filledAs(raw: RawRow, plan: RowPlan, field: string, who: 'person' | 'organisation'): boolean {
  const placed = plan.byField.get(field);
  const filled = placed && filledCellOf(raw, plan, placed);
  if (!filled) return false;
  const read = readIdentifier(filled.cell, { schemes: filled.placed.column.schemes, day: plan.receivedOn });
  switch (read.status) {
    case 'absent':
      return false;
    case 'valid':
    case 'repairable':
      return (read.scheme === 'ID') === (who === 'person');
    case 'invalid':
      return (read.meant === 'ID') === (who === 'person');
  }
}

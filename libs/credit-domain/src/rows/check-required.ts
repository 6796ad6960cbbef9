import type { FormColumn, RecordForm } from '../forms/record-form.js';
import { cellText } from './cell-text.js';
import { cellOf, type RowReading } from './row-reading.js';

/** Gate 1: every column that this row must fill is filled (REQUIRED_MISSING). */
export function checkRequired(reading: RowReading): void {
  const { plan } = reading;
  plan.columns.forEach((placed, order) => {
    if (!isRequired(placed.column, reading)) return;
    if (cellText(cellOf(reading, placed)) !== '') return;
    reading.faults.add(placed.column.field, order, {
      code: 'REQUIRED_MISSING',
      column: placed.heading,
      found: null,
      message:
        placed.index === null
          ? `文件中没有“${placed.column.heading}”这一列`
          : `“${placed.column.heading}”必须填写，这一格是空的`,
      fix: placed.index === null ? '请按模板补上这一列后重报' : '请补填后重报这一行',
    });
  });
}

function isRequired(column: FormColumn, reading: RowReading): boolean {
  const required = column.required;
  // A withdrawal names the record it withdraws; what the record said is known already.
  if (reading.act === 'withdraw' && !namesTheRecord(column, reading.plan.form)) return false;
  switch (required.when) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'person':
      return reading.person;
    case 'organisation':
      return !reading.person;
    case 'field-contains': {
      const other = reading.plan.byField.get(required.field);
      const text = other ? cellText(cellOf(reading, other)) : '';
      return required.values.some((value) => text.includes(value));
    }
  }
}

function namesTheRecord(column: FormColumn, form: RecordForm): boolean {
  return (
    column.field === form.subject.name ||
    form.naturalKey.some((part) => part.part !== 'subject' && part.field === column.field) ||
    column.field === form.dates.decided
  );
}

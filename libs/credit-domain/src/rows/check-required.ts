import type { FormColumn, RecordForm } from '../forms/record-form.js';
import { cellText } from './cell-text.js';
import { ownWords } from './check-code-lists.js';
import { cellOf, type RowReading } from './row-reading.js';

/** Gate 1: every column that this row must fill is filled (REQUIRED_MISSING). */
export function checkRequired(reading: RowReading): void {
  const { plan } = reading;
  for (const placed of plan.columns) {
    if (!isRequired(placed.column, reading) || cellText(cellOf(reading, placed)) !== '') continue;
    reading.faults.add(placed.column.field, {
      code: 'REQUIRED_MISSING',
      column: placed.heading,
      found: null,
      message:
        placed.index === null
          ? `文件中没有“${placed.column.heading}”这一列`
          : `“${placed.column.heading}”必须填写，这一格是空的`,
      fix: placed.index === null ? '请按模板补上这一列后重报' : '请补填后重报这一行',
    });
  }
}

/** Whether this row must fill the column. */
export function isRequired(column: FormColumn, reading: RowReading): boolean {
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
      const text = other ? ownWords(reading.plan, other, cellText(cellOf(reading, other))) : '';
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

import type { FormColumn, RecordForm } from '../forms/record-form.js';
import { ownWords } from './read-code.js';
import { said, type RowReading } from './row-reading.js';

/**
 * Gate 1: every column that this row must fill is filled, and with something that says something: not with ----- for a
 * number or ¥ for an amount (REQUIRED_MISSING).
 */
export function checkRequired(reading: RowReading): void {
  const { plan, columns, cells } = reading;
  for (const at of columns.neededBySome) {
    const placed = plan.columns[at];
    const cell = cells[at];
    if (!placed || !cell || cell.value !== undefined || cell.problem || !isRequired(placed.column, reading)) continue;
    const { column, heading, index } = placed;
    if (cell.text === '') {
      reading.faults.add(column.field, {
        code: 'REQUIRED_MISSING',
        column: heading,
        found: null,
        message: index === null ? `文件中没有“${column.heading}”这一列` : `“${column.heading}”必须填写，这一格是空的`,
        fix: index === null ? '请按模板补上这一列后重报' : '请补填后重报这一行',
      });
    } else if (column.type !== 'sequence') {
      reading.faults.add(column.field, {
        code: 'REQUIRED_MISSING',
        column: heading,
        found: null,
        message: `“${column.heading}”必须填写，这一格里只有符号，没有内容`,
        fix: '请补填后重报这一行',
      });
    }
  }
}

/** Whether this row must fill the column. */
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
      const text = other ? ownWords(reading.plan, other, said(reading, required.field).text) : '';
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

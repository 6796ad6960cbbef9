import { isRequired } from './check-required.js';
import type { RowReading } from './row-reading.js';

/**
 * Still gate 1: a cell that must be filled holds something and yet says nothing once it is read: ----- for a number, ¥ for an
 * amount (REQUIRED_MISSING). Asked when the values are read; a column that failed is not asked again.
 */
export function checkSaidNothing(reading: RowReading): void {
  for (const placed of reading.plan.columns) {
    const { column } = placed;
    if (column.type === 'sequence' || reading.values.has(column.field) || reading.faults.has(column.field) || !isRequired(column, reading)) continue;
    reading.faults.add(column.field, {
      code: 'REQUIRED_MISSING',
      column: placed.heading,
      found: null,
      message: `“${column.heading}”必须填写，这一格里只有符号，没有内容`,
      fix: '请补填后重报这一行',
    });
  }
}

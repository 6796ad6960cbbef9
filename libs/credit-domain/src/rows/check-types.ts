import { parseDay } from '../days/parse-day.js';
import { parseAmount } from '../money/parse-amount.js';
import { toTenThousand } from '../money/to-ten-thousand.js';
import { remembered } from '../remembered/remembered.js';
import { cellText } from './cell-text.js';
import type { RawCell } from './raw-row.js';
import type { PlacedColumn } from './row-plan.js';
import { cellOf, type RowReading } from './row-reading.js';

/** Gate 2: each filled cell is of its column's type (TYPE_INVALID, DATE_INVALID); the value is kept as it is stored. */
export function checkTypes(reading: RowReading): void {
  reading.plan.columns.forEach((placed, order) => {
    const cell = cellOf(reading, placed);
    if (cell === null || cellText(cell) === '') return;
    const problem = readTyped(reading, placed, cell);
    if (problem) {
      const code = placed.column.type === 'date' ? 'DATE_INVALID' : 'TYPE_INVALID';
      reading.faults.add(placed.column.field, order, {
        code,
        column: placed.heading,
        found: shown(cell, placed),
        ...problem,
      });
    }
  });
}

interface Problem {
  readonly message: string;
  readonly fix: string;
}

function readTyped(reading: RowReading, placed: PlacedColumn, cell: RawCell): Problem | undefined {
  const { column } = placed;
  switch (column.type) {
    case 'date':
      return readDate(reading, placed, cell);
    case 'amount':
      return readAmount(reading, placed, cell);
    case 'integer':
    case 'year':
      return readWhole(reading, placed, cell);
    case 'text': {
      const text = cellText(cell);
      if (column.length !== null && text.length > column.length) {
        return {
          message: `“${column.heading}”最多 ${column.length} 个字，这一格有 ${text.length} 个字`,
          fix: '请按决定书摘要填写，删去多余内容后重报',
        };
      }
      reading.values.set(column.field, text);
      return undefined;
    }
    case 'code':
    case 'codes':
    case 'identifier':
    case 'sequence':
      return undefined;
  }
}

const parseDayText = remembered((_column: PlacedColumn, text: string) => parseDay(text));

function readDate(reading: RowReading, placed: PlacedColumn, cell: RawCell): Problem | undefined {
  const { column } = placed;
  const parsed = typeof cell === 'string' ? parseDayText(placed, cell) : parseDay(cell);
  switch (parsed.status) {
    case 'absent':
      return undefined;
    case 'day':
      reading.days.set(column.field, parsed.day);
      reading.values.set(column.field, parsed.day);
      return undefined;
    case 'indefinite':
      if (column.indefinite) {
        reading.indefinite.add(column.field);
        reading.values.set(column.field, '长期');
        return undefined;
      }
      return { message: `“${column.heading}”不能是“长期”`, fix: '请按决定书填写具体日期，例如 2026-11-02' };
    case 'invalid':
      return {
        message: `“${column.heading}”写的是 ${cellText(cell)}，日历上没有这一天或无法识别`,
        fix: '请按决定书填写，例如 2026-11-02',
      };
  }
}

function readAmount(reading: RowReading, placed: PlacedColumn, cell: RawCell): Problem | undefined {
  const { column } = placed;
  const unit = placed.unit ?? column.unit ?? '万元';
  const parsed = parseAmount(cell);
  if (parsed.status === 'absent') return undefined;
  if (parsed.status === 'invalid' || parsed.amount.startsWith('-')) {
    return {
      message: `“${column.heading}”写的是“${cellText(cell)}”，不是以${unit}为单位的数字`,
      fix: `请用阿拉伯数字填写，单位为${unit}，例如 1.2`,
    };
  }
  reading.values.set(column.field, toTenThousand(parsed.amount, parsed.unit ?? unit));
  return undefined;
}

function readWhole(reading: RowReading, placed: PlacedColumn, cell: RawCell): Problem | undefined {
  const { column } = placed;
  const text = cellText(cell).normalize('NFKC').replace(/年度?$/, column.type === 'year' ? '' : '$&');
  const whole = column.type === 'year' ? /^(19|20)\d{2}$/ : /^\d{1,15}$/;
  if (whole.test(text)) {
    reading.values.set(column.field, text);
    return undefined;
  }
  return column.type === 'year'
    ? { message: `“${column.heading}”写的是“${cellText(cell)}”，应为四位年份`, fix: '请填写四位年份，例如 2025' }
    : { message: `“${column.heading}”写的是“${cellText(cell)}”，应为整数`, fix: '请用阿拉伯数字填写整数，例如 36' };
}

function shown(cell: RawCell, placed: PlacedColumn): string | null {
  return placed.column.sensitivity === 'personal' ? null : cellText(cell).slice(0, 200);
}

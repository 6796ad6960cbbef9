import { parseDay } from '../days/parse-day.js';
import { proposeDay } from '../days/propose-day.js';
import { parseAmount } from '../money/parse-amount.js';
import { toTenThousand } from '../money/to-ten-thousand.js';
import { remembered } from '../remembered/remembered.js';
import { hasNameLength, LONGEST_NAME } from '../names/name-length.js';
import { splitFormerNames } from '../names/split-former-names.js';
import { asTyped } from './as-typed.js';
import { cellText } from './cell-text.js';
import type { Fault } from './fault.js';
import type { RawCell } from './raw-row.js';
import type { PlacedColumn } from './row-plan.js';
import { cellOf, type RowReading } from './row-reading.js';

/** Gate 2: each filled cell is of its column's type (TYPE_INVALID, DATE_INVALID); the value is kept as it is stored. */
export function checkTypes(reading: RowReading): void {
  for (const placed of reading.plan.columns) {
    const cell = cellOf(reading, placed);
    if (cell === null || cellText(cell) === '') continue;
    const problem = readTyped(reading, placed, cell);
    if (problem) {
      const code = placed.column.type === 'date' ? 'DATE_INVALID' : 'TYPE_INVALID';
      reading.faults.add(placed.column.field, {
        code,
        column: placed.heading,
        found: shown(cell, placed),
        ...problem,
      });
    }
  }
}

/** How table programs show a formula that failed (ECMA-376 part 1, 18.17.3). */
const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

type Problem = Pick<Fault, 'message' | 'fix' | 'proposed'>;

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
      if (FORMULA_ERROR.test(text)) {
        return { message: `“${column.heading}”是表格公式的出错值 ${text}`, fix: '请在表格中改正公式，或者直接填写内容后重报' };
      }
      if (column.length !== null && text.length > column.length && Array.from(text).length > column.length) {
        return {
          message: `“${column.heading}”最多 ${column.length} 个字，这一格有 ${text.length} 个字`,
          fix: '请按决定书摘要填写，删去多余内容后重报',
        };
      }
      if (text.length > SHORT && !namesFit(reading, column.field, text)) {
        return { message: `“${column.heading}”里有超过 ${LONGEST_NAME} 个字的名称`, fix: '请按证照填写全称，几个名称之间用分号隔开' };
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

/** Short enough to be a name in any form for matching: one character becomes at most eighteen (NFKC of U+FDFA). */
const SHORT = 20;

/** The names in a column of names, present or former, are of a name's length. */
function namesFit({ plan }: RowReading, field: string, text: string): boolean {
  const { name, formerNames } = plan.form.subject;
  if (field === name) return hasNameLength(text);
  return field !== formerNames || splitFormerNames(text).every(hasNameLength);
}

const parseDayText = remembered((_column: PlacedColumn, text: string) => parseDay(text));

function readDate(reading: RowReading, placed: PlacedColumn, cell: RawCell): Problem | undefined {
  const { column } = placed;
  const parsed = typeof cell === 'string' ? parseDayText(placed, cell) : parseDay(cell);
  switch (parsed.status) {
    case 'absent':
      return undefined;
    case 'day':
      if (parsed.day < FIRST_DECISION && isDecisionDay(reading, column.field)) {
        return { message: `“${column.heading}”写的是 ${parsed.day}，早于 1950 年`, fix: '请按决定书核对年份' };
      }
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
    case 'invalid': {
      const proposed = proposeDay(cell);
      return {
        message: `“${column.heading}”写的是 ${cellText(cell)}，日历上没有这一天或无法识别`,
        fix: '请按决定书填写，例如 2026-11-02',
        ...(proposed === undefined ? {} : { proposed }),
      };
    }
  }
}

/** 处罚决定日期 > 1949 (data standard of 双公示, reference §2.1): no decision of today's organs is older. */
const FIRST_DECISION = '1950-01-01';

function isDecisionDay({ plan }: RowReading, field: string): boolean {
  return plan.form.nature === 'decision' && plan.form.dates.decided === field;
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
  const text = asTyped(cellText(cell)).normalize('NFKC').replace(/\.0+$/, '').replace(/年度?$/, column.type === 'year' ? '' : '$&');
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

import type { RawCell } from '../rows/raw-row.js';
import { fromDayNumber, isRealDay, toDay } from './civil-day.js';
import type { Day } from './day.js';

/** What a cell says as a day. */
export type DayReading =
  | { readonly status: 'absent' }
  | { readonly status: 'day'; readonly day: Day }
  /** 长期, 永久, 2099-12-31: no end. */
  | { readonly status: 'indefinite' }
  | { readonly status: 'invalid'; readonly raw: string };

const NO_END = '2099-12-31';
const NO_END_WORDS = new Set(['长期', '长期有效', '永久', '永久有效', '无固定期限', '无期限', '不限', '至今']);
const SEPARATED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]?\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?秒?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** 1899-12-30 as a day number: serial 60, the 29 February 1900 that never was, is left out by the range. */
const SERIAL_ZERO = -25569;
const SERIAL_MIN = 20000;
const SERIAL_MAX = 73050;
const FIRST_YEAR = 1800;

/** Reads a cell as a day. Years of two digits and day-month-year orders are never guessed. */
export function parseDay(cell: RawCell): DayReading {
  if (cell === null) return { status: 'absent' };
  if (typeof cell === 'number') return fromNumber(cell);
  if (typeof cell === 'boolean') return { status: 'invalid', raw: String(cell) };
  const text = cell.normalize('NFKC').replace(/[\u00a0\u200b-\u200f\u2060\ufeff]/g, '').trim().replace(/\s+/g, ' ');
  if (text === '') return { status: 'absent' };
  if (NO_END_WORDS.has(text)) return { status: 'indefinite' };
  const match = COMPACT.exec(text) ?? SEPARATED.exec(text.replace(/ ?([-/.年月日]) ?/g, '$1'));
  if (match) return fromParts(match, cell);
  if (SERIAL.test(text)) return fromNumber(Number(text));
  return { status: 'invalid', raw: cell };
}

function fromParts(match: RegExpExecArray, raw: string): DayReading {
  return checked(toDay(Number(match[1]), Number(match[2]), Number(match[3])), raw);
}

function fromNumber(value: number): DayReading {
  const whole = Math.floor(value);
  if (whole >= SERIAL_MIN && whole <= SERIAL_MAX) return checked(fromDayNumber(whole + SERIAL_ZERO), String(value));
  const match = COMPACT.exec(String(value));
  return match ? fromParts(match, String(value)) : { status: 'invalid', raw: String(value) };
}

function checked(day: Day, raw: string): DayReading {
  if (day === NO_END) return { status: 'indefinite' };
  return isRealDay(day) && Number(day.slice(0, 4)) >= FIRST_YEAR && day < '2100' ? { status: 'day', day } : { status: 'invalid', raw };
}

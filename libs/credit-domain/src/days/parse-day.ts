import type { RawCell } from '../rows/raw-row.js';
import { addDays } from './add-days.js';
import { fromDayNumber, isRealDay, toDay } from './civil-day.js';
import { dayShiftToShanghai } from './day-shift.js';
import type { Day } from './day.js';

/** What a cell says as a day. */
export type DayReading =
  | { readonly status: 'absent' }
  | { readonly status: 'day'; readonly day: Day }
  /** 长期, 永久, 2099-12-31: no end. */
  | { readonly status: 'indefinite' }
  | { readonly status: 'invalid'; readonly raw: string };

const NO_END = '2099-12-31';
const NO_END_WORDS = new Set(['长期', '长期有效', '永久', '永久有效', '无固定期限', '无期限', '无限期', '不限']);
/** The two forms that most files have, found without tidying. */
const ISO = /^\d{4}-\d{2}-\d{2}$/;
const SLASHED = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;
const SEPARATED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:[日号]|(?=[Tt ])|$)[Tt ]?(.*)$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const COMPACT_MOMENT = /^(\d{8})(\d{2})(\d{2})(\d{2})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const INVISIBLE = /\p{Cf}/gu;
/** 1899-12-30 as a day number: true for all serials after 60, the 29 February 1900 that never was. */
const SERIAL_ZERO = -25569;
/** 1954-10-03 … 2099-12-31; smaller numbers are as likely something else. */
const SERIAL_MIN = 20000;
const SERIAL_MAX = 73050;
const FIRST_DAY = '1900-01-01';

/**
 * Reads a cell as a day between 1900 and 2099: year-month-day in the separators in use, eight digits, or a workbook's day
 * serial (1900 system), each with or without a time. A moment with a zone is taken as its day in Asia/Shanghai. Years of
 * two digits and day-month-year orders are never guessed.
 */
export function parseDay(cell: RawCell): DayReading {
  if (cell === null) return { status: 'absent' };
  if (typeof cell === 'number') return fromNumber(cell, String(cell));
  if (typeof cell === 'boolean') return { status: 'invalid', raw: String(cell) };
  if (ISO.test(cell)) return checked(cell, cell);
  const slashed = SLASHED.exec(cell);
  if (slashed) return fromParts(slashed, cell);
  const text = cell.normalize('NFKC').replace(INVISIBLE, '').trim().replace(/\s+/g, ' ');
  if (text === '') return { status: 'absent' };
  if (NO_END_WORDS.has(text)) return { status: 'indefinite' };
  const day = COMPACT.exec(text);
  if (day) return fromParts(day, cell);
  if (SERIAL.test(text)) return fromNumber(Number(text), cell);
  const moment = COMPACT_MOMENT.exec(text);
  const spaced = moment ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)} ${moment[2]}:${moment[3]}:${moment[4]}` : text;
  return fromSeparated(spaced.replace(/ ?([-/.年月日号]) ?/g, '$1'), cell);
}

function fromSeparated(text: string, raw: string): DayReading {
  const match = SEPARATED.exec(text);
  if (!match) return { status: 'invalid', raw };
  const reading = fromParts(match, raw);
  const time = match[4] ?? '';
  if (time === '') return reading;
  const shift = dayShiftToShanghai(time);
  if (shift === undefined) return { status: 'invalid', raw };
  return reading.status === 'day' && shift !== 0 ? checked(addDays(reading.day, shift), raw) : reading;
}

function fromNumber(value: number, raw: string): DayReading {
  const whole = Math.floor(value);
  if (whole >= SERIAL_MIN && whole <= SERIAL_MAX) return checked(fromDayNumber(whole + SERIAL_ZERO), raw);
  const match = COMPACT.exec(String(value));
  return match ? fromParts(match, raw) : { status: 'invalid', raw };
}

/** From year, month and day, the first three groups of the match. */
function fromParts(match: RegExpExecArray, raw: string): DayReading {
  return checked(toDay(Number(match[1]), Number(match[2]), Number(match[3])), raw);
}

function checked(day: Day, raw: string): DayReading {
  if (day === NO_END) return { status: 'indefinite' };
  return day >= FIRST_DAY && day < NO_END && isRealDay(day) ? { status: 'day', day } : { status: 'invalid', raw };
}

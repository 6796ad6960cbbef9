import type { RawCell } from '../rows/raw-row.js';
import { asTyped } from '../rows/as-typed.js';
import { addDays } from './add-days.js';
import { withArabicDigits } from './chinese-date.js';
import { fromDayNumber, isRealDay, toDay } from './civil-day.js';
import { dayShiftToShanghai } from './day-shift.js';
import type { Day } from './day.js';

/** What a cell says as a day. */
export type DayReading =
  | { readonly status: 'absent' }
  | { readonly status: 'day'; readonly day: Day }
  /** 长期, 永久, 2099-12-31, 9999-12-31: no end. */
  | { readonly status: 'indefinite' }
  | { readonly status: 'invalid'; readonly raw: string };

const NO_END = '2099-12-31';
/** How registration systems write 长期. */
const NO_END_OF_SYSTEMS = '9999-12-31';
const NO_END_WORDS = new Set(['长期', '长期有效', '永久', '永久有效', '无固定期限', '无期限', '无限期', '不限']);
/** The two forms that most files have, found without tidying. */
const ISO = /^\d{4}-\d{2}-\d{2}$/;
const SLASHED = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;
const SEPARATED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:[日号]|(?=[Tt ])|$)[Tt ]?(.*)$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const COMPACT_MOMENT = /^(\d{8})(\d{2})(\d{2})(\d{2})$/;
const COMPACT_WITH_TIME = /^(\d{4})(\d{2})(\d{2})([Tt ]\d.*)$/;
const BLANK_SEPARATED = /^(\d{4}) (\d{1,2}) (\d{1,2})$/;
/** （星期二）, 周二 after a date. */
const WEEKDAY = / ?\(?(?:星期|周)[一二三四五六日天]\)?/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const INVISIBLE = /\p{Cf}/gu;
const DASHES = /[\p{Pd}\u2212]/gu;
/** 1899-12-30 as a day number: true for all serials after 60, the 29 February 1900 that never was. */
const SERIAL_ZERO = -25569;
/** 1954-10-03 … 2099-12-31; smaller numbers are as likely something else. */
const SERIAL_MIN = 20000;
const SERIAL_MAX = 73050;
const SERIAL_OF_1910 = 3654;
const FIRST_DAY = '1900-01-01';
/** Milliseconds since 1970 as interfaces push them: 2001-09-09 … 2099-12-05. Fewer digits are no such number. */
const MOMENT_MIN = 1e12;
const MOMENT_MAX = 4.1e12;
const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

/**
 * Reads a cell as a day between 1900 and 2099: year-month-day in the separators in use, eight digits, Chinese numerals, or
 * a workbook's day serial (1900 system), each with or without a time. A moment with a zone is taken as its day in
 * Asia/Shanghai. Years of two digits and day-month-year orders are never guessed.
 */
export function parseDay(cell: RawCell): DayReading {
  if (cell === null) return { status: 'absent' };
  if (typeof cell === 'number') return fromNumber(cell, String(cell));
  if (typeof cell === 'boolean') return { status: 'invalid', raw: String(cell) };
  if (ISO.test(cell)) return checked(cell, cell);
  const slashed = SLASHED.exec(cell);
  if (slashed) return fromParts(slashed, cell);
  const text = tidied(cell);
  if (text === '') return { status: 'absent' };
  if (NO_END_WORDS.has(text)) return { status: 'indefinite' };
  const day = COMPACT.exec(text) ?? BLANK_SEPARATED.exec(text);
  if (day) return fromParts(day, cell);
  if (SERIAL.test(text)) return fromNumber(Number(text), cell);
  return fromSeparated(withArabicDigits(separated(text).replace(/ ?([-/.年月日号]) ?/g, '$1')), cell);
}

/** One form for what keyboards offer: width, dashes, Chinese stops between the numbers, the day of the week. */
function tidied(cell: string): string {
  return asTyped(cell)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(/(?<=\d)[。、](?=\d)/g, '.')
    .replace(WEEKDAY, '')
    .replace(/(?<=\d)[.。]$/, '')
    .trim()
    .replace(/\s+/g, ' ');
}

/** 20261103143000 and 20261103 14:30 with their separators. */
function separated(text: string): string {
  const moment = COMPACT_MOMENT.exec(text);
  if (moment) return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)} ${moment[2]}:${moment[3]}:${moment[4]}`;
  const timed = COMPACT_WITH_TIME.exec(text);
  return timed ? `${timed[1]}-${timed[2]}-${timed[3]}${timed[4]}` : text;
}

/**
 * The day of a workbook's serial in a cell that is shown as a date (1900 system), from 1910 on; undefined for others.
 * Smaller numbers are counts and years in a cell with the wrong format.
 */
export function dayOfSerial(serial: number): Day | undefined {
  const whole = Math.floor(serial);
  return whole >= SERIAL_OF_1910 && whole <= SERIAL_MAX ? fromDayNumber(whole + SERIAL_ZERO) : undefined;
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
  if (value >= MOMENT_MIN && value < MOMENT_MAX) return checked(fromDayNumber(Math.floor((value + SHANGHAI_MS) / DAY_MS)), raw);
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
  if (day === NO_END || day === NO_END_OF_SYSTEMS) return { status: 'indefinite' };
  return day >= FIRST_DAY && day < NO_END && isRealDay(day) ? { status: 'day', day } : { status: 'invalid', raw };
}

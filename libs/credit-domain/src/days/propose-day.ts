import type { RawCell } from '../rows/raw-row.js';
import type { Day } from './day.js';
import { parseDay } from './parse-day.js';

const NUMERALS = '〇一二三四五六七八九';
const SPOKEN = /^([〇一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]?$/;
/** Letters and circles that stand in a date only because they look like a digit. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', o: '0', '○': '0', '〇': '0', l: '1', I: '1', '|': '1' };
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const LAST_MONTH = 12;

/**
 * The day that a cell means which is no day as it stands; undefined unless there is only one that it can mean: Chinese
 * numerals, letters in place of digits, doubled separators, stops around it, a year at the end where no month fits both.
 */
export function proposeDay(cell: RawCell): Day | undefined {
  if (typeof cell !== 'string') return undefined;
  const text = cell.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
  const day = spokenDay(text) ?? yearLast(text) ?? tidied(text);
  const read = day === undefined ? undefined : parseDay(day);
  return read?.status === 'day' ? read.day : undefined;
}

/** 二〇二六年三月十二日, as documents are dated. */
function spokenDay(text: string): string | undefined {
  const [, year, month, day] = SPOKEN.exec(text.replace(/[零○Oo0]/g, '〇')) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const [m, d] = [belowHundred(month), belowHundred(day)];
  return m === undefined || d === undefined ? undefined : `${digitsOf(year)}-${m}-${d}`;
}

function digitsOf(numerals: string): string {
  return [...numerals].map((numeral) => NUMERALS.indexOf(numeral)).join('');
}

/** 三, 十二, 二十, 二十一. */
function belowHundred(text: string): string | undefined {
  const [, tens, ones] = /^(?:([二三])?十)?([一二三四五六七八九])?$/.exec(text) ?? [];
  if (text === '' || (tens === undefined && ones === undefined && text !== '十')) return undefined;
  const whole = text.includes('十') ? (tens === undefined ? '1' : digitsOf(tens)) : '';
  return `${whole}${ones === undefined ? '0' : digitsOf(ones)}`;
}

/** 25/03/2026 and 03/25/2026 can only be one day; 03/04/2026 can be two. */
function yearLast(text: string): string | undefined {
  const [, first, second, year] = YEAR_LAST.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return undefined;
  const [a, b] = [Number(first), Number(second)];
  if (a > LAST_MONTH && b <= LAST_MONTH) return `${year}-${b}-${a}`;
  return (b > LAST_MONTH && a <= LAST_MONTH) || a === b ? `${year}-${a}-${b}` : undefined;
}

function tidied(text: string): string | undefined {
  const plain = text
    .replace(/[Oo○〇lI|]/g, (letter) => LOOK_ALIKE[letter] ?? letter)
    .replace(/^[(["'「“]+|[)\]"'」”。.,、;:_-]+$/g, '')
    .replace(/([-/.年月])[-/.]+/g, '$1');
  return plain === text ? undefined : plain;
}

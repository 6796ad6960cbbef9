import { calendarOf2026 } from './calendar-mother.js';
import { deadlineEnd } from './deadline-end.js';
import type { Deadline } from './deadline.js';

const calendar = calendarOf2026();
const deadline = (days: number, unit: Deadline['unit'], more: Partial<Deadline> = {}): Deadline => ({
  code: 'd', what: '', days, unit, start: '', extendable: null, rolls: true, basis: [], ...more,
});
const lastDay = (...[asked, start, extended]: [Deadline, string, number?]) => {
  const end = deadlineEnd(asked, start, { calendar, ...(extended === undefined ? {} : { extended }) });
  return end.status === 'known' ? end.lastDay : end;
};
const MISSING_2027 = { status: 'calendar-missing', year: 2027, rule: '缺该年数据时不推测' };

describe('the last day', () => {
  test.each([
    ['three working days, the first not counted', deadline(3, 'working'), '2026-11-02', '2026-11-05'],
    ['working days over National Day and a working Saturday', deadline(7, 'working'), '2026-09-30', '2026-10-15'],
    ['ten days that end on a Thursday', deadline(10, 'calendar'), '2026-11-02', '2026-11-12'],
    ['five days that end on a Saturday move to Monday', deadline(5, 'calendar'), '2026-11-02', '2026-11-09'],
    ['five days that end in National Day move behind it', deadline(5, 'calendar'), '2026-09-28', '2026-10-08'],
    ['five days that end on a working Saturday end there', deadline(5, 'calendar'), '2026-10-05', '2026-10-10'],
    ['six months end on the corresponding day', deadline(6, 'months'), '2026-04-12', '2026-10-12'],
    ['a month that is too short ends on its last day, moved on from a Saturday', deadline(1, 'months'), '2026-01-31', '2026-03-02'],
    ['a year', deadline(1, 'years'), '2025-11-03', '2026-11-03'],
    ['none: the day itself, rest day or not', deadline(0, 'calendar'), '2026-11-07', '2026-11-07'],
  ])('%s', (_, asked, start, expected) => {
    expect(lastDay(asked, start)).toBe(expected);
  });

  test('of a span that only lasts is not moved, and needs no calendar', () => {
    expect(lastDay(deadline(5, 'calendar', { rolls: false }), '2026-11-02')).toBe('2026-11-07');
    expect(lastDay(deadline(180, 'months', { rolls: false }), '2026-11-02')).toBe('2041-11-02');
  });
});

describe('a year that the calendar lacks is refused, with the rule that says so', () => {
  test.each([
    ['working days that reach into it', deadline(7, 'working'), '2026-12-28'],
    ['working days from its last day before', deadline(1, 'working'), '2026-12-31'],
    ['a month that ends in it', deadline(1, 'months'), '2026-12-15'],
    ['a rest day after which it begins', deadline(1, 'calendar', {}), '2026-12-31'],
  ])('%s', (_, asked, start) => {
    expect(lastDay(asked, start)).toEqual(MISSING_2027);
  });

  test('the year that is missing is named, not the last one', () => {
    expect(lastDay(deadline(3, 'working'), '2024-05-01')).toEqual({ ...MISSING_2027, year: 2024 });
    expect(lastDay(deadline(36, 'months'), '2026-05-01')).toEqual({ ...MISSING_2027, year: 2029 });
  });
});

describe('an extension', () => {
  const extendable = deadline(5, 'working', { extendable: { days: 5, unit: 'working', times: 1 } });

  test('runs from the last day of the first term', () => {
    expect(lastDay(extendable, '2026-11-02')).toBe('2026-11-09');
    expect(lastDay(extendable, '2026-11-02', 1)).toBe('2026-11-16');
  });

  test('is not told where the first term could not be', () => {
    expect(lastDay(extendable, '2026-12-30', 1)).toEqual(MISSING_2027);
  });

  test('beyond what the rule allows is a fault of the programme', () => {
    expect(() => lastDay(extendable, '2026-11-02', 2)).toThrow('cannot be extended 2 times');
    expect(() => lastDay(deadline(5, 'working'), '2026-11-02', 1)).toThrow('cannot be extended 1 times');
  });
});

import type { RawCell } from '../rows/raw-row.js';
import { parseDay } from './parse-day.js';

test.each<RawCell>([
  '2026-11-03', '2026/11/3', '2026/11/03', '2026.11.3', '2026-11-3', '20261103', '2026年11月3日', '2026年11月03日', '2026年11月3号',
  '２０２６－１１－０３', '２０２６年１１月３日', ' 2026-11-03 ', '2026 年 11 月 3 日', '\ufeff2026-11-03\u200b', '2026\u00a0年11月3日',
  '2026-11-03 00:00:00', '2026-11-03 23:59:59', '2026/11/3 0:00', '2026-11-03T08:00:00Z', '2026-11-03T00:00:00.000+08:00',
  '2026-11-02T16:00:00.000Z', '2026年11月3日 10时30分', '2026年11月3日10时', '2026/11/3 12:00:00 AM', '20261103000000',
  46329, 46329.75, '46329', '46329.0', 20261103,
])('%j is 3 November 2026', (cell) => {
  expect(parseDay(cell)).toEqual({ status: 'day', day: '2026-11-03' });
});

test.each<RawCell>([null, '', '  ', '\u3000', '\u200b'])('%j is absent', (cell) => {
  expect(parseDay(cell)).toEqual({ status: 'absent' });
});

test.each<RawCell>(['2099-12-31', '2099/12/31', '2099年12月31日', 20991231, 73050, '长期', ' 长期 ', '永久', '无固定期限', '长期有效'])(
  '%j means no end',
  (cell) => {
    expect(parseDay(cell)).toEqual({ status: 'indefinite' });
  },
);

test.each<RawCell>([
  '2026-02-30', '2026/13/5', '2026-00-12', '2026-01-00', '20260431', '2025-02-29', '1900-02-29', 20260431,
  '26-11-03', '26/11/3', '03/11/2026', '3.11.2026', '11-03-2026', '2026-11', '2026年11月', '2026', 2026,
  '1899-12-31', '2100-01-01', 73051, 19999, 0, -1, 1e21, '123', '46329天', '2026-11-03 8', '2026-11-03 25:00', '2026-11-03 10:60',
  '2026-11-031', '2026-11-03 左右', '2026-11-03至2027-11-03', '明天', true,
])('%j is no day', (cell) => {
  expect(parseDay(cell)).toEqual({ status: 'invalid', raw: String(cell) });
});

test('the first and the last day that are taken', () => {
  expect(parseDay('1900-01-01')).toEqual({ status: 'day', day: '1900-01-01' });
  expect(parseDay('2099-12-30')).toEqual({ status: 'day', day: '2099-12-30' });
  expect(parseDay(20000)).toEqual({ status: 'day', day: '1954-10-03' });
});

test('a moment with a zone is its day in Asia/Shanghai', () => {
  expect(parseDay('2026-11-02T15:59:59Z')).toEqual({ status: 'day', day: '2026-11-02' });
  expect(parseDay('2026-12-31T16:00:00Z')).toEqual({ status: 'day', day: '2027-01-01' });
  expect(parseDay('2026-11-03T07:00:00+09:00')).toEqual({ status: 'day', day: '2026-11-03' });
  expect(parseDay('2026-11-03T00:30:00+09:00')).toEqual({ status: 'day', day: '2026-11-02' });
  expect(parseDay('2026-11-02T20:00:00-05:00')).toEqual({ status: 'day', day: '2026-11-03' });
});

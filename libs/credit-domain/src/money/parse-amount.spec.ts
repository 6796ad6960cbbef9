import type { RawCell } from '../rows/raw-row.js';
import { parseAmount } from './parse-amount.js';

test.each<[RawCell, string, string | null]>([
  ['2', '2', null],
  ['2.50', '2.5', null],
  ['0', '0', null],
  ['007.10', '7.1', null],
  ['1,234.50', '1234.5', null],
  ['１，２３４．５０', '1234.5', null],
  ['1 234.50', '1234.5', null],
  ['\u200b12,345,678\u00a0', '12345678', null],
  ['20000元', '20000', '元'],
  ['人民币20,000.00元整', '20000', '元'],
  ['¥20000', '20000', null],
  ['RMB 20,000', '20000', null],
  ['20000元人民币', '20000', '元'],
  ['5000.00圆整', '5000', '元'],
  ["'20000", '20000', null],
  ['="20000"', '20000', null],
  ['2万元', '2', '万元'],
  ['2 万元', '2', '万元'],
  ['2.5万', '2.5', '万元'],
  ['-3.5', '-3.5', null],
  ['－3.5', '-3.5', null],
  ['-0.00', '0', null],
  [2, '2', null],
  [0.1 + 0.2, '0.3', null],
  [0.000001, '0.000001', null],
  [123456789012.34, '123456789012.34', null],
  [-0, '0', null],
  [998421.94, '998421.94', null],
  [1.005, '1.005', null],
])('%j is %s (%s)', (cell, amount, unit) => {
  expect(parseAmount(cell)).toEqual({ status: 'amount', amount, unit });
});

test.each<RawCell>([null, '', ' ', '\u200b'])('%j is absent', (cell) => {
  expect(parseAmount(cell)).toEqual({ status: 'absent' });
});

test.each<RawCell>([
  '叁佰万元', '2亿元', '5千元', '约2万元', '2-3', '1,2345', '1,23', '1.2.3', '1e5', '2E+3', '.5', '5.', '元', '无', '-', '2万元罚款', '5000美元',
  NaN, Infinity, 1e15, 1e-7, true, '9'.repeat(40),
])('%j is no amount', (cell) => {
  expect(parseAmount(cell)).toEqual({ status: 'invalid', raw: String(cell) });
});

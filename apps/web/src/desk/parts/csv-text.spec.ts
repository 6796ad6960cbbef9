import { csvText } from './csv-text.js';

test('cells with commas, quotes and line breaks are quoted, and the file begins with its mark', () => {
  expect(csvText([['行', '说明'], ['3', '写的是"a",\n应为b']])).toBe('\uFEFF行,说明\r\n3,"写的是""a"",\n应为b"\r\n');
});

test.each([['=1+1', "'=1+1"], ['@SUM(A1)', "'@SUM(A1)"], ['-cmd', "'-cmd"], ['-1.5', '-1.5']])('no table program takes %s for a formula', (cell, written) => {
  expect(csvText([[cell]])).toBe(`\uFEFF${written}\r\n`);
});

import { csvLine } from './csv-line.js';

test('numbers and plain texts stand as they are, nothing stands for null', () => {
  expect(csvLine(['税务', 12, null, '2026-11-02'])).toBe('税务,12,,2026-11-02\r\n');
});

test('commas, quotes and line breaks are quoted', () => {
  expect(csvLine(['甲,乙', '"甲"', '甲\n乙'])).toBe('"甲,乙","""甲""","甲\n乙"\r\n');
});

test.each(['=1+1', '+1', '-1', '@a'])('%s stays a text in a table program', (text) => {
  expect(csvLine([text])).toBe(`'${text}\r\n`);
});

import { cellText } from './cell-text.js';

test.each(['\u00ad', '\u202a', '\u2063', ' \u200b\u00a0', '\ufeff'])('a cell of characters that nobody sees is empty', (cell) => {
  expect(cellText(cell)).toBe('');
});

import { loadCatalogue } from '@credit/catalogue';
import { fieldWords } from './field-words.js';

const { codeLists, forms } = loadCatalogue();
const words = (form: string, field: string, value: string): string | null =>
  fieldWords(forms.get(form)?.columns.find((column) => column.field === field), value, codeLists);

test('a number of a code list is said in words', () => {
  expect(words('licence', 'XK_ZT', '1')).toBe('有效');
  expect(words('licence', 'XK_ZT', '2')).toBe('无效');
});

test('what is words already, a number that is no code, and a code that the list does not have stay as they are', () => {
  expect(words('licence', 'XK_XKLB', '普通')).toBeNull();
  expect(words('commitment', 'CN_YS', '12')).toBeNull();
  expect(words('licence', 'XK_ZT', '7')).toBeNull();
  expect(words('licence', 'XX', '1')).toBeNull();
});

import { EMPTY_CHECK, toOrder, whatIsMissing } from './check-form.js';

const FULL = { ...EMPTY_CHECK, scenario: 'bidding', purpose: ' 资格审查 ', project: '' };
const FILE = new File(['a'], '名单.csv');

test.each([
  ['a file', { ...FULL }, undefined, '名单文件'],
  ['a subject', { ...FULL, way: 'one' as const }, undefined, '名称或者统一社会信用代码'],
  ['a text', { ...FULL, way: 'text' as const }, undefined, '粘贴'],
  ['a scenario', { ...FULL, scenario: '' }, FILE, '哪一种决定'],
  ['a purpose', { ...FULL, purpose: ' ' }, FILE, '用途'],
])('nothing is sent without %s', (_what, form, file, words) => expect(whatIsMissing(form, file)).toContain(words));

test('a whole form lacks nothing and becomes what is sent', () => {
  expect(whatIsMissing(FULL, FILE)).toBe('');
  expect(toOrder(FULL, FILE)).toEqual({ scenario: 'bidding', purpose: '资格审查', project: '', list: { file: FILE } });
  expect(toOrder({ ...FULL, way: 'one', name: '某公司', code: ' ' }, undefined)).toMatchObject({ list: { subjects: [{ name: '某公司', code: null }] } });
  expect(toOrder({ ...FULL, way: 'text', text: 'a\nb' }, undefined)).toMatchObject({ list: { text: 'a\nb' } });
});

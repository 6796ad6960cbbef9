import { isEntry, type EntryRule, type EntryTest } from './entry-rule.js';

const rule = (test: EntryTest, more: Partial<EntryRule> = {}): EntryRule => ({ category: 'c', fields: ['F'], test, from: null, ...more });
const IS: EntryTest = { by: 'is', values: ['A', 'A级'] };
const HAS: EntryTest = { by: 'has', values: ['吊销许可证件'] };
const SAYS: EntryTest = { by: 'says', values: ['行政许可法》第七十九条'] };
const AT_LEAST: EntryTest = { by: 'at-least', amount: '200' };

test.each<[string, EntryTest, string | undefined, boolean]>([
  ['the whole value', IS, 'A级', true],
  ['not a part of it', IS, 'AA', false],
  ['one of several', HAS, '罚款;吊销许可证件', true],
  ['not a word within one', HAS, '罚款;暂扣吊销许可证件', false],
  ['words within text', SAYS, '《中华人民共和国行政许可法》第七十九条', true],
  ['not the law alone', SAYS, '《中华人民共和国行政许可法》第六十九条', false],
  ['two million is much', AT_LEAST, '200', true],
  ['and a cent less is not', AT_LEAST, '199.999999', false],
  ['nothing told is no entry', AT_LEAST, undefined, false],
  ['nor is an empty cell', SAYS, '', false],
])('%s', (_, by, value, on) => {
  expect(isEntry(value === undefined ? {} : { F: value }, rule(by), '2026-11-02')).toBe(on);
});

test('any of several fields may tell', () => {
  expect(isEntry({ G: 'A' }, rule(IS, { fields: ['F', 'G'] }), '2026-11-02')).toBe(true);
});

test('a rule counts from its own day on (财库〔2022〕3号自 2022-02-08 起)', () => {
  const later = rule(AT_LEAST, { from: '2022-02-08' });
  expect([isEntry({ F: '300' }, later, '2022-02-07'), isEntry({ F: '300' }, later, '2022-02-08')]).toEqual([false, true]);
});

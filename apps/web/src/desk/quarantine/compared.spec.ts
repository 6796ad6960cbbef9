import { compareFields, nameWords } from './compared.js';

const field = (code: string, value: string, words: string | null = null) => ({ code, heading: code, value, words });

test('what differs is marked, codes are told in words', () => {
  expect(compareFields([field('NR', '罚款5000元'), field('LB', '1', '警告')], [field('NR', '罚款50000元'), field('LB', '1', '警告')])).toEqual([
    { code: 'NR', heading: 'NR', inFile: '罚款5000元', inRegister: '罚款50000元', differs: true },
    { code: 'LB', heading: 'LB', inFile: '警告', inRegister: '警告', differs: false },
  ]);
});

test('what only one side has differs', () => {
  expect(compareFields([field('A', 'a')], [field('B', 'b')]).map(({ code, inFile, inRegister, differs }) => [code, inFile, inRegister, differs])).toEqual([['A', 'a', '', true], ['B', '', 'b', true]]);
});

test('without a record there is nothing to differ from', () => {
  expect(compareFields([field('A', 'a')], undefined)).toEqual([{ code: 'A', heading: 'A', inFile: 'a', inRegister: null, differs: false }]);
});

test.each([['某某 食品', '和现在的名称相同'], ['旧名', '是它的曾用名'], ['别的', '和它的名称、曾用名都不同']])('%s', (name, words) => {
  expect(nameWords(name, { currentName: '某某食品', formerNames: ['旧名'] })).toBe(words);
});

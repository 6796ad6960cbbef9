import { headOfficeNames, isBranchName } from './branch-name.js';

test('a branch’s name begins with that of its head office', () => {
  expect(headOfficeNames('衡南县云集众岳食品有限公司第一分公司')).toEqual(['衡南县云集众岳食品有限公司']);
  expect(headOfficeNames('某某大酒店有限公司云集分店')).toEqual(['某某大酒店有限公司', '某某大酒店']);
});

test.each([
  ['衡南县云集众岳食品有限公司分公司', '衡南县云集众岳食品有限公司', true],
  ['衡南县云集众岳食品有限公司（车江）分公司', '衡南县云集众岳食品有限公司', true],
  ['衡南县云集众岳食品有限公司', '衡南县云集众岳食品有限公司', false],
  ['衡南县云集众岳食品有限公司第一分公司', '衡南县云集众岳', false],
  ['衡南县云集众岳食品有限公司第一分公司', '衡南县云集众岳食品有限责任公司', false],
  ['衡南县云集众岳食品有限公司工会委员会', '衡南县云集众岳食品有限公司', false],
  ['第一分公司', '', false],
])('%s, %s: %s', (name, head, branch) => {
  expect(isBranchName(name, head)).toBe(branch);
});

import { plainHeading } from './plain-heading.js';

it.each([
  ['统一社会\n信用代码*', '统一社会信用代码'],
  ['经营状态(*必填)', '经营状态'],
  ['业户　名称', '业户名称'],
  ['罚款金额（万元）', '罚款金额(万元)'],
  ['cf_wsh', 'CFWSH'],
  ['CF_WSH', 'CFWSH'],
  ['统一社会信用代码\n*必填', '统一社会信用代码'],
])('%s reads as %s', (heading, plain) => {
  expect(plainHeading(heading)).toBe(plain);
});

it('headings that differ in words stay apart', () => {
  expect(plainHeading('有效期自')).not.toBe(plainHeading('有效期至'));
});

import type { CheckListing } from './check-document.js';
import { listingDays, matchWords, measureWords } from './check-words.js';

const LISTING: CheckListing = {
  id: 'a', listKind: 'dishonest-judgment-debtor', name: '失信被执行人', title: null, documentNo: '（2026）测0422执1号', authority: '某县人民法院', listedOn: '2026-01-05', from: '2026-01-05', until: '2028-01-05', disputed: false,
  standing: { on: 'in-force' }, measures: [],
};

test.each<[string, Partial<CheckListing>, string]>([
  ['in force to its last day', {}, '2026年1月5日列入，至 2028年1月5日'],
  ['in force until it is fulfilled', { until: null }, '2026年1月5日列入，履行或移出以前有效'],
  ['with a day of effect of its own', { from: '2026-02-01' }, '2026年1月5日列入，2026年2月1日起生效，至 2028年1月5日'],
  ['ended by repair', { standing: { on: 'ended', why: 'repaired', since: '2026-06-01' } }, '2026年1月5日列入，已信用修复（2026年6月1日起）'],
  ['ended for a reason that this page does not know', { standing: { on: 'ended', why: 'other' } }, '2026年1月5日列入，已结束'],
  ['suspended by a court', { standing: { on: 'suspended', why: 'court-stay', since: '2026-06-01' } }, '2026年1月5日列入，法院裁定停止执行，暂停（2026年6月1日起）'],
])('a listing %s says its days', (_what, more, words) => expect(listingDays({ ...LISTING, ...more })).toBe(words));

test('how a line was matched says what to look at again', () => {
  expect(matchWords({ matchMethod: 'CODE', formerNameUsed: false, nameDiffers: false })).toBe('代码相符');
  expect(matchWords({ matchMethod: 'CODE_REPAIRED', formerNameUsed: true, nameDiffers: false })).toBe('代码改正形近字母后相符，名称一致；名单所写的是曾用名');
});

test('a measure says whether it must, and by which articles', () => {
  const basis = [{ instrument: 'a', title: '《中华人民共和国政府采购法》', article: '22' }, { instrument: 'b', title: '《某办法》', article: null }];
  expect(measureWords({ id: 'm', name: '限制参加政府采购', duty: 'must', until: null, basis })).toBe('应当：限制参加政府采购（《中华人民共和国政府采购法》第22条、《某办法》）');
});

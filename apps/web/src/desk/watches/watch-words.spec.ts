import { changeWords, toldWords } from './watch-words.js';

const TOLD = { listedOn: '2026-01-05', until: '2028-01-05', on: 'in-force', why: null, since: null };

test.each([
  ['in force', TOLD, '2026年1月5日列入，至 2028年1月5日'],
  ['in force, an honour or a list without an end', { ...TOLD, until: null }, '2026年1月5日列入，没有写明到期日'],
  ['ended', { ...TOLD, on: 'ended', why: 'removed', since: '2026-05-01' }, '2026年1月5日列入，已移出（2026年5月1日起）'],
  ['suspended', { ...TOLD, on: 'suspended', why: 'court-stay' }, '2026年1月5日列入，法院裁定停止执行，暂停'],
  ['not yet in force', { ...TOLD, on: 'not-yet' }, '2026年1月5日列入，尚未生效'],
])('a listing that is %s', (_what, told, words) => expect(toldWords(told)).toBe(words));

test('a change that this page does not know is told as it came', () => {
  expect(changeWords('began')).toBe('列入');
  expect(changeWords('unheard-of')).toBe('unheard-of');
});

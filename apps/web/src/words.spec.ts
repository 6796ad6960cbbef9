import { basisWords, codeGroups, dayWords, foundWords, publicUntilWords } from './words.js';

test('days are written the Chinese way, without leading zeros', () => {
  expect(dayWords('2026-11-02')).toBe('2026年11月2日');
});

test('the last public day says how many days are left, and “today” on the day itself', () => {
  expect(publicUntilWords('2027-03-12', 130)).toBe('公示至 2027年3月12日，还有 130 天');
  expect(publicUntilWords('2026-11-02', 0)).toBe('公示至今天（2026年11月2日）');
  expect(publicUntilWords(null, null)).toBe('');
});

test('a unified code is shown in groups that together are the code', () => {
  expect(codeGroups('91430422MAX000015J')).toEqual(['91', '430422', 'MAX000015', 'J']);
  expect(codeGroups('91430422MAX000015J').join('')).toBe('91430422MAX000015J');
  expect(codeGroups('MAX000015')).toEqual(['MAX000015']);
});

test('a law is cited with its article where it is known', () => {
  expect(basisWords({ title: '行政处罚法', article: '48' })).toBe('《行政处罚法》第48条');
  expect(basisWords({ title: '行政处罚法', article: null })).toBe('《行政处罚法》');
});

describe('how many were found', () => {
  const [match, alike] = [{ alike: false }, { alike: true }];
  test.each([
    [{ total: 0, totalCapped: false }, [], '没有找到'],
    [{ total: 2, totalCapped: false }, [match, match], '找到 2 个'],
    [{ total: 3, totalCapped: false }, [match, alike, alike], '找到 1 个，另有相近的 2 个'],
    [{ total: 2, totalCapped: false }, [alike, alike], '没有完全相符的'],
    [{ total: 200, totalCapped: true }, [match], '超过 200 个，请输入得更完整些'],
  ])('%j', (page, seen, words) => expect(foundWords(page, seen)).toBe(words));
});

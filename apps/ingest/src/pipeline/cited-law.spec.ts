import fc from 'fast-check';
import { CitedLaws } from './cited-law.js';

const laws = new CitedLaws(['治安管理处罚法']);

async function mayStandIn(...pieces: readonly string[]): Promise<boolean> {
  return laws.mayStandIn((async function* () { yield* pieces; })());
}

test.each(['《治安管理处罚法》第四十三条', '治 安\n管理处罚法', '治\u200b安管理处罚法', '治安管\uf9e4处罚法'])('%j cites the law', (text) => {
  expect(laws.find(text)).toBe('治安管理处罚法');
});

test.each(['', '政治安全', '治安', '治理处罚法', '安全生产法'])('%j does not', (text) => {
  expect(laws.find(text)).toBeUndefined();
});

test('a text without how the name begins is not taken apart', async () => {
  expect(await mayStandIn('销售不符合标准的食品,《食品安全法》', '政治,', '法治')).toBe(false);
  expect(await mayStandIn()).toBe(false);
});

test('a name is found wherever the text is cut', async () => {
  const blanks = fc.string({ unit: fc.constantFrom(' ', '\n', '\u200b', '\t'), maxLength: 4 });
  const text = fc.tuple(fc.string({ maxLength: 5 }), blanks, blanks).map(([before, a, b]) => `${before}治${a}安${b}管理处罚法`);
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat({ max: 20 }), { maxLength: 4 }), async (whole, cuts) => {
      const ends = [...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
      expect(await mayStandIn(...ends.map((end, i) => whole.slice(i === 0 ? 0 : (ends[i - 1] ?? 0), end)))).toBe(true);
      expect(laws.find(whole)).toBe('治安管理处罚法');
    }),
  );
});

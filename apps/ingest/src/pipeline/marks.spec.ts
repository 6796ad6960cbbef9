import { Marks } from './marks.js';

const marks = new Marks(['血型', 'HIV', '政治面貌']);

async function foundIn(text: string, size: number): Promise<boolean> {
  let found = false;
  const pieces = (async function* () {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  })();
  const passed: string[] = [];
  for await (const piece of marks.watch(pieces, () => (found = true))) passed.push(piece);
  expect(passed.join('')).toBe(text);
  return found;
}

test.each(['血型', '血 型', '血\u200b型', 'ＨＩＶ', 'HIV', '政治\n面貌'])('%j is seen, wherever a piece ends', async (word) => {
  for (let size = 1; size < 12; size += 1) expect(await foundIn(`甲,乙,${word},丙`, size)).toBe(true);
});

test.each(['血,型号', '政治面', 'HI', ''])('%j is none', async (text) => {
  expect(await foundIn(text, 3)).toBe(false);
  expect(marks.standIn(text)).toBe(false);
});

test('without words nothing is found', () => {
  expect(new Marks([]).standIn('血型')).toBe(false);
});

test.each(['91430422MHIV000037', 'SHIV', 'HIV2'])('letters within the code %s spell nothing', async (code) => {
  expect(marks.standIn(code)).toBe(false);
  expect(await foundIn(code, 100)).toBe(false);
});

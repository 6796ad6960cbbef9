import { plainText } from './plain-text.js';
import { readName, readTyped } from './read-name.js';

const WORDS = { regions: ['湖南省', '衡阳市', '衡南县'], townships: ['向阳桥街道', '云集镇', '三塘镇'] };
const read = (name: string): readonly string[] => readName(plainText(name), WORDS).map(({ region, township, core, form }) => [region, township, core, form].join('|'));
const typed = (text: string): readonly string[] => readTyped(plainText(text), WORDS).map(({ region, township, core, form }) => [region, township, core, form].join('|'));

describe('a name is taken apart', () => {
  test.each([
    ['衡南县云集镇众岳建材有限公司', ['衡南县|云集镇|众岳建材|有限公司']],
    ['湖南省衡阳市衡南县众岳建材有限责任公司', ['衡南县||众岳建材|有限责任公司']],
    ['湖南众岳建材股份有限公司', ['湖南省||众岳建材|股份有限公司']],
    ['众岳（湖南）建材有限公司', ['||众岳湖南建材|有限公司']],
    ['向阳桥街道众岳早餐店', ['|向阳桥街道|众岳早餐|店']],
    ['众岳农民专业合作社', ['||众岳|农民专业合作社']],
    ['鑫店', ['||鑫店|']],
    ['衡南县云集镇', ['衡南县|云集镇||']],
    ['有限公司', ['|||有限公司']],
    ['衡南县人民政府', ['衡南县||人民政府|']],
  ])('%s', (name, parts) => expect(read(name)).toEqual(parts));

  test('a township without its rank may as well be a 字号', () => {
    expect(read('衡南云集众岳建材有限公司')).toEqual(['衡南县||云集众岳建材|有限公司', '衡南县|云集镇|众岳建材|有限公司']);
  });
});

describe('what is typed may end before its end', () => {
  test.each([
    ['众岳建材有限', '||众岳建材|有限'],
    ['衡南县云', '衡南县|云集镇||'],
    ['云集', '|云集镇||'],
    ['衡', '衡阳市|||'],
  ])('%s', (text, parts) => expect(typed(text)).toContain(parts));

  test('and may be whole all the same', () => expect(typed('众岳建材有限')[0]).toBe('||众岳建材有限|'));
});

test('width, case, signs and traditional characters do not count', () => {
  expect(plainText('衡南縣（ＸＹＺ）· 眾嶽【建材】')).toBe('衡南县xyz众岳建材');
});

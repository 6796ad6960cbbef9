import { namedBars, shortName } from './named-bars.js';
import { percentLines, shortMonth } from './percent-lines.js';

const INK = { ink: '#000', quiet: '#333', line: '#ccc', paper: '#fff', series: ['#1', '#2', '#3', '#4'], font: 'x' };

test('a month that could not be told leaves a gap in its line', () => {
  const option = percentLines(['2026-10', '2026-11'], [{ name: '及时率', values: [null, 98.5] }], INK);
  expect(Object(option).series[0]).toMatchObject({ name: '及时率', data: ['-', 98.5] });
});

test('lines differ by more than their colour', () => {
  const lines = Object(percentLines(['2026-11'], [1, 2, 3].map((value) => ({ name: String(value), values: [value] })), INK)).series;
  expect(new Set(lines.map(({ symbol }: { readonly symbol: string }) => symbol)).size).toBe(3);
});

test('bars stand in the order that is given, each with its own words', () => {
  const option = Object(namedBars([{ name: '衡南县甲局', value: 2, words: '2.00%' }, { name: '乙局', value: 1, words: '1.00%' }], INK));
  expect(option.yAxis).toMatchObject({ inverse: true, data: ['甲局', '乙局'] });
  expect(option.series[0].label.formatter({ dataIndex: 1 })).toBe('1.00%');
});

test.each([['2026-01', '2026年1月'], ['2026-11', '11月']])('%s is written %s', (month, words) => expect(shortMonth(month)).toBe(words));
test('a long name is cut, and the county’s own name goes first', () => expect(shortName('衡南县住房和城乡建设局建设工程质量安全监督站')).toBe('住房和城乡建设局建设工…'));

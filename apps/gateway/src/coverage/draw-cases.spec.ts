import { drawCases } from './draw-cases.js';

const CASES = Array.from({ length: 50 }, (_, i) => `某市监罚〔2026〕${i + 1}号`);

test('the same seed and list draw the same cases, whatever the order of the list', () => {
  const drawn = drawCases(CASES, { size: 10, seed: 'a' });
  expect(drawn).toHaveLength(10);
  expect(drawCases([...CASES].reverse(), { size: 10, seed: 'a' })).toEqual(drawn);
});

test('another seed draws others', () => {
  expect(drawCases(CASES, { size: 10, seed: 'b' })).not.toEqual(drawCases(CASES, { size: 10, seed: 'a' }));
});

test('a case that is named twice is drawn once; more than there are, all are drawn', () => {
  expect(drawCases(['甲', '甲', '乙'], { size: 3, seed: 'a' })).toHaveLength(2);
});

test('every case is drawn about equally often', () => {
  const times = new Map<string, number>();
  for (let i = 0; i < 1000; i += 1) for (const each of drawCases(CASES, { size: 10, seed: String(i) })) times.set(each, (times.get(each) ?? 0) + 1);
  expect(times.size).toBe(50);
  expect(Math.min(...times.values())).toBeGreaterThan(140);
  expect(Math.max(...times.values())).toBeLessThan(260);
});

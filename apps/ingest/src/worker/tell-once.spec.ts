import { tellOnce } from './tell-once.js';

test('the same line is told again only after a while, another one at once', () => {
  const told: string[] = [];
  let clock = 0;
  const tell = tellOnce((line) => told.push(`${clock} ${line}`), () => clock);
  for (const [at, line] of [[0, '断'], [500, '断'], [29_999, '断'], [30_000, '断'], [30_001, '通'], [30_002, '断']] as const) {
    clock = at;
    tell(line);
  }
  expect(told).toEqual(['0 断', '30000 断', '30001 通', '30002 断']);
});

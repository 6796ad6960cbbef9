import { compareVersions, type HeldVersion } from './compare-versions.js';

async function* held(...versions: readonly (readonly [number, number])[]): AsyncGenerator<HeldVersion> {
  for (const [subjectId, version] of versions) yield await Promise.resolve({ subjectId, version });
}

const differences = async (original: AsyncGenerator<HeldVersion>, copy: AsyncGenerator<HeldVersion>): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const { subjectId, problem } of compareVersions(original, copy)) found.push(`${subjectId} ${problem}`);
  return found;
};

test('a copy that is one has no difference', async () => {
  expect(await differences(held(), held())).toEqual([]);
  expect(await differences(held([1, 7], [4, 2]), held([1, 7], [4, 2]))).toEqual([]);
});

test('missing, left over and stale are told apart, wherever they stand', async () => {
  expect(await differences(held([2, 1], [4, 1], [6, 5]), held([1, 1], [2, 1], [5, 1], [6, 4], [9, 9]))).toEqual([
    '1 left-over', '4 missing', '5 left-over', '6 stale', '9 left-over',
  ]);
  expect(await differences(held([2, 1], [3, 1]), held())).toEqual(['2 missing', '3 missing']);
  expect(await differences(held(), held([2, 1]))).toEqual(['2 left-over']);
});

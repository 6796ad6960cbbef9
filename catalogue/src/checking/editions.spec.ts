import { DataNode } from './data-node.js';
import { checkEditions } from './editions.js';
import type { CatalogueFault } from './faults.js';
import { YamlFile } from './yaml-file.js';

function faultsOf(...editions: readonly string[]): readonly string[] {
  const faults: CatalogueFault[] = [];
  const file = new YamlFile('law.yaml', editions.map((edition) => `- {${edition}}\n`).join(''), faults);
  checkEditions(DataNode.root(file).items());
  return faults.map(({ line, message }) => `${line} ${message}`);
}

describe('editions of a law', () => {
  it('follow each other day by day', () => {
    expect(faultsOf("from: '2020-01-01', until: '2024-02-29'", "from: '2024-03-01', until: null")).toEqual([]);
  });

  it('may begin on a day that is not known', () => {
    expect(faultsOf("from: null, until: '2020-12-31'", "from: '2021-01-01', until: null")).toEqual([]);
  });

  it('have no gap of even one day', () => {
    expect(faultsOf("from: '2020-01-01', until: '2020-12-31'", "from: '2021-01-02', until: null")).toEqual(['2 与前一版（至 2020-12-31）之间有空档']);
  });

  it('do not overlap by even one day', () => {
    expect(faultsOf("from: '2020-01-01', until: '2020-12-31'", "from: '2020-12-31', until: null")).toEqual(['2 与前一版（至 2020-12-31）重叠']);
  });

  it('do not follow one that has no end', () => {
    expect(faultsOf("from: '2020-01-01', until: null", "from: '2021-01-01', until: null")).toEqual(['2 前一版没有截止日，与这一版重叠']);
  });

  it('do not end before they begin', () => {
    expect(faultsOf("from: '2020-01-02', until: '2020-01-01'")).toEqual(['1 截止日早于起始日']);
  });
});

import { catalogue, checkedPenalty, formOf } from './penalty-mother.js';
import { countUnclassed, unclassedNotice } from './unclassed.js';

const penalty = (kinds: string, level: string) =>
  checkedPenalty({
    CF_CFLB: kinds, CF_NR: kinds, CF_NR_FK: kinds.includes('罚款') ? '1' : '', CF_NR_ZKDX: kinds.includes('吊销') ? '测试许可证' : '', DISCREDIT_LEVEL: level,
  });

describe('a penalty whose class nobody tells is held, and the sender is told', () => {
  test.each([
    ['罚款', '', 1],
    ['罚款', '一般', 0],
    ['警告', '', 0],
    ['罚款;吊销许可证件', '', 0],
    ['责令停产停业', '', 1],
  ])('%s with level “%s”', (kinds, level, held) => {
    const row = penalty(kinds, level);
    expect(row.outcome).toBe('draft');
    expect(countUnclassed([row], formOf('administrative-penalty').form, catalogue.publicationLaw)).toBe(held);
  });

  test('forms without severity have none', () => {
    expect(countUnclassed([penalty('罚款', '')], formOf('rural-honour').form, catalogue.publicationLaw)).toBe(0);
  });

  test('the notice says how many and what to do', () => {
    expect(unclassedNotice(3)).toMatch(/3 条.*更正文件/);
  });
});

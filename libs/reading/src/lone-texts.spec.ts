import { fileOf, HEADINGS, openedFile, penaltyCells, shownRows, workbookOf } from './department-file-mother.js';

const NUMBERED = ['序号', ...HEADINGS];
const numbered = (n: number): readonly string[] => [String(n), ...penaltyCells(n)];
const csv = (...lines: readonly (readonly string[])[]): string => fileOf(lines.map((cells) => cells.join(',')).join('\n'));
/** Rows that are notes, by number. */
const notesOf = async (path: string): Promise<readonly number[]> =>
  (await shownRows(await openedFile(path))).filter((text) => text.endsWith('(note)')).map((text) => parseInt(text, 10));

describe('lines between the records that are none', () => {
  it.each([
    '一、住建领域', '（二）个体工商户部分', '数据截止2026年10月31日', '2026年11月2日', '衡南县样例局', '（盖章）', '- 1 -', '1/3', '以上情况属实', '特此说明', '——完——', 'END',
    '附件1', '单位：万元',
  ])('%s alone in its line is a note', async (text) => {
    expect(await notesOf(csv(HEADINGS, penaltyCells(1), [text], penaltyCells(2), ['', '', '', text]))).toEqual([3, 5]);
  });

  it.each(['衡南县样例第三有限公司', '衡南县样例小吃店（个体工商户）', '样某某', '91430422MAX895170D', '12.5', '甲公司;91430422MAX895170D;文3'])(
    '%s alone in its line is a record that lacks the rest',
    async (text) => {
      expect(await notesOf(csv(HEADINGS, penaltyCells(1), [text]))).toEqual([]);
    },
  );

  it('a total stays a total', async () => {
    expect(await shownRows(await openedFile(csv(HEADINGS, penaltyCells(1), ['合计'])))).toEqual([expect.any(String), '3: 合计']);
  });

  it('in a narrow table a single cell may be a record', async () => {
    expect(await notesOf(csv(['当事人', '文号', '处罚日期'], ['甲公司', '文1', '2026-01-01'], ['乙']))).toEqual([]);
  });

  it('a text merged over the table is one whatever it says, and a number beside it makes a record of it', async () => {
    const path = await workbookOf([NUMBERED, ['衡南县样例中心'], [...numbered(1)], ['2', '衡南县样例中心']], (sheet) => sheet.mergeCells('A2:G2'));
    expect(await notesOf(path)).toEqual([2]);
  });

  it('the columns counted below the headings, and a row that shows how it is done', async () => {
    expect(await notesOf(csv(HEADINGS, ['（1）', '（2）', '（3）', '（4）', '（5）', '（6）'], penaltyCells(1)))).toEqual([2]);
    expect(await notesOf(csv(NUMBERED, ['甲', '乙', '丙', '1', '2', '3', '4'], [...numbered(1)]))).toEqual([2]);
    expect(await notesOf(csv(NUMBERED, ['示例', ...penaltyCells(9)], [...numbered(1)]))).toEqual([2]);
    expect(await notesOf(csv(NUMBERED, [...numbered(1)], ['例：', ...penaltyCells(9)]))).toEqual([]);
  });

  it('remarks above the hints do not make records of the hints', async () => {
    expect(await notesOf(csv(HEADINGS, ['填写说明：带*的必填'], ['必填', '选填', '必填', '选填', '必填', '必填'], ['示例', ...penaltyCells(9).slice(1)], penaltyCells(1)))).toEqual([2, 3, 4]);
  });

  it('what an interface pushes has none', async () => {
    const path = fileOf([{ 当事人: '甲公司', 文号: '文1', 处罚日期: '2026-01-01', 处罚机关: '局' }, { 当事人: '一、住建领域' }].map((o) => JSON.stringify(o)).join('\n'));
    expect(await notesOf(path)).toEqual([]);
  });
});

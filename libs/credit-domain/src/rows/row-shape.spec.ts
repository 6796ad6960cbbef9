import { rowShape } from './row-shape.js';

const NONE = new Set<number>();
const FIRST = new Set([0]);

describe('a row below the headings', () => {
  it.each([
    ['nothing', [null, null]],
    ['blanks and invisible characters', ['  ', '\u3000', '\u200b', '']],
    ['no cells', []],
  ])('with %s is blank', (_, cells) => {
    expect(rowShape(cells, NONE)).toBe('blank');
  });

  it('that is only numbered is blank', () => {
    expect(rowShape([17, null, null], FIRST)).toBe('blank');
    expect(rowShape(['17', ' ', null], FIRST)).toBe('blank');
  });

  it.each([
    [['合计', null, 955]],
    [['合 计', '', '955']],
    [['总计：955条']],
    [['合计955']],
    [[null, '小计', 12]],
    [['本页合计', 3]],
    [['累计（万元）', 1.5]],
    [['共955条']],
    [['全县合计', 12, 30, 5, 6]],
    [['岐山办事处小计', 12]],
    [['合计金额', 12]],
    [['总计金额：12万元']],
    [['总金额', 12]],
    [['Total', 12]],
  ])('%j is a total', (cells) => {
    expect(rowShape(cells, NONE)).toBe('total');
  });

  it('is a total with the word in the 序号 column or beside it', () => {
    expect(rowShape(['合计', null, 12], FIRST)).toBe('total');
    expect(rowShape([956, '合计', 12], FIRST)).toBe('total');
  });

  it.each([
    [['注：本表数据截至2026年10月31日']],
    [['注1 单位为万元']],
    [['备注：无']],
    [['说明：本月没有撤销', null]],
    [['填报人：样某', '审核人：样某', '联系电话：0734-0000000']],
    [['单位负责人：', null, '填表人：', null, '联系电话：', null, '报出日期：', '2026-11-02']],
    [['填报日期', '2026-11-02']],
    [['数据来源：衡南县样例局', '甲', '乙', '丙', '丁']],
    [['第1页 共3页']],
    [['以下空白']],
    [['上述名单由县样例局提供，如有异议请书面提出。']],
    [['※ 本表一式两份']],
  ])('%j is a note', (cells) => {
    expect(rowShape(cells, NONE)).toBe('note');
  });

  it.each([
    ['a name that begins with 合计', ['合计会计服务部', '2026-01-01', '罚款']],
    ['a name that begins with 注', ['注册会计师样例事务所', '2026-01-01', '罚款']],
    ['a name that begins with 打印', ['打印之家广告店', null, '罚款']],
    ['a name only', ['衡南县样例农产品加工销售专业合作社']],
    ['a total that has a code', ['合计', '91430422MAX895170D']],
    ['a total that has a code with blanks', ['总计', '9143 0422 MAX8 9517 0D']],
    ['a note that has a code', ['备注', '91430422MAX895170D']],
    ['a row that was not taken apart', ['甲公司;91430422MAX895170D;南罚〔2026〕3号;1.5']],
    ['a numbered remark', [3, '因故未登记，待核对后补报']],
    ['an ordinary row', ['甲公司', '91430422MAX895170D', '文1', 1.5]],
  ])('with %s is data', (_, cells) => {
    expect(rowShape(cells, FIRST)).toBe('data');
  });
});

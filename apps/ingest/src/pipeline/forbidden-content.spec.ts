import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '@credit/catalogue';
import { HeadingBook, openTable } from '@credit/reading';
import ExcelJS from 'exceljs';
import { findForbidden } from './forbidden-content.js';

const catalogue = loadCatalogue();
const folder = mkdtempSync(join(tmpdir(), 'forbidden-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function refusalOf(content: string | Uint8Array, category = 'administrative-penalty') {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const form = catalogue.categories.get(category)?.form;
  const table = await openTable(path, new HeadingBook(form?.columns ?? []));
  const refused = await findForbidden(table, { catalogue, basisField: form?.legalBasis ?? null });
  await table.close();
  return refused && { code: refused.refusal.code, message: refused.refusal.message, headings: refused.destroy?.headings };
}

async function workbook(...sheets: readonly (readonly [name: string, rows: readonly (readonly (string | null)[])[], hidden?: boolean])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows, hidden] of sheets) {
    const sheet = book.addWorksheet(name, hidden ? { state: 'hidden' } : {});
    for (const row of rows) sheet.addRow([...row]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const HEADINGS = ['当事人', '决定书文号', '处罚依据', '处罚内容', '处罚日期', '处罚机关'];
const row = (basis: string, content = '警告'): string[] => ['甲公司', '文1', basis, content, '2026-10-30', '局'];
const csv = (...rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.join(',')).join('\n');

describe('sealed decisions', () => {
  it.each(['治安管理处罚法第四十三条', '《中华人民共和国治安管理 处罚法》第26条', '《治安\u200b管理处罚法》'])('with the basis %s refuse the file, naming row and heading', async (basis) => {
    expect(await refusalOf(csv(HEADINGS, row('《样例法》'), row(basis)))).toMatchObject({ code: 'CATEGORY_SEALED', message: expect.stringMatching(/^第 3 行/), headings: ['处罚依据'] });
  });

  it('whose basis stands in the decision because its column is empty', async () => {
    expect(await refusalOf(csv(HEADINGS, row('', '根据《治安管理处罚法》第四十三条，罚款二百元')))).toMatchObject({ code: 'CATEGORY_SEALED', headings: ['处罚内容'] });
    expect(await refusalOf(csv(HEADINGS, row('《样例法》', '曾被公安机关根据治安管理处罚法处理')))).toBeUndefined();
    expect(await refusalOf(csv(HEADINGS, row('', '宣传治安管理处罚法')))).toBeUndefined();
  });

  it('far down in a file whose headings nobody knows, and before all else', async () => {
    const rows = Array.from({ length: 100 }, () => ['某某', '打架', '其他', '2026-01-01']);
    const text = csv(['姓名', '案由', '依据', '血型'], ...rows, ['某某', '打架', '治安管理处罚法第四十三条', '2026-01-01']);
    expect(await refusalOf(text, 'traffic-violation-unit')).toMatchObject({ code: 'CATEGORY_SEALED', message: expect.stringMatching(/^第 102 行/), headings: ['依据'] });
  });

  it('in a sheet that is not read, hidden or not', async () => {
    const good: readonly [string, string[][]] = ['处罚', [HEADINGS, row('《样例法》')]];
    const sealed = [['姓名', '处罚依据'], ['某某', '治安管理处罚法']];
    for (const hidden of [false, true]) {
      expect(await refusalOf(await workbook(good, ['台账', sealed, hidden]))).toMatchObject({ code: 'CATEGORY_SEALED', message: expect.stringMatching(/^工作表“台账”第 2 行/) });
    }
  });

  it('are not what an explanation speaks of', async () => {
    const explained = [['填报说明'], ['依据治安管理处罚法第一百三十六条封存的记录不得报送，也不要填写病史']];
    expect(await refusalOf(await workbook(['处罚', [HEADINGS, row('《样例法》')]], ['说明', explained]))).toBeUndefined();
  });
});

describe('prohibited personal data', () => {
  it.each([['血 型'], ['既往\n病史*'], ['宗教信仰（必填）'], ['指纹编号']])('refuses the heading %j', async (heading) => {
    expect(await refusalOf(csv([...HEADINGS, `"${heading}"`], [...row('《样例法》'), 'x']))).toMatchObject({ code: 'PROHIBITED_PERSONAL_FIELD', headings: [heading] });
  });

  it('as a group over other headings, at any level', async () => {
    const rows = [
      ['当事人', null, '病史情况', null, '决定', null, null],
      [null, null, '住院', null, null, null, null],
      ['名称', '统一社会信用代码', '日期', '地点', '文号', '决定日期', '处罚机关'],
      ['甲公司', '91430422MAX000015J', '2026-01-01', '院', '文1', '2026-10-30', '局'],
    ];
    expect(await refusalOf(await workbook(['处罚', rows]))).toMatchObject({ code: 'PROHIBITED_PERSONAL_FIELD', headings: ['病史情况'] });
  });

  it('as a group that stands alone in its line', async () => {
    const groups = ['', '', '', '', '', '', '宗教信仰'];
    expect(await refusalOf(csv(groups, [...HEADINGS, '名称'], [...row('《样例法》'), '无']))).toMatchObject({ headings: ['宗教信仰'] });
    expect(await refusalOf(csv(groups, ['单位', '地块', '', '', '', '', '名称'], ['甲', '东', '', '', '', '', '无']))).toMatchObject({ headings: ['宗教信仰'] });
  });

  it('in a sheet that is not read, in a file without data, under headings nobody knows', async () => {
    expect(await refusalOf(await workbook(['处罚', [HEADINGS, row('《样例法》')]], ['人员', [['姓名', '血型'], ['某某', 'A']], true]))).toMatchObject({ headings: ['血型'] });
    expect(await refusalOf(csv([...HEADINGS, '血型']))).toMatchObject({ headings: ['血型'] });
    expect(await refusalOf(csv(['人员信息', '', ''], ['姓名', '年龄', '患病情况'], ['某某', '3', '无']))).toMatchObject({ headings: ['患病情况'] });
  });

  it('as a key of what an interface pushes, within an object too', async () => {
    expect(await refusalOf(JSON.stringify({ 当事人: '甲', 决定书文号: '1', 健康: { 病史: '无' } }))).toMatchObject({ headings: ['病史'] });
  });

  it('is not what a title, a name or a value says', async () => {
    expect(await refusalOf(csv(['衡南县精神病医院处罚台账'], HEADINGS, row('《样例法》')))).toBeUndefined();
    expect(await refusalOf(csv(['单位', '地块', '作物'], ['衡南县民族小学', '东', '稻'], ['病史馆', '西', '豆']))).toBeUndefined();
  });
});

describe('what cells of personal records say', () => {
  const PERSON = ['姓名', '证件号码', '决定书文号', '处罚依据', '处罚内容', '备注'];
  const person = (remark: string): string[] => ['某某', '430422189001010013', '文1', '《样例法》', '警告', remark];

  it.each([
    ['血型：A型', '血型'],
    ['血 型 为 AB', '血型'],
    ['宗教信仰：佛教', '宗教信仰'],
    ['ＨＩＶ抗体阳性', '疾病和病史'],
    ['既往病史：高血压', '疾病和病史'],
    ['政治面貌：群众', '政治面貌'],
  ])('%s refuses the file, naming row, heading and kind', async (remark, name) => {
    const refused = await refusalOf(csv(PERSON, person('无'), person(remark)));
    expect(refused).toEqual({ code: 'PROHIBITED_PERSONAL_FIELD', headings: ['备注'], message: `第 3 行写有法律禁止归集的个人信息：“备注”（${name}）；文件内容没有保存` });
  });

  it('is found in workbooks and in sheets that are not read', async () => {
    expect(await refusalOf(await workbook(['处罚', [PERSON, person('血型：O型')]]))).toMatchObject({ headings: ['备注'] });
    expect(await refusalOf(await workbook(['处罚', [HEADINGS, row('《样例法》')]], ['名册', [['姓名', '说明'], ['某某', '血型：O型']]]))).toMatchObject({ message: expect.stringMatching(/^工作表“名册”第 2 行/) });
  });

  it.each([
    '衡南县精神病医院', '违反《传染病防治法》第四十三条', '销售未经注册的HIV抗体检测试剂', '血型试剂未经注册', '安排患有有碍食品安全疾病的人员从事直接入口食品工作', '病史：无', '宗教信仰自由',
    '超范围开展职业病诊断', '销售未标识的转基因大豆油', '民族乡人民政府', '指纹锁抽检不合格',
  ])('%s is nothing of the kind', async (remark) => {
    expect(await refusalOf(csv(PERSON, person(remark)))).toBeUndefined();
  });

  it('is not looked for in records of enterprises', async () => {
    expect(await refusalOf(csv([...HEADINGS, '备注'], [...row('《样例法》'), '血型：A型']))).toBeUndefined();
  });

  it('comes after sealed decisions', async () => {
    expect(await refusalOf(csv(PERSON, person('血型：A型'), ['某某', '430422189001010013', '文2', '治安管理处罚法', '警告', '无']))).toMatchObject({ code: 'CATEGORY_SEALED' });
  });
});

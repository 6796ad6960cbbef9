import { fieldsOf, fileOf, HEADINGS, openedFile, penaltyBook, penaltyCells, refusedFile, rowsOf, shownRows, workbookOf } from './department-file-mother.js';
import { unitOfHeading, unitOfTable } from './heading-words.js';
import type { FileColumn } from './headings.js';

const book = penaltyBook();
const fieldOf = (heading: string, ...groups: readonly string[]): string | undefined => {
  const found = book.findField(heading, groups);
  return typeof found === 'object' ? found.field : found;
};

describe('a heading', () => {
  it.each([
    ['the standard heading', '行政相对人名称', 'CF_XDR_MC'],
    ['a synonym', '当事人', 'CF_XDR_MC'],
    ['a field code in any case', 'cf_xdr_mc', 'CF_XDR_MC'],
    ['stars, blanks and line ends', '＊行政相对\n人 名称 *', 'CF_XDR_MC'],
    ['a 必填 mark', '行政相对人名称（必填）', 'CF_XDR_MC'],
    ['full-width brackets', '行政相对人代码＿1（统一社会信用代码）', 'CF_XDR_SHXYM'],
    ['a remark of its own', '决定书文号（行政处罚）', 'CF_WSH'],
    ['no remark where the form has one', '罚款金额', 'CF_NR_FK'],
    ['another unit', '罚款金额（元）', 'CF_NR_FK'],
    ['a unit without brackets', '罚款金额万元', 'CF_NR_FK'],
    ['a number before it', '5.处罚决定日期', 'CF_JDRQ'],
    ['an explanation below it', '行政处罚决定书文号\n（与决定书一致，不得自编）', 'CF_WSH'],
    ['a remark that says which code', '行政相对人代码（组织机构代码）', 'CF_XDR_ZZJG'],
    ['a remark that belongs to the words before it', '处罚机关（统一社会信用代码）', 'CF_CFJGDM'],
    ['nothing but a remark that says what it is', '代码（统一社会信用代码）', 'CF_XDR_SHXYM'],
  ])('with %s is recognised', (_, heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });

  it.each([
    ['an unknown one', '推送标志'],
    ['nothing', '  \n'],
    ['a masked number', '证件号码（脱敏）'],
    ['an amount in a unit that is not ours', '罚款金额（亿元）'],
    ['a text', '处'.repeat(500)],
    ['a column of one kind remarked to be of another', '备注（统一社会信用代码）'],
  ])('that is %s is no field', (_, heading) => {
    expect(fieldOf(heading)).toBeUndefined();
  });

  it.each([
    ['法定代表人/经营者', '姓名', 'CF_FRDB'],
    ['法定代表人（负责人）', '姓名', 'CF_FRDB'],
    ['法定代表人信息', '证件号码', 'CF_FR_ZJHM'],
    ['处罚机关', '名称', 'CF_CFJG'],
    ['处罚机关', '统一社会信用代码', 'CF_CFJGDM'],
    ['行政相对人基本情况', '名称', 'CF_XDR_MC'],
    ['行政相对人', '证件号码', 'CF_XDR_ZJHM'],
    ['法人或其他组织', '证件号码', 'CF_XDR_ZJHM'],
    ['处罚信息', '文号', 'CF_WSH'],
    ['金额（单位：元）', '罚款', 'CF_NR_FK'],
    ['日期', '处罚决定', 'CF_JDRQ'],
  ])('under %s, %s, is told by its group', (group, heading, field) => {
    expect(fieldOf(heading, group)).toBe(field);
  });

  it.each([['联系人', '姓名'], ['经办人', '证件号码'], ['数据来源单位', '统一社会信用代码']])('under %s, %s, is never the subject’s', (group, heading) => {
    expect(fieldOf(heading, group)).toBe('another-party');
  });

  it.each([
    ['罚款金额（万元）', '万元'], ['罚款（单位：元）', '元'], ['金额（人民币元）', '元'], ['罚款金额万元', '万元'], ['罚款金额', null],
    ['罚款（亿元）', 'strange'], ['罚款（千元）', 'strange'], ['罚款（百万元）', 'strange'], ['罚款（万美元）', 'strange'],
  ])('%s names the unit %s', (heading, unit) => {
    expect(unitOfHeading(heading)).toBe(unit);
  });

  it.each([['单位：万元', '万元'], ['金额单位: 元', '元'], ['填报单位：衡南县样例局', null]])('above a table, %s gives the unit %s', (text, unit) => {
    expect(unitOfTable(text)).toBe(unit);
  });
});

describe('the headings of a file', () => {
  const data = (n: number): readonly string[] => penaltyCells(n);

  it('are found below title lines, shuffled, among unknown columns', async () => {
    const path = await workbookOf([
      ['2026年10月行政处罚信息汇总表'],
      ['填报单位：衡南县样例局', null, null, '填报日期：2026-11-02'],
      ['处罚机关', '推送标志', '文号', '当事人', '处罚日期'],
      ['局', '1', '文1', '甲公司', '2026-01-01'],
    ]);
    const table = await openedFile(path);
    expect(table.headerRows).toEqual([3]);
    expect(fieldsOf(table)).toEqual(['CF_CFJG', '?', 'CF_WSH', 'CF_XDR_MC', 'CF_JDRQ']);
  });

  it('may have two merged lines, the upper ones groups', async () => {
    const path = await workbookOf(
      [
        ['行政处罚信息汇总表'],
        ['序号', '行政相对人', null, '法定代表人/经营者', null, '文号', '处罚日期', '处罚机关', null],
        [null, '名称*', '统一社会\n信用代码', '姓名', '证件号码', null, null, '名称', '统一社会信用代码'],
        ['1', '甲公司', '91430422MAX895170D', '样某', null, '文1', '2026-01-01', '局', '11430422MBX001038F'],
      ],
      (sheet) => {
        for (const range of ['A1:I1', 'A2:A3', 'B2:C2', 'D2:E2', 'F2:F3', 'G2:G3', 'H2:I2']) sheet.mergeCells(range);
      },
    );
    const table = await openedFile(path);
    expect(table.headerRows).toEqual([2, 3]);
    expect(fieldsOf(table)).toEqual(['XH', 'CF_XDR_MC', 'CF_XDR_SHXYM', 'CF_FRDB', 'CF_FR_ZJHM', 'CF_WSH', 'CF_JDRQ', 'CF_CFJG', 'CF_CFJGDM']);
    expect(table.columns[3]).toMatchObject({ heading: '姓名', group: '法定代表人/经营者' });
    expect(await shownRows(table)).toHaveLength(1);
  });

  it('may have two lines in a text file, where nothing is merged', async () => {
    const table = await openedFile(fileOf('序号,行政相对人,,法定代表人,,决定,,\n,名称,统一社会信用代码,姓名,证件号码,文号,决定日期,处罚机关\n1,甲公司,,样某,,文1,2026-01-01,局\n'));
    expect(table.headerRows).toEqual([1, 2]);
    expect(fieldsOf(table)).toEqual(['XH', 'CF_XDR_MC', 'CF_XDR_SHXYM', 'CF_FRDB', 'CF_FR_ZJHM', 'CF_WSH', 'CF_JDRQ', 'CF_CFJG']);
  });

  it('may have three lines', async () => {
    const path = await workbookOf(
      [
        ['处罚信息', null, null, null, null, '机关信息'],
        ['相对人', null, null, '决定', null, '处罚机关'],
        ['名称', '统一社会信用代码', '组织机构代码', '文号', '决定日期', '名称'],
        ['甲公司', '91430422MAX895170D', null, '文1', '2026-01-01', '局'],
      ],
      (sheet) => ['A1:E1', 'A2:C2', 'D2:E2'].forEach((range) => sheet.mergeCells(range)),
    );
    const table = await openedFile(path);
    expect(fieldsOf(table)).toEqual(['CF_XDR_MC', 'CF_XDR_SHXYM', 'CF_XDR_ZZJG', 'CF_WSH', 'CF_JDRQ', 'CF_CFJG']);
    expect(table.headerRows.at(-1)).toBe(3);
  });

  it('are not led astray by a title that names an organ', async () => {
    const path = await workbookOf(
      [['衡南县行政处罚机关处罚情况', null, null, null, null, null], ['名称', '统一社会信用代码', '文号', '罚款', '处罚日期', '处罚机关'], [...data(1)]],
      (sheet) => sheet.mergeCells('A1:F1'),
    );
    const table = await openedFile(path);
    expect(table.headerRows).toEqual([2]);
    expect(fieldsOf(table).slice(0, 2)).toEqual(['CF_XDR_MC', 'CF_XDR_SHXYM']);
  });

  it('name a field once: word for word before nearly, then the first, with a notice', async () => {
    const table = await openedFile(fileOf(`当事人名称（曾用）,${HEADINGS.join(',')},企业名称\n旧,${data(1).join(',')},又\n`));
    expect(fieldsOf(table)).toEqual(['?', 'CF_XDR_MC', 'CF_XDR_SHXYM', 'CF_WSH', 'CF_NR_FK', 'CF_JDRQ', 'CF_CFJG', '?']);
    expect(table.notices).toHaveLength(2);
    expect(table.notices[1]).toBe('“企业名称”与“行政相对人名称”是同一项，只读取了后者');
  });

  it('give an amount its unit: the heading’s, the group’s, the table’s', async () => {
    const unitIn = (columns: readonly FileColumn[]): unknown => columns.find((column) => column.field === 'CF_NR_FK')?.unit;
    const rest = '当事人,文号,处罚日期,处罚机关';
    const values = '甲公司,文1,2026-01-01,局';
    expect(unitIn((await openedFile(fileOf(`罚款金额（元）,${rest}\n1,${values}\n`))).columns)).toBe('元');
    expect(unitIn((await openedFile(fileOf(`罚款,${rest}\n1,${values}\n`))).columns)).toBeNull();
    expect(unitIn((await openedFile(fileOf(`处罚情况,,,,单位：元\n罚款,${rest}\n1,${values}\n`))).columns)).toBe('元');
    expect(unitIn((await openedFile(fileOf(`金额（单位：元）,,决定,,\n罚款,没收,当事人,文号,处罚日期\n1,2,甲公司,文1,2026-01-01\n`))).columns)).toBe('元');
    const strange = await openedFile(fileOf(`罚款金额（千元）,${rest}\n1,${values}\n`));
    expect(fieldsOf(strange)[0]).toBe('?');
    expect(strange.notices).toEqual(['“罚款金额（千元）”的单位不是元或万元，没有读取']);
  });

  it('printed again, as codes, or with hints below them are no data', async () => {
    const codes = 'CF_XDR_MC,CF_XDR_SHXYM,CF_WSH,CF_NR_FK,CF_JDRQ,CF_CFJG';
    const table = await openedFile(fileOf([HEADINGS.join(','), codes, '必填,选填,必填,数值,日期,文本', data(1).join(','), HEADINGS.join(','), data(2).join(',')].join('\n')));
    expect((await shownRows(table)).map((text) => text.endsWith('(note)'))).toEqual([true, true, false, true, false]);
  });

  it('leave the example of a template aside, wherever it stands, but not a record written over it', async () => {
    const example = ['【示例】衡南县某某有限公司', ...penaltyCells(1).slice(1)];
    const lines = [['序号', ...HEADINGS], ['', ...example], ['示例', ...penaltyCells(2)], ['例1', ...penaltyCells(3)], ['1', ...penaltyCells(4)], ['', ...example]];
    const table = await openedFile(fileOf(lines.map((line) => line.join(',')).join('\n')));
    expect((await shownRows(table)).map((text) => text.endsWith('(note)'))).toEqual([true, true, true, false, true]);
    expect(await refusedFile(fileOf(lines.slice(0, 2).map((line) => line.join(',')).join('\n')))).toMatchObject({ code: 'FILE_EMPTY' });
  });

  it('take a name that only sounds like an example for a record', async () => {
    const names = ['示例科技有限公司', '衡南县样例（示例）有限公司', '例外商贸行', '例'];
    const table = await openedFile(fileOf([HEADINGS, ...names.map((name, i) => [name, ...penaltyCells(i).slice(1)])].map((line) => line.join(',')).join('\n')));
    expect((await rowsOf(table)).map(({ note }) => note)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('are found wherever a row still looks like a heading, up to the fortieth line', async () => {
    const titles = (n: number): string => Array.from({ length: n }, (_, i) => `说明第${i}行`).join('\n');
    const text = `${HEADINGS.join(',')}\n${data(1).join(',')}\n`;
    expect((await openedFile(fileOf(`${titles(39)}\n${text}`))).headerRows).toEqual([40]);
    expect(await refusedFile(fileOf(`${titles(40)}\n${text}`))).toMatchObject({ code: 'HEADER_NOT_FOUND' });
  });

  it('need two fields, and half of the needed ones or most of the columns', async () => {
    expect(await refusedFile(fileOf('当事人\n甲公司\n'))).toMatchObject({ code: 'HEADER_NOT_FOUND' });
    expect(await refusedFile(fileOf('序号,备注,地块,亩数,作物,等级\n1,无,东,3,稻,优\n'))).toMatchObject({ code: 'HEADER_NOT_FOUND' });
    expect(fieldsOf(await openedFile(fileOf('当事人,文号,地块,亩数,作物,等级\n甲公司,文1,东,3,稻,优\n')))).toContain('CF_WSH');
  });
});

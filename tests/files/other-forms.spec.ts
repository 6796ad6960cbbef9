import { createRequire } from 'node:module';
import { identityNumber, uscc, withLetterO } from './codes-mother.js';
import { ORGANS, startCounty, SUBJECTS, type County } from './county.js';
import { textFile, workbook } from './file-mother.js';

const { jia, yi, bing, ding, ji } = SUBJECTS;
const xlsx: { utils: { aoa_to_sheet(rows: readonly (readonly unknown[])[]): object }; write(book: object, options: object): Buffer } = createRequire(import.meta.url)('@e965/xlsx');

let county: County;
beforeAll(async () => {
  county = await startCounty();
}, 120_000);
afterAll(() => county.stop());

test('registrations in an old workbook: days of 1904, a renaming, two that exchange their names', async () => {
  const day = (serial: number): object => ({ t: 'n', v: serial - 1462, z: 'yyyy"年"m"月"d"日"' });
  const sheet = xlsx.utils.aoa_to_sheet([
    ['经营主体登记信息'],
    ['序号', '注册号/统一社会信用代码', '企业（字号）名称', '曾用名称', '市场主体类别', '法人姓名', '成立时间', '主体状态', '注册资本(万元)', '住所（经营场所）'],
    [1, jia.code, '衡南县甲新材料有限公司', `${jia.name}；${jia.former}`, '企业', '样某', day(42065), '存续', 100, '云集镇'],
    [2, ding.code, '衡南县丁商行有限公司', ding.name, '企业', '样某', day(42065), '在业', '1,000.50', '云集镇'],
    [3, uscc(501), '衡南县庚有限公司', '无', '企业', '样某', day(19054), '存续', '/', ''],
    [4, uscc(502), '衡南县辛有限公司', '', '企业', '样某', 46330, '存续', 5, ''],
    [5, uscc(503), '', '', '企业', '样某', day(42065), '存续', 5, ''],
    [6, uscc(504), '衡南县壬有限公司', '', '有限责任公司', '样某', '2015-13-01', '存续', '叁佰万元', ''],
    [7, uscc(501), '衡南县庚有限公司', '', '企业', '样某', day(19054), '注销', 5, ''],
    [8, withLetterO(uscc(505)), '衡南县癸有限公司', '', '企业', '样某', day(42065), '存续', 5, ''],
    ['合计', '', '', '', '', '', '', '', 1110.5],
  ]);
  const bytes = xlsx.write({ SheetNames: ['登记'], Sheets: { 登记: sheet }, Workbook: { WBProps: { date1904: true } } }, { bookType: 'biff8', type: 'buffer' });
  expect(await county.send(bytes, { item: 'business-registration', organ: ORGANS.market, name: '登记.xls' })).toMatchObject({
    counts: 'accepted 3, rejected 3, quarantined 1, duplicate 1, skipped 1',
    rows: [
      '6 rejected DATE_IN_FUTURE', '7 rejected REQUIRED_MISSING', '8 rejected TYPE_INVALID (+CODE_NOT_IN_LIST DATE_INVALID)', '9 duplicate DUPLICATE_IN_BATCH',
      '10 quarantined IDENTIFIER_REPAIR_UNCONFIRMED', '11 skipped TOTAL_ROW',
    ],
  });
  expect(await county.subject(jia.code)).toMatchObject({ currentName: '衡南县甲新材料有限公司', formerNames: [jia.name, jia.former] });
  expect(await county.subject(uscc(501))).toMatchObject({ records: [expect.objectContaining({ date: '1952-03-01' })] });

  const exchanged = textFile([
    ['统一社会信用代码', '企业名称', '曾用名', '企业类型', '注册日期', '登记状态'],
    [jia.code, yi.name, '衡南县甲新材料有限公司', '企业', '2015-03-02', '存续'],
    [yi.code, '衡南县甲新材料有限公司', yi.name, '企业', '2015-03-02', '存续'],
  ]);
  expect(await county.send(exchanged, { item: 'business-registration', organ: ORGANS.market })).toMatchObject({ counts: 'accepted 2' });
  expect(await county.subject(jia.code)).toMatchObject({ currentName: yi.name, formerNames: expect.arrayContaining(['衡南县甲新材料有限公司', jia.name, jia.former]) });
  expect(await county.subject(yi.code)).toMatchObject({ currentName: '衡南县甲新材料有限公司', formerNames: [yi.name] });
});

test('licences in UTF-16 without a mark, between semicolons', async () => {
  const headings = [
    '许可决定书号', '许可文书名称', '被许可人', '相对人类别', '统一社会信用代码', '许可种类', '许可证书号', '许可内容', '许可决定时间', '有效期开始日期', '有效期截止日期', '发证单位', '许可机关代码',
    '状态', '数据来源', '数据来源单位代码', '身份证号',
  ];
  const row = (n: number, changed: Readonly<Record<string, string>> = {}): readonly string[] =>
    headings.map((heading) => changed[heading] ?? LICENCE[heading] ?? (heading === '许可决定书号' ? `南许〔2026〕${n}号` : ''));
  const LICENCE: Readonly<Record<string, string>> = {
    许可文书名称: '准予行政许可决定书', 被许可人: bing.name, 相对人类别: '个体工商户', 统一社会信用代码: bing.code, 许可种类: '01', 许可内容: '准予；经营', 许可决定时间: '2026年10月30日',
    有效期开始日期: '20261030', 有效期截止日期: '2099-12-31', 发证单位: '衡南县住房和城乡建设局', 许可机关代码: ORGANS.housing, 状态: '有效', 数据来源: '衡南县住房和城乡建设局', 数据来源单位代码: ORGANS.housing,
  };
  const rows = [
    headings, row(1), row(2, { 许可证书号: 'A1' }), row(2, { 许可证书号: 'A2' }), row(2, { 许可证书号: 'A1' }), row(3, { 许可种类: '许可' }), row(4, { 有效期截止日期: '2026-10-29' }),
    row(5, { 许可决定时间: '2026-10-21' }), row(6, { 状态: '' }), row(7, { 相对人类别: '自然人', 被许可人: '样某某', 统一社会信用代码: '', 身份证号: identityNumber('18990101') }),
    row(8, { 许可决定时间: '26/10/30' }),
  ];
  const outcome = await county.send(textFile(rows, { delimiter: ';', encoding: 'utf-16le' }), { item: 'administrative-licence' });
  expect(outcome).toMatchObject({
    rows: ['5 duplicate DUPLICATE_IN_BATCH', '6 rejected CODE_NOT_IN_LIST', '7 rejected DATE_ORDER_INVALID', '8 accepted-with-warning REPORTED_LATE', '9 rejected REQUIRED_MISSING', '11 rejected DATE_INVALID'],
  });
});

test('judgment debtors in one column of numbers, lines ending in CR: persons, minors, blocked ones', async () => {
  const headings = ['序号', '失信被执行人姓名或名称', '身份证号/统一社会信用代码', '当事人类型', '案号', '发布日期', '失信期限截止日', '被执行人履行情况', '公布状态', '执行法院'];
  const row = (n: number, name: string, number: string, kind: string, more: Readonly<Record<string, string>> = {}): readonly string[] =>
    headings.map((heading) => more[heading] ?? { 序号: String(n), 失信被执行人姓名或名称: name, '身份证号/统一社会信用代码': number, 当事人类型: kind, 案号: `（2026）湘0422执${n}号`, 发布日期: '2026-10-30', 失信期限截止日: '', 被执行人履行情况: '全部未履行', 公布状态: '公布中', 执行法院: '衡南县人民法院' }[heading] ?? '');
  const rows = [
    headings,
    row(1, yi.name, yi.code, '法人或其他组织'),
    row(2, '样某某', identityNumber('18990101'), '自然人'),
    row(3, '样某某', identityNumber('20121030'), '自然人'),
    row(4, '样某某', identityNumber('20121029'), '自然人'),
    row(5, '样某某', identityNumber('20081030'), '自然人'),
    row(6, '样某某', identityNumber('20081029'), '自然人'),
    row(7, ji.name, ji.code, '法人或其他组织', { 公布状态: '已屏蔽' }),
    row(8, '衡南县庚有限公司', '', '法人或其他组织'),
    row(9, '样某某', '', '自然人'),
    row(10, yi.name, yi.code, '法人或其他组织', { 发布日期: '2026-11-03' }),
    ['共10条'],
  ];
  expect(await county.send(textFile(rows, { lineEnd: '\r' }), { item: 'dishonest-judgment-debtor', organ: ORGANS.court })).toMatchObject({
    rows: [
      '4 rejected SUBJECT_UNDER_14', '5 rejected SUBJECT_MINOR_LISTED', '6 rejected SUBJECT_MINOR_LISTED', '9 quarantined SUBJECT_UNCONFIRMED',
      '10 rejected REQUIRED_MISSING', '11 rejected DATE_IN_FUTURE', '12 skipped TOTAL_ROW',
    ],
  });
  expect(await county.subject(ji.code)).toMatchObject({ records: expect.arrayContaining([expect.objectContaining({ category: 'dishonest-judgment-debtor', state: 'ACTIVE', publication: 'ended' })]) });
});

test('commitments of an interface: an envelope over several lines, objects in objects, numbers and true for codes', async () => {
  const item = (n: number, changed: object = {}): object => ({
    commitmentId: `CN-${n}`, 承诺主体: { 名称: jia.name, 统一社会信用代码: jia.code }, commitmentType: '主动公示型', matter: '依法经营', receivingUnit: '衡南县发展和改革局',
    signedOn: '2026-10-30', dueOn: null, validMonths: 12, performance: '履行中', ...changed,
  });
  const items = [
    item(1), item(2, { signedOn: 1793318400000, dueOn: '长期' }), item(3, { performance: 1 }), item(4, { commitmentType: true }), item(5, { validMonths: '一年' }), item(6, { 承诺主体: { 名称: jia.name } }),
    item(7, { matter: '' }), item(1), item(8, { 承诺主体: { 名称: jia.name, 统一社会信用代码: 914304221234567890 } }), item(9, { signedOn: '2026-11-03' }), 'x',
  ];
  const text = `{"code":0,"data":{"total":${items.length},"list":[\n${items.map((each) => JSON.stringify(each)).join(',\n')}\n]}}`;
  expect(await county.send(text, { item: 'credit-commitment', organ: ORGANS.reform, name: '承诺.json' })).toMatchObject({
    rows: [
      '4 rejected CODE_NOT_IN_LIST', '5 rejected CODE_NOT_IN_LIST', '6 rejected TYPE_INVALID', '7 quarantined SUBJECT_UNCONFIRMED', '8 rejected REQUIRED_MISSING', '9 duplicate DUPLICATE_IN_BATCH',
      '10 rejected EXCEL_NUMERIC_IDENTIFIER', '11 rejected DATE_IN_FUTURE', '12 rejected TYPE_INVALID',
    ],
  });
});

test('persons where the item has an admitted twin, and where it has none', async () => {
  const wage = [
    ['失信主体名称', '社会信用代码', '身份证号', '决定书文号', '列入时间', '惩戒期限至', '拖欠金额（万元）', '涉及人数'],
    [jia.name, jia.code, '', '南人社列〔2026〕1号', '2026-10-30', '2029-10-30', '12.5', '7'],
    ['样某某', '', identityNumber('18990101'), '南人社列〔2026〕1号', '2026-10-30', '2029-10-30', '12.5', '7'],
    ['样某某', '', identityNumber('20121030'), '南人社列〔2026〕1号', '2026-10-30', '2029-10-30', '12.5', '7'],
    [jia.name, jia.code, '', '南人社列〔2026〕2号', '2026-10-30', '2026-10-29', '12.5', '七人'],
  ];
  expect(await county.send(textFile(wage), { item: 'wage-arrears-blacklist', organ: ORGANS.labour })).toMatchObject({
    counts: 'accepted 2, rejected 2', rows: ['4 rejected SUBJECT_UNDER_14', '5 rejected TYPE_INVALID (+DATE_ORDER_INVALID)'],
  });
  const arrears = [
    ['欠税公告'],
    ['金额单位：元'],
    ['纳税人名称', '统一社会信用代码/纳税人识别号', '身份证号码', '税种', '欠税余额', '公告时间'],
    [yi.name, yi.code, '', '增值税', '1,234,567.89', '2026-10-30'],
    [yi.name, yi.code, '', '增值税', '5', '2026-10-30'],
    [yi.name, yi.code, '', '企业所得税', '5', '2026-10-30'],
    ['样某某', '', identityNumber('18990101'), '个人所得税', '100', '2026-10-30'],
    [yi.name, yi.code, '', '印花税', '二百', '2026-10-30'],
    ['总计', '', '', '', '1,234,677.89'],
  ];
  expect(await county.send(textFile(arrears, { delimiter: '|', mark: true }), { item: 'tax-arrears', organ: ORGANS.tax })).toMatchObject({
    rows: [
      '5 duplicate DUPLICATE_IN_BATCH', '7 rejected PERSON_NOT_ADMITTED', '8 rejected TYPE_INVALID', '9 skipped TOTAL_ROW',
    ],
  });
});

test('yearly grades in a workbook with cells merged down, full-width digits and a year as a number', async () => {
  const rows = [
    ['2025年度道路运输企业质量信誉考核结果'],
    ['序号', '经营业户名称', '统一社会信用代码', '业户类别', '考核年份', '考核结果', '评定日期', '考核机关'],
    [1, bing.name, bing.code, '道路货运', 2025, 'AAA级', new Date(Date.UTC(2026, 9, 20)), '衡南县交通运输局'],
    [2, ji.name, ji.code, '道路货运', '２０２５年度', 'ＡＡ', '2026年10月20日', null],
    [3, ding.name, ding.code, '道路货运', '二〇二五', 'AA', '2026/10/20', null],
    [4, bing.name, bing.code, '水路', 2025, 'S', '2026-10-20', null],
    [5, bing.name, bing.code, '道路客运', 2025, 'A', '2026-10-20', null],
  ];
  const bytes = await workbook(rows, (sheet) => {
    sheet.mergeCells('A1:H1');
    sheet.mergeCells('H3:H7');
    sheet.getCell('G3').numFmt = 'yyyy-mm-dd';
  });
  expect(await county.send(bytes, { item: 'transport-credit-grade', organ: ORGANS.transport, name: '考核.xlsx' })).toMatchObject({
    counts: 'accepted 2, rejected 2, duplicate 1', rows: ['5 rejected TYPE_INVALID', '6 rejected CODE_NOT_IN_LIST (+CODE_NOT_IN_LIST)', '7 duplicate DUPLICATE_IN_BATCH'],
  });
});

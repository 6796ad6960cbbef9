import { identityNumber, uscc, withLetterO } from './codes-mother.js';
import { ORGANS, startCounty, SUBJECTS, type County } from './county.js';
import { textFile, workbook } from './file-mother.js';
import { cellsOf, penalties, penalty, personal, type PenaltyLayout } from './penalty-mother.js';

let county: County;
beforeAll(async () => {
  county = await startCounty();
}, 120_000);
afterAll(() => county.stop());

/** Shuffled, short headings with an organ that calls itself otherwise, and a column that no template has. */
const SHORT: PenaltyLayout = [
  ['文书号', 'no'], ['被处罚人（单位）名称', 'name'], ['当事人类型', 'kind'], ['社会信用代码', 'code'], ['法人', 'representative'], ['当事人证件类型', 'document'], ['身份证件号', 'number'],
  ['案由', 'act'], ['主要违法事实', 'facts'], ['处罚法律依据', 'basis'], ['处罚种类', 'types'], ['处罚结果', 'content'], ['罚款金额（元）', 'fine'], ['没收金额（元）', 'confiscated'],
  ['暂扣/吊销证照名称及编号', 'licence'], ['处罚时间', 'decided'], ['有效期限', 'until'], ['公示截止日', 'publicUntil'], ['执法单位', 'organ'], ['执法机关统一社会信用代码', 'organCode'],
  ['来源部门', 'source'], ['数据来源单位代码', 'sourceCode'], ['失信程度', 'level'],
];

test('a workbook with a cover, three lines of headings, printed pages, notes and totals', async () => {
  const rows = [
    ['衡南县2026年10月行政处罚信息归集表'],
    ['填报单位：衡南县住房和城乡建设局', null, null, null, null, null, '填报日期：2026年11月2日'],
    ['行政相对人', null, null, null, null, null, '处罚信息', null, null, null, null, null, null, null, null, null, null, null, '处罚机关', null, '数据来源', null, '失信严重\n程度'],
    ['基本信息', null, null, '法定代表人/\n经营者', '自然人', null, '文书', '违法情况', null, null, '处罚', null, '金额（单位：元）', null, null, '日期', null, null, '名称*', '统一社会\n信用代码*', '单位*', '代码*', null],
    ['名称*', '类别（必填）', '统一社会 信用代码', '姓名', '证件类型', '证件号码', '决定书文号*', '违法行为类型*', '违法事实*', '处罚依据*', '处罚类别*', '处罚内容*', '罚款', '没收', '暂扣或吊销证照名称及编号', '处罚决定日期*', '处罚有效期*', '公示截止期'],
    ['（1）', '（2）', '（3）', '（4）', '（5）', '（6）', '（7）', '（8）'],
    ['示例：某某公司', '法人及非法人组织', '9143…', '某某'],
    cellsOf(penalty(1, { fine: 5000 })),
    cellsOf(penalty(2, { fine: '5,000.00', decided: 46325, until: '长期' })),
    cellsOf(penalty(3, { fine: '0.5万元', decided: '2026年10月30日', until: '2099/12/31' })),
    ['小计', null, null, null, null, null, null, null, null, null, null, null, 15000],
    ['衡南县2026年10月行政处罚信息归集表'],
    ['名称*', '类别（必填）', '统一社会 信用代码', '姓名', '证件类型', '证件号码', '决定书文号*', '违法行为类型*', '违法事实*', '处罚依据*', '处罚类别*', '处罚内容*', '罚款', '没收', '暂扣或吊销证照名称及编号', '处罚决定日期*', '处罚有效期*', '公示截止期'],
    ['二、个体工商户'],
    cellsOf(penalty(4, { name: { richText: [{ text: '衡南县丙' }, { text: '小吃店' }] }, kind: '个体工商户', code: SUBJECTS.bing.code, fine: { formula: 'A1*2', result: 5000 } })),
    [],
    cellsOf(penalty(5, { fine: 5000, no: { formula: 'A1' } })),
    cellsOf(penalty(6, { fine: 5000, code: 914304221234567890 })),
    ['合  计', null, null, null, null, null, '5 件', null, null, null, null, null, 25000],
    ['注：本表由经办人填写，一式两份。'],
    ['填表人：样某', null, null, '审核人：样某', null, null, '2026年11月2日'],
    ['衡南县住房和城乡建设局'],
  ];
  const bytes = await workbook(rows, (sheet, book) => {
    for (const range of ['A1:W1', 'A3:F3', 'G3:R3', 'S3:T3', 'U3:V3', 'W3:W5', 'A4:C4', 'E4:F4', 'H4:J4', 'K4:L4', 'M4:O4', 'P4:R4', 'S4:S5', 'T4:T5', 'U4:U5', 'V4:V5']) sheet.mergeCells(range);
    for (const row of [12, 14, 22]) sheet.mergeCells(row, 1, row, 23);
    sheet.getCell('P9').numFmt = '[DBNum1][$-804]yyyy"年"m"月"d"日";@';
    const cover = book.addWorksheet('封面');
    cover.addRow(['行政处罚信息']);
    book.addWorksheet('填报说明').addRows([['字段', '说明'], ['行政相对人名称', '必填'], ['处罚依据', '治安管理处罚的不报']]);
    book.addWorksheet('旧数据', { state: 'hidden' }).addRows(penalties([penalty(99)]).map((row) => row.map(String)));
  });
  const outcome = await county.send(bytes, { name: '处罚.xlsx' });
  expect(outcome).toMatchObject({
    status: 1,
    counts: 'accepted 4, rejected 2, skipped 11',
    rows: [
      '6 skipped NOTE_ROW', '7 skipped NOTE_ROW', '11 skipped TOTAL_ROW', '12 skipped NOTE_ROW', '13 skipped NOTE_ROW', '14 skipped NOTE_ROW', '16 skipped BLANK_ROW',
      '17 rejected REQUIRED_MISSING', '18 rejected EXCEL_NUMERIC_IDENTIFIER', '19 skipped TOTAL_ROW', '20 skipped NOTE_ROW', '21 skipped NOTE_ROW', '22 skipped NOTE_ROW',
    ],
    document: { sheet: 'Sheet1', dataRows: 6, unknownColumns: [] },
  });
});

test('a GB18030 file of another county: tabs, CR LF, its own headings, amounts in 元, rare characters', async () => {
  const rows = penalties(
    [
      penalty(101, { fine: '5000', name: '衡南县甲建材有限公司　' }),
      penalty(102, { fine: '￥5,000.00', code: `９１${SUBJECTS.jia.code.slice(2).toLowerCase()}\u200b`, decided: '2026.10.30' }),
      penalty(103, { fine: '5000', name: '衡南县𠮷祥建材㐂有限公司', code: uscc(103) }),
      penalty(104, { fine: '5000', name: SUBJECTS.jia.former }),
      penalty(105, { fine: '5000', name: '衡南县（丁）建材有限公司' }),
      penalty(106, { fine: '/', types: '警告', content: '警告', confiscated: '——', publicUntil: '/' }),
      penalty(107, { fine: '5000', facts: '第一行\n第二行："引号"\t制表' }),
      penalty(108, { fine: '5000', decided: '2026/10/30 14:30' }),
      penalty(109, { fine: '0.5' }),
      penalty(110, { fine: null }),
      penalty(111, { types: '警告；吊销许可证', content: '警告，吊销许可证', fine: null }),
      penalty(112, { types: '警告、没收违法所得', content: '警告，没收违法所得300元', fine: null, confiscated: '300' }),
    ],
    SHORT,
  );
  const bytes = textFile([['行政处罚台账'], ...rows], { delimiter: '\t', lineEnd: '\r\n', encoding: 'gb18030' });
  expect(await county.send(bytes, { name: '处罚.txt' })).toMatchObject({
    counts: 'accepted 8, acceptedWithWarning 2, rejected 2',
    rows: ['7 accepted-with-warning NAME_DIFFERS', '12 accepted-with-warning AMOUNT_UNIT_SUSPICIOUS', '13 rejected AMOUNT_REQUIRED', '14 rejected REQUIRED_MISSING'],
    document: { dataRows: 12, unknownColumns: [] },
  });
});

test('whom a row is about', async () => {
  const { jia, ding } = SUBJECTS;
  const rows = penalties([
    penalty(201, { code: withLetterO(jia.code) }),
    penalty(202, { code: withLetterO(jia.code), name: '衡南县别的有限公司' }),
    penalty(203, { code: withLetterO(uscc(203)), name: '衡南县新的有限公司' }),
    penalty(204, { code: null }),
    penalty(205, { code: null, name: jia.former }),
    penalty(206, { code: null, name: ding.name }),
    penalty(207, { code: null, name: '衡南县没有的有限公司' }),
    penalty(208, { code: uscc(208), name: '衡南县新来的有限公司' }),
    penalty(209, { code: null, name: '衡南县新来的有限公司' }),
    penalty(210, { code: uscc(208), name: '衡南县新来有限公司' }),
    penalty(211, { code: '91430422MAX00001' }),
    penalty(212, { code: '91430422MAX000015K' }),
    penalty(213, { code: '9.14304E+17' }),
    penalty(214, { code: `'${jia.code.slice(0, 2)} ${jia.code.slice(2, 8)}-${jia.code.slice(8)}` }),
    personal(215, identityNumber('18990101')),
    personal(215, identityNumber('18990101')),
    personal(215, identityNumber('18990101', '003')),
    penalty(215),
    personal(216, '999999990101001'),
    personal(216, identityNumber('19990101')),
    personal(217, identityNumber('18990101').replace(/.$/, (last) => (last === '1' ? '2' : '1'))),
    personal(218, identityNumber('20121029')),
    personal(219, identityNumber('20121030')),
    personal(220, identityNumber('20081030')),
    personal(221, 'E12345678', { document: '护照' }),
    personal(222, identityNumber('20121030'), { document: '居民身份证' }),
    personal(223, '', {}),
  ]);
  expect(await county.send(textFile(rows))).toMatchObject({
    rows: [
      '2 accepted-with-warning IDENTIFIER_REPAIRED', '3 quarantined IDENTIFIER_REPAIR_CONFLICT', '4 quarantined IDENTIFIER_REPAIR_UNCONFIRMED', '5 quarantined SUBJECT_UNCONFIRMED',
      '6 quarantined SUBJECT_UNCONFIRMED', '7 quarantined SUBJECT_AMBIGUOUS', '8 quarantined SUBJECT_UNKNOWN', '10 quarantined SUBJECT_UNCONFIRMED', '11 accepted-with-warning NAME_DIFFERS',
      '12 rejected USCC_INVALID', '13 rejected USCC_INVALID', '14 rejected EXCEL_NUMERIC_IDENTIFIER', '17 duplicate DUPLICATE_IN_BATCH',
      '21 duplicate DUPLICATE_IN_BATCH', '22 rejected ID_NUMBER_INVALID', '24 rejected SUBJECT_UNDER_14', '27 rejected SUBJECT_UNDER_14', '28 rejected REQUIRED_MISSING',
    ],
  });
});

test('several faults in a row: the first gate names it', async () => {
  const rows = penalties([
    penalty(301, { no: null, fine: '约五千', kind: '单位' }),
    penalty(302, { kind: '单位', code: '91430422MAX000015K', decided: '2026-02-30' }),
    penalty(303, { code: '91430422MAX000015K', decided: '2026-13-01', fine: null }),
    penalty(304, { decided: '2026-11-03', fine: null }),
    penalty(305, { until: '2026-10-29', fine: null }),
    penalty(306, { decided: '2026-02-02', fine: '5000', publicUntil: '2029-02-03', name: '衡南县别的有限公司' }),
    penalty(307, { code: null, decided: '2026-02-02' }),
  ]);
  expect(await county.send(textFile(rows))).toMatchObject({
    rows: [
      '2 rejected REQUIRED_MISSING (+TYPE_INVALID CODE_NOT_IN_LIST)', '3 rejected CODE_NOT_IN_LIST (+USCC_INVALID DATE_INVALID)', '4 rejected USCC_INVALID (+DATE_INVALID AMOUNT_REQUIRED)',
      '5 rejected DATE_IN_FUTURE (+AMOUNT_REQUIRED)', '6 rejected DATE_ORDER_INVALID (+AMOUNT_REQUIRED)',
      '7 accepted-with-warning AMOUNT_UNIT_SUSPICIOUS (+REPORTED_LATE PUBLICATION_TERM_OVERRIDDEN NAME_DIFFERS)', '8 quarantined SUBJECT_UNCONFIRMED',
    ],
  });
});

describe('days at their limits', () => {
  const codesOf = async (values: Parameters<typeof penalties>[0], sent: object = {}): Promise<readonly string[]> => (await county.send(textFile(penalties(values)), sent)).rows;

  test('seven working days, across National Day and its make-up Saturday', async () => {
    expect(await codesOf([penalty(401, { decided: '2026-11-02' }), penalty(402, { decided: '2026-10-22' }), penalty(403, { decided: '2026-10-21' })])).toEqual(['4 accepted-with-warning REPORTED_LATE']);
    expect(await codesOf([penalty(404, { decided: '2026-09-24' }), penalty(405, { decided: '2026-09-23' }), penalty(406, { decided: '2026-09-26' })], { received: '2026-10-12' })).toEqual([
      '3 accepted-with-warning REPORTED_LATE',
    ]);
  });

  test('twenty working days for the market authority', async () => {
    const market = { organ: '衡南县市场监督管理局', organCode: ORGANS.market, source: '衡南县市场监督管理局', sourceCode: ORGANS.market };
    const values = [penalty(411, { ...market, decided: '2026-09-29' }), penalty(412, { ...market, decided: '2026-09-28' })];
    expect(await codesOf(values, { organ: ORGANS.market })).toEqual(['3 accepted-with-warning REPORTED_LATE']);
  });

  test('the last permissible day of publication, by class; three years where the class is not known', async () => {
    const on = (n: number, level: string | null, publicUntil: string): ReturnType<typeof penalty> => penalty(n, { level, publicUntil });
    expect(
      await codesOf([
        on(421, '一般', '2027-10-30'), on(422, '一般', '2027-10-31'), on(423, '严重', '2029-10-30'), on(424, '严重', '2029-10-31'), on(425, '轻微', '2027-01-30'), on(426, '轻微', '2027-01-31'),
        on(427, null, '2029-10-30'), on(428, null, '2029-10-31'), on(429, '一般', '2099-12-31'),
      ]),
    ).toEqual(['3', '5', '7', '9', '10'].map((row) => `${row} accepted-with-warning PUBLICATION_TERM_OVERRIDDEN`));
  });
});

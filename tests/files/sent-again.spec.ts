import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '@credit/catalogue';
import { openPool } from '@credit/db';
import { identityNumber, uscc } from './codes-mother.js';
import { ORGANS, startCounty, SUBJECTS, type County } from './county.js';
import { rowOf, textFile, type Cell, type Row } from './file-mother.js';
import { cellsOf, penalties, penalty, personal, TEMPLATE, type Penalty } from './penalty-mother.js';

let county: County;
beforeAll(async () => {
  county = await startCounty();
}, 120_000);
afterAll(() => county.stop());

/** A file of corrections: the act in front, the reason behind. */
function corrections(lines: readonly (readonly [act: string, value: Penalty, reason: string])[]): Buffer {
  return textFile([['操作类型', ...TEMPLATE.map(([heading]) => heading), '更正原因'], ...lines.map(([act, value, reason]): Row => [act, ...cellsOf(value), reason])]);
}

const NOT_ADMITTED = [...loadCatalogue().categories.values()].find((c) => c.admission === 'needs-legal-basis' && c.origin === 'submitted' && !c.sealed)?.id ?? '';
const correct = { operation: 'correct' } as const;

test('the same bytes, the same content in another file, stale and changed content', async () => {
  const first = textFile(penalties([penalty(1), penalty(2), penalty(3), penalty(4, { decided: '2026-02-30' }), penalty(5, { code: null }), penalty(1)]));
  expect(await county.send(first)).toMatchObject({ counts: 'accepted 3, rejected 1, quarantined 1, duplicate 1' });
  const again = ['2 duplicate ALREADY_RECEIVED', '3 duplicate ALREADY_RECEIVED', '4 duplicate ALREADY_RECEIVED', '5 rejected DATE_INVALID', '6 quarantined SUBJECT_UNCONFIRMED', '7 duplicate DUPLICATE_IN_BATCH'];
  expect(await county.send(first)).toMatchObject({ status: 1, rows: again });

  const changes = corrections([
    ['更正', penalty(1, { content: '罚款人民币6000元', fine: '0.6' }), '笔误'],
    ['撤销', penalty(2), '复议撤销'],
    ['重报', penalty(3), ''],
    ['作废', penalty(3), '记错'],
    ['', penalty(3), '记错'],
    ['更正', penalty(3, { facts: '别的' }), ''],
    ['撤销', penalty(98), '记错'],
    ['更正', penalty(97), '记错'],
    ['更正', penalty(3, { code: uscc(700), name: '衡南县没有报过的有限公司' }), '记错'],
  ]);
  expect(await county.send(changes, correct)).toMatchObject({
    rows: [
      '4 duplicate ALREADY_RECEIVED', '5 rejected CODE_NOT_IN_LIST', '6 rejected REQUIRED_MISSING', '7 rejected REQUIRED_MISSING', '8 rejected CORRECTION_TARGET_UNKNOWN',
      '9 rejected CORRECTION_TARGET_UNKNOWN', '10 rejected CORRECTION_TARGET_UNKNOWN',
    ],
  });
  const records = Object(await county.subject(SUBJECTS.jia.code)).records.flatMap((r: { documentNo: string | null; state: string; revision: number }) => (r.documentNo === null ? [] : [`${r.documentNo} ${r.state} ${r.revision}`]));
  expect(records.sort()).toEqual(['南样罚决〔2026〕1号 CORRECTED 2', '南样罚决〔2026〕2号 WITHDRAWN 1', '南样罚决〔2026〕3号 ACTIVE 1']);

  expect(await county.send(first)).toMatchObject({ rows: again });
  const stale = penalties([penalty(1), penalty(2), penalty(3), penalty(3, { no: '南样罚决[2026]第3号' }), penalty(1, { content: '罚款人民币6000元', fine: '0.6' })]);
  expect(await county.send(textFile(stale))).toMatchObject({
    rows: ['2 quarantined SUPERSEDED_CONTENT', '3 quarantined SUPERSEDED_CONTENT', '4 duplicate ALREADY_RECEIVED', '5 duplicate DUPLICATE_IN_BATCH', '6 duplicate DUPLICATE_IN_BATCH'],
  });
  const changed = penalties([penalty(1, { content: '罚款人民币6000元', fine: '0.6' }), penalty(2, { facts: '别的' }), penalty(3, { facts: '别的' })]);
  expect(await county.send(textFile(changed))).toMatchObject({ rows: ['2 duplicate ALREADY_RECEIVED', '3 quarantined CHANGED_WITHOUT_REASON', '4 quarantined CHANGED_WITHOUT_REASON'] });
  expect(await county.send(corrections([['撤销', penalty(2), '复议撤销'], ['更正', penalty(2, { facts: '又改' }), '改'], ['更正', penalty(1), '改回']]), correct)).toMatchObject({
    rows: ['2 duplicate ALREADY_RECEIVED', '3 duplicate DUPLICATE_IN_BATCH', '4 quarantined SUPERSEDED_CONTENT'],
  });
});

test('a registration told anew makes a new revision, also back to what it was', async () => {
  const headings = ['统一社会信用代码', '名称', '市场主体类型', '成立日期', '经营状态'];
  const send = (status: string): ReturnType<County['send']> => county.send(textFile([headings, [SUBJECTS.ji.code, SUBJECTS.ji.name, '农民专业合作社', '2015-03-02', status]]), { item: 'business-registration', organ: ORGANS.market });
  for (const status of ['歇业', '存续', '注销']) expect(await send(status)).toMatchObject({ counts: 'accepted 1' });
  expect(await county.subject(SUBJECTS.ji.code)).toMatchObject({ status: '注销', records: [expect.objectContaining({ revision: 4 })] });
});

describe('whole files that are refused', () => {
  const received = (): readonly string[] => readdirSync(join(county.platform.dataDir, 'received'));
  const good = penalties([penalty(801)]);

  test.each([
    ['a penalty of the police under the sealed law, among others', penalties([penalty(811), penalty(812, { basis: '《中华人民共和国治安\n管理处罚法》第四十三条' })]), ORGANS.police, 'CATEGORY_SEALED'],
    ['the same with a prohibited column', penalties([personal(813, identityNumber('18990101'), { basis: '治安管理处罚法第26条' })]).map((row, i): Row => [...row, i === 0 ? '血 型' : 'A']), ORGANS.police, 'CATEGORY_SEALED'],
    ['a prohibited column', good.map((row, i): Row => [...row, i === 0 ? '既往\n病史' : '']), ORGANS.housing, 'PROHIBITED_PERSONAL_FIELD'],
    ['a prohibited group of columns', [[...good[0]?.map(() => '') ?? [], '宗教信仰'], ...good.map((row, i): Row => [...row, i === 0 ? '名称' : '无'])], ORGANS.housing, 'PROHIBITED_PERSONAL_FIELD'],
  ])('%s: the bytes are destroyed', async (_, rows, organ, refusal) => {
    const before = received();
    expect(await county.send(textFile(rows), { organ })).toMatchObject({ status: 2, refusal, counts: null, document: { dataRows: null, rows: [] } });
    expect(received()).toEqual(before);
  });

  test.each([
    ['the sealed law under an item that may not be collected', [['姓名', '案由', '处罚依据'], ...Array.from({ length: 60 }, (): Row => ['某某', '打架', '其他']), ['某某', '打架', '治安管理处罚法第四十三条']], NOT_ADMITTED, 'CATEGORY_SEALED'],
    ['a prohibited column under an item that may not be collected', [['姓名', '年龄', '宗教 信仰'], ['某某', '3', '无']], NOT_ADMITTED, 'PROHIBITED_PERSONAL_FIELD'],
    ['an item that may not be collected', [['姓名', '年龄', '事由'], ['某某', '3', '无']], NOT_ADMITTED, 'CATEGORY_NOT_ADMITTED'],
  ])('%s', async (_, rows: readonly Row[], item, refusal) => {
    expect(await county.send(textFile(rows), { item })).toMatchObject({ status: 2, refusal });
  });

  const registration: readonly Row[] = [['统一社会信用代码', '名称', '市场主体类型', '成立日期', '经营状态'], [uscc(820), '衡南县样例有限公司', '企业', '2015-03-02', '存续']];
  test.each([
    ['an organ that is no provider', textFile(registration), { item: 'business-registration' }, 'ORGAN_NOT_PROVIDER'],
    ['an organ that nobody knows', textFile(good), { organ: uscc(821, '11') }, 'ORGAN_NOT_PROVIDER'],
    ['corrections sent as an ordinary file', corrections([['更正', penalty(801), '改']]), {}, 'OPERATION_MISMATCH'],
    ['an ordinary file sent as corrections', textFile(good), correct, 'OPERATION_MISMATCH'],
    ['nothing', '', {}, 'FILE_EMPTY'],
    ['headings over notes and totals', textFile([...good.slice(0, 1), ['合计', '0'], ['注：本月没有']]), {}, 'FILE_EMPTY'],
    ['another table', '地块,亩数\n东,3\n', {}, 'HEADER_NOT_FOUND'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), {}, 'FILE_UNREADABLE'],
    ['a workbook cut off', Buffer.from('504b0304140000000800', 'hex'), {}, 'FILE_UNREADABLE'],
  ])('%s: the bytes are kept', async (_, content, sent, refusal) => {
    const before = received().length;
    expect(await county.send(content, sent)).toMatchObject({ status: 2, refusal, counts: null });
    expect(received()).toHaveLength(before + 1);
  });

  test('of what was destroyed only receipt, digest, size and the offending headings remain', async () => {
    const pool = openPool(county.platform.database.ownerUrl, { max: 1 });
    const { rows } = await pool.query(`select stored_name, columns, offending_headings, byte_size > 0 and sha256 ~ '^[0-9a-f]{64}$' as told
      from credit.submission where refusal->>'code' in ('CATEGORY_SEALED', 'PROHIBITED_PERSONAL_FIELD') order by id`);
    await pool.end();
    expect(rows.map((r) => ({ ...r, offending_headings: r.offending_headings.map((h: string) => h.replace(/\s/g, '')) }))).toEqual(
      [['处罚依据'], ['处罚依据'], ['既往病史'], ['宗教信仰'], ['处罚依据'], ['宗教信仰']].map((offending_headings) => ({ stored_name: null, columns: null, offending_headings, told: true })),
    );
    expect(existsSync(join(county.platform.dataDir, 'received'))).toBe(true);
  });
});

test('text that no database keeps is said of its row, and the next row is taken', async () => {
  const item = (n: number, matter: string): string =>
    JSON.stringify({ commitmentId: `T-${n}`, subjectName: SUBJECTS.yi.name, subjectCode: SUBJECTS.yi.code, commitmentType: '主动公示型', matter, receivingUnit: '局', signedOn: '2026-10-30', performance: '履行中' });
  const text = [item(1, 'a\u0000b'), item(2, '经营').replace('经营', '\\ud800'), item(3, '经营')].join('\n');
  expect(await county.send(text, { item: 'credit-commitment', organ: ORGANS.reform })).toMatchObject({ rows: ['1 rejected TYPE_INVALID', '2 rejected TYPE_INVALID'], counts: 'accepted 1, rejected 2' });
  const names: Readonly<Record<string, Cell>> = { 统一社会信用代码: uscc(830), 名称: '衡南县样例有限公司', 曾用名: '衡'.repeat(900), 市场主体类型: '企业', 成立日期: '2015-03-02', 经营状态: '存续' };
  expect(await county.send(textFile([Object.keys(names), rowOf(Object.keys(names), names)]), { item: 'business-registration', organ: ORGANS.market })).toMatchObject({ rows: ['2 rejected TYPE_INVALID'] });
});

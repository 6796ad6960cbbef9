import type { RawCell } from './raw-row.js';
import { checked, codesOf, planOf } from './row-mother.js';

test('a good row is a draft without warnings', () => {
  const row = checked({});
  expect(codesOf(row)).toEqual([]);
  expect(row).toMatchObject({ outcome: 'draft', draft: { decidedOn: '2026-10-30', fields: { FK: '0.5', CF: '罚款' } } });
});

describe('of several faults the first gate names the row, the others follow (contracts, reference §8)', () => {
  test.each<[Readonly<Record<string, RawCell>>, readonly string[]]>([
    [{ WH: null, FK: '约三万', LB: '机构' }, ['REQUIRED_MISSING', 'TYPE_INVALID', 'CODE_NOT_IN_LIST']],
    [{ LB: '机构', DM: '91430422MAX000015K', RQ: '2026-02-30' }, ['CODE_NOT_IN_LIST', 'USCC_INVALID', 'DATE_INVALID']],
    [{ DM: '91430422MAX000015K', RQ: '2026-13-01' }, ['USCC_INVALID', 'DATE_INVALID']],
    [{ RQ: '2026-11-03', FK: null, NR: '罚款' }, ['DATE_IN_FUTURE', 'AMOUNT_REQUIRED']],
    [{ YX: '2026-10-29', FK: null, NR: '罚款' }, ['DATE_ORDER_INVALID', 'AMOUNT_REQUIRED']],
    [{ LB: '自然人', DM: null, ZJ: '999999201210300018', FK: null }, ['ID_NUMBER_INVALID', 'AMOUNT_REQUIRED']],
  ])('%j: %j', (changed, codes) => {
    expect(codesOf(checked(changed))).toEqual(codes);
  });

  test('within a gate the file’s own column order decides', () => {
    const fields = ['WH', 'MC', 'LB', 'DM', 'CF', 'NR', 'FK', 'RQ'];
    const row = checked({ MC: null, WH: null }, planOf({ fields }));
    expect(row).toMatchObject({ outcome: 'rejected', faults: [{ column: '文号' }, { column: '名称' }] });
  });

  test('a column that the file lacks comes after those that it has', () => {
    const row = checked({ WH: null }, planOf({ fields: ['LB', 'DM', 'CF', 'NR', 'FK', 'RQ', 'WH'] }));
    expect(row).toMatchObject({ outcome: 'rejected', faults: [{ column: '文号' }, { column: '名称' }] });
  });

  test('warnings: amounts before lateness', () => {
    expect(codesOf(checked({ RQ: '2026-10-19', FK: '5000' }, planOf({ within: 7 })))).toEqual(['AMOUNT_UNIT_SUSPICIOUS', 'REPORTED_LATE']);
  });
});

describe('cells that say nothing', () => {
  test.each<[string, RawCell]>([['FK', '/'], ['FK', '——'], ['FK', '无'], ['YX', '－'], ['RS', '-'], ['DM', '／'], ['LB', '/'], ['NR', 'NULL'], ['YX', '(null)']])(
    '%s %j is empty',
    (field, cell) => {
      expect(codesOf(checked({ CF: '警告', NR: '警告', FK: null, [field]: cell }))).toEqual([]);
    },
  );

  test.each<[string, RawCell, string]>([
    ['WH', 'NULL', 'REQUIRED_MISSING'], ['RQ', '—', 'REQUIRED_MISSING'], ['CF', '/', 'REQUIRED_MISSING'], ['CF', '无', 'CODE_NOT_IN_LIST'], ['FK', '不详', 'TYPE_INVALID'],
  ])('%s %j is %s', (field, cell, code) => {
    expect(codesOf(checked({ CF: '警告', NR: '警告', [field]: cell }))).toEqual([code]);
  });

  test('a stroke in a text is the text', () => {
    expect(checked({ NR: '/' })).toMatchObject({ draft: { fields: { NR: '/' } } });
  });
});

describe('cells as programs write them', () => {
  test.each<[string, RawCell, string]>([
    ['DM', "'91430422MAX000015J", '91430422MAX000015J'], ['DM', '="91430422MAX000015J"', '91430422MAX000015J'], ['RQ', "'2026-10-30", '2026-10-30'],
    ['RQ', '="2026-10-30"', '2026-10-30'], ['FK', '="0.50"', '0.5'], ['LB', '法人 及非法人组织\u200b', '法人及非法人组织'], ['CF', '警告\n罚款', '警告;罚款'],
    ['CF', '其他—责令改正', '其他-责令改正'], ['RS', '36.0', '36'], ['ND', "'2025", '2025'], ['ND', '2025.0', '2025'], ['ND', '２０２５年度', '2025'],
  ])('%s %j is %s', (field, cell, value) => {
    const row = checked({ [field]: cell });
    expect(codesOf(row)).toEqual([]);
    expect(row).toMatchObject({ draft: { fields: { [field]: value } } });
  });

  test.each(['=1+1', '+86-0734', '-见附件', '@责令', "'引文'"])('text that begins like a formula stays as it is: %s', (text) => {
    expect(checked({ NR: `${text}；罚款5000元` })).toMatchObject({ draft: { fields: { NR: `${text}；罚款5000元` } } });
  });

  test.each(['#N/A', '#REF!', '#DIV/0!'])('a formula that failed is no text: %s', (text) => {
    expect(codesOf(checked({ NR: text }))).toEqual(['TYPE_INVALID']);
  });

  test('a document number in a forced cell is the same number', () => {
    const keyOf = (cell: string): unknown => Object(checked({ WH: cell })).draft.keyParts;
    expect(keyOf('="南罚〔2026〕1号"')).toEqual(keyOf('南罚〔2026〕1号'));
    expect(keyOf("'南罚[2026]第1号")).toEqual(keyOf('南罚〔2026〕1号'));
  });
});

describe('days of a decision', () => {
  test.each([['2026-11-02', []], ['2026-11-03', ['DATE_IN_FUTURE']], ['1950-01-01', []], ['1949-12-31', ['DATE_INVALID']]])('%s: %j', (day, codes) => {
    expect(codesOf(checked({ RQ: day }))).toEqual(codes);
  });

  test.each([['2026-10-22', []], ['2026-10-21', ['REPORTED_LATE']], ['2026-09-28', ['REPORTED_LATE']]])('received on 2 November, decided on %s, seven working days: %j', (day, codes) => {
    expect(codesOf(checked({ RQ: day }, planOf({ within: 7 })))).toEqual(codes);
  });
});

describe('numbers of persons', () => {
  const person = (document: RawCell, number: RawCell): ReturnType<typeof checked> => checked({ LB: '自然人', DM: null, ZL: document, ZJ: number });
  const CHILD = '99999920121030001X';

  test.each([null, '身份证', '居民身份证', '中华人民共和国居民身份证', '第二代身份证', '身份证件', '01', 1])('of %j are identity numbers: the age counts', (document) => {
    expect(codesOf(person(document, CHILD))).toEqual(['SUBJECT_UNDER_14']);
    expect(codesOf(person(document, '430422189901010015'))).toEqual(['ID_NUMBER_INVALID']);
    expect(person(document, '430422189901010014')).toMatchObject({ draft: { subject: { identifiers: [{ scheme: 'ID' }] } } });
  });

  test.each(['护照', '港澳居民来往内地通行证', '军官证'])('of a %s are taken as they are', (document) => {
    expect(person(document, 'E1234567 8')).toMatchObject({ draft: { subject: { identifiers: [{ scheme: 'PASSPORT', value: 'E12345678' }] } } });
  });

  test('of a residence permit that pass the check of identity numbers count as such', () => {
    expect(codesOf(person('港澳台居民居住证', CHILD))).toEqual(['SUBJECT_UNDER_14']);
    expect(codesOf(person('外国人永久居留身份证', '430422189901010015'))).toEqual(['ID_NUMBER_INVALID']);
  });

  test('are of full age on the day after the birthday (法释〔2006〕1号第二条)', () => {
    const born = (number: string): readonly string[] => codesOf(checked({ LB: '自然人', DM: null, ZJ: number, RQ: '2026-10-30' }));
    expect(born(CHILD)).toEqual(['SUBJECT_UNDER_14']);
    expect(born('999999201210290018')).toEqual([]);
  });
});

describe('names', () => {
  test('of more than two hundred characters are no names', () => {
    expect(codesOf(checked({ MC: '衡'.repeat(200) }))).toEqual([]);
    expect(codesOf(checked({ MC: '衡'.repeat(201) }))).toEqual(['TYPE_INVALID']);
    expect(codesOf(checked({ MC: '\ufdfa'.repeat(60) }))).toEqual(['TYPE_INVALID']);
  });
});

describe('an amount against the text of the decision', () => {
  test.each([
    ['0.5', '罚款人民币5000元', []], ['0.5', '处5000元罚款', []], ['5000', '处5000元罚款', ['AMOUNT_UNIT_SUSPICIOUS']], ['500', '处500元的罚款', ['AMOUNT_UNIT_SUSPICIOUS']],
    ['500', '没收500元，罚款', []], ['0.8', '罚款3000元；罚款5000元', []], ['3', '没收违法所得3000元，处30000元罚款', []], ['0.3', '没收违法所得3000元，处30000元罚款', ['AMOUNT_UNIT_SUSPICIOUS']],
    ['1000', '罚款', []], ['1000.01', '罚款', ['AMOUNT_UNIT_SUSPICIOUS']], ['2000', '罚款2000万元', ['AMOUNT_UNIT_SUSPICIOUS']],
  ])('%s 万元, “%s”: %j', (amount, text, codes) => {
    expect(codesOf(checked({ FK: amount, NR: text }))).toEqual(codes);
  });
});

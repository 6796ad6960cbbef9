import type { RawCell } from '../rows/raw-row.js';
import type { KnownSubject, RegisterView } from '../subjects/register-view.js';
import { readAskedSubject } from './asked-subject.js';
import { matchSubject, type SubjectMatch } from './match-subject.js';

const CODE = '91430422MAX000015J';
const COLUMNS = { name: '供应商名称', code: '统一社会信用代码' };
const DAY = '2026-11-02';

const subject = (id: number, code: string, ...names: readonly string[]): KnownSubject => ({
  id, code, kind: 'enterprise', currentName: names[0] ?? '', namesForMatching: new Set(names),
});
const REGISTER: readonly KnownSubject[] = [
  subject(1, CODE, '甲公司', '旧甲公司'), subject(2, '91430422MAX895170D', '乙店'), subject(3, '91430422MAX870707A', '乙店'), subject(4, '91430422MAX4387974', '丙厂'),
];
const register: RegisterView = {
  findByIdentifier: (scheme, value) => REGISTER.find((each) => scheme === 'USCC' && each.code === value),
  findByName: (name) => REGISTER.filter((each) => each.namesForMatching.has(name)),
};

const match = (name: RawCell, code: RawCell): SubjectMatch => matchSubject(readAskedSubject({ row: 4, name, code }, COLUMNS, DAY), register, COLUMNS);

describe('a code joins', () => {
  test.each([
    ['as it is', '甲公司', CODE, 'CODE', false, false],
    ['in small letters', '甲公司', CODE.toLowerCase(), 'CODE_NORMALISED', false, false],
    ['with blanks and what nobody sees', '甲公司', ` ${CODE.slice(0, 6)} ${CODE.slice(6)}\u200b`, 'CODE_NORMALISED', false, false],
    ['with letters that are none, where the name agrees', '甲公司', CODE.replaceAll('0', 'O'), 'CODE_REPAIRED', false, false],
    ['under a former name', '旧甲公司', CODE, 'CODE', true, false],
    ['under another name', '丁公司', CODE, 'CODE', false, true],
    ['without a name', null, CODE, 'CODE', false, false],
  ])('%s', (_how, name, code, method, formerNameUsed, nameDiffers) => {
    expect(match(name, code)).toMatchObject({ method, formerNameUsed, nameDiffers, subject: { id: 1 } });
  });
});

describe('nothing is joined, and why is told', () => {
  test.each([
    ['a repaired code whose name disagrees', '丁公司', CODE.replaceAll('0', 'O'), 'IDENTIFIER_REPAIR_CONFLICT', [1]],
    ['a valid code that nobody has', '丁公司', '91430422MAX019840C', 'SUBJECT_UNKNOWN', []],
    ['a repaired code that nobody has', '丁公司', '9143O422MAX019840C', 'IDENTIFIER_REPAIR_UNCONFIRMED', []],
    ['a name that nobody has', '丁公司', null, 'SUBJECT_UNKNOWN', []],
    ['a name alone', '丙厂', '', 'SUBJECT_UNCONFIRMED', [4]],
    ['a name alone beside a dash for the code', '丙厂', '——', 'SUBJECT_UNCONFIRMED', [4]],
    ['a name that two have', '乙店', null, 'SUBJECT_AMBIGUOUS', [2, 3]],
    ['a wrong check digit', '甲公司', `${CODE.slice(0, 17)}K`, 'USCC_INVALID', []],
    ['a code in scientific notation', '甲公司', '9.14304E+17', 'EXCEL_NUMERIC_IDENTIFIER', []],
    ['a code that became a number', '甲公司', 914304220000000000, 'EXCEL_NUMERIC_IDENTIFIER', []],
    ['an empty line', null, null, 'REQUIRED_MISSING', []],
  ])('%s', (_what, name, code, reason, candidates) => {
    const found = match(name, code);
    expect(found).toMatchObject({ method: 'NONE', reason, candidates: candidates.map((id) => ({ id })) });
    if (found.method === 'NONE') expect(found.fix).toMatch(/^请|同名|登记/);
  });

  test('an identity number is no code of an organisation, and is masked wherever it stands', () => {
    const asked = readAskedSubject({ row: 4, name: '某某 99999918900101001X', code: '99999918900101002X' }, COLUMNS, DAY);
    expect(JSON.stringify(asked)).not.toMatch(/18900101/);
    expect(asked.inputCode).toMatch(/^999999\*+/);
  });

  test('a line that could not be taken apart is no line without a code', () => {
    const asked = readAskedSubject({ row: 4, name: '甲公司', code: CODE, malformed: '英文双引号没有配对' }, COLUMNS, DAY);
    expect(matchSubject(asked, register, COLUMNS)).toMatchObject({ method: 'NONE', reason: 'TYPE_INVALID' });
  });
});

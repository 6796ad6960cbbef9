import { MOST_RELATED, readAskedLine, type RelatedCells } from './asked-line.js';

const [OWN, OTHER, THIRD] = ['91430422MAX000015J', '91430422MAX895170D', '91430422MAX870707A'];
const COLUMNS = { name: '供应商名称', code: '统一社会信用代码' };
const read = (beside: RelatedCells, code: string | null = OWN) => readAskedLine({ row: 4, name: '甲公司', code, ...beside }, COLUMNS, '2026-11-02');
const named = (beside: RelatedCells, code?: string | null): readonly unknown[] =>
  read(beside, code).related.map(({ relation, asked: { inputName, inputCode, says, row } }) => [relation, inputName, inputCode, 'fault' in says ? says.fault.code : (says.claim.identifiers[0]?.value ?? null), row]);

test.each<[string, RelatedCells, readonly unknown[]]>([
  ['a head office', { headOffice: OTHER }, [['head-office', null, OTHER, OTHER, 4]]],
  ['members in one cell, however they are parted', { members: [`${OTHER}、${THIRD}`] }, [['consortium-member', null, OTHER, OTHER, 4], ['consortium-member', null, THIRD, THIRD, 4]]],
  ['members parted by blanks', { members: [`${OTHER} ${THIRD}`] }, [['consortium-member', null, OTHER, OTHER, 4], ['consortium-member', null, THIRD, THIRD, 4]]],
  ['a code written with blanks', { members: [`${OTHER.slice(0, 8)} ${OTHER.slice(8)}`] }, [['consortium-member', null, `${OTHER.slice(0, 8)} ${OTHER.slice(8)}`, OTHER, 4]]],
  ['a member with its name', { members: [`乙（集团）公司（${OTHER}）`] }, [['consortium-member', '乙（集团）公司', OTHER, OTHER, 4]]],
  ['a name alone, which joins nobody', { members: ['乙公司'] }, [['consortium-member', '乙公司', null, null, 4]]],
  ['members as a list', { members: [OTHER, THIRD] }, [['consortium-member', null, OTHER, OTHER, 4], ['consortium-member', null, THIRD, THIRD, 4]]],
  ['its own code among the members, and one twice', { members: [`${OWN}；${OTHER}；${OTHER.toLowerCase()}`] }, [['consortium-member', null, OTHER, OTHER, 4]]],
  ['nobody', { headOffice: null, members: ['无', '', null] }, []],
  ['a wrong code', { headOffice: '91430422MAX000015X' }, [['head-office', null, '91430422MAX000015X', 'USCC_INVALID', 4]]],
  ['what a spreadsheet made of a code', { members: [9.14304e17] }, [['consortium-member', null, '914304000000000000', 'EXCEL_NUMERIC_IDENTIFIER', 4]]],
])('a line names %s', (_what, beside, expected) => {
  expect(named(beside)).toEqual(expected);
});

test('a person’s number among the members is masked and admitted nowhere', () => {
  const number = '430422189901010014';
  const [member] = read({ members: [number] }).related;
  expect(member?.asked).toMatchObject({ says: { fault: { code: 'PERSON_NOT_ADMITTED' } } });
  expect(JSON.stringify(member)).not.toContain('18990101');
});

test('a line that cannot be read itself names nobody, and one that names too many is told so', () => {
  expect(named({ members: [OTHER] }, '9.14304E+17')).toEqual([]);
  const many = Array.from({ length: MOST_RELATED + 1 }, (_, i) => `第${i}公司`);
  expect(read({ members: many })).toMatchObject({ related: [], asked: { says: { fault: { message: expect.stringContaining('最多') } } } });
  expect(read({ members: many.slice(1) }).related).toHaveLength(MOST_RELATED);
});

import type { KnownSubject, RegisterView } from './register-view.js';
import { resolveSubject } from './resolve-subject.js';
import type { IdentifierClaim, SubjectClaim } from './subject.js';

const OPTIONS = { registers: false, nameColumn: '名称', codeColumn: '代码' };
const CODE = '91430422MAX000015J';

const subject = (id: number, ...names: readonly string[]): KnownSubject => ({
  id, code: CODE, kind: 'enterprise', currentName: names[0] ?? '', namesForMatching: new Set(names),
});

function register(subjects: readonly KnownSubject[], byCode: KnownSubject | undefined = subjects[0]): RegisterView {
  return {
    findByIdentifier: (scheme, value) => (scheme === 'USCC' && value === CODE ? byCode : undefined),
    findByName: (name) => subjects.filter((s) => s.namesForMatching.has(name)),
  };
}

function claim(name: string, code: Partial<IdentifierClaim> | null, person = false): SubjectClaim {
  const identifiers = code ? [{ scheme: 'USCC' as const, value: CODE, raw: CODE, repaired: false, column: '代码', ...code }] : [];
  return { person, name, nameForMatching: name, identifiers, formerNames: [], declaredKind: null, status: null };
}

describe('with a valid code', () => {
  test('present and former names are fine, another name is a warning', () => {
    const known = register([subject(1, '甲公司', '旧甲公司')]);
    expect(resolveSubject(claim('甲公司', {}), known, OPTIONS)).toMatchObject({ as: 'known', warnings: [] });
    expect(resolveSubject(claim('旧甲公司', {}), known, OPTIONS)).toMatchObject({ as: 'known', warnings: [] });
    expect(resolveSubject(claim('乙公司', {}), known, OPTIONS)).toMatchObject({ as: 'known', warnings: [{ code: 'NAME_DIFFERS', column: '名称' }] });
  });

  test('the register itself names its subjects: another name is no warning there', () => {
    expect(resolveSubject(claim('乙公司', {}), register([subject(1, '甲公司')]), { ...OPTIONS, registers: true })).toMatchObject({ as: 'known', warnings: [] });
  });

  test('that nobody has yet makes a subject', () => {
    expect(resolveSubject(claim('甲公司', {}), register([]), OPTIONS)).toMatchObject({ as: 'new', identifier: { value: CODE } });
  });
});

describe('with a repaired code', () => {
  const repaired = { repaired: true, raw: '9143O422MAX000015J' };

  test('the name has to agree', () => {
    const known = register([subject(1, '甲公司', '旧甲公司')]);
    expect(resolveSubject(claim('旧甲公司', repaired), known, OPTIONS)).toMatchObject({ as: 'known', warnings: [{ code: 'IDENTIFIER_REPAIRED', found: repaired.raw }] });
    expect(resolveSubject(claim('乙公司', repaired), known, OPTIONS)).toMatchObject({ as: 'quarantined', fault: { code: 'IDENTIFIER_REPAIR_CONFLICT' }, candidates: [{ id: 1 }] });
  });

  test('that is not on the register it waits', () => {
    expect(resolveSubject(claim('甲公司', repaired), register([]), OPTIONS)).toMatchObject({ as: 'quarantined', fault: { code: 'IDENTIFIER_REPAIR_UNCONFIRMED' } });
  });
});

describe('without a code nothing is attached by name alone', () => {
  test.each([
    [[], 'SUBJECT_UNKNOWN'],
    [[subject(1, '甲公司')], 'SUBJECT_UNCONFIRMED'],
    [[subject(1, '甲公司'), subject(2, '乙公司', '甲公司')], 'SUBJECT_AMBIGUOUS'],
  ] as const)('%#: %s', (subjects, code) => {
    expect(resolveSubject(claim('甲公司', null), register(subjects), OPTIONS)).toMatchObject({ as: 'quarantined', fault: { code }, candidates: subjects.map(({ id }) => ({ id })) });
  });

  test('a natural person is never found by name', () => {
    expect(resolveSubject(claim('甲公司', null, true), register([subject(1, '甲公司')]), OPTIONS)).toMatchObject({ fault: { code: 'SUBJECT_UNKNOWN' }, candidates: [] });
  });
});

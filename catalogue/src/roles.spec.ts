import { actsForAnyOrgan, ANY_ORGAN, mayAct, separationBroken, type Act, type Caller, type Officer, type Role } from '@credit/domain';
import { CATALOGUE_DATA, loadCatalogue, loadKeptCatalogue, readCatalogueTexts, tryCatalogue } from './load-catalogue.js';

const { access: law } = loadCatalogue();
const MARKET = '11430422MBX001011P';
const FINANCE = '11430422MBX001046A';
const NOON = Date.UTC(2026, 10, 2, 4);
const MINUTE = 60_000;

function officer(roles: readonly Role[], more: Partial<Officer> = {}): Officer {
  return { kind: 'officer', account: 1, name: '某经办', organ: MARKET, roles, authenticatedAt: NOON, secondFactorAt: NOON, ...more };
}
const may = (caller: Caller, act: Act, organ?: string | null): string => {
  const decision = mayAct(caller, act, { law, moment: NOON, ...(organ === undefined ? {} : { organ }) });
  return decision.allowed ? 'allowed' : decision.rule;
};

describe('what each role may do', () => {
  test.each<[Role, Act, string]>([
    ['clerk', 'submit', 'allowed'],
    ['clerk', 'look-at-person', 'role'],
    ['reviewer', 'look-at-person', 'allowed'],
    ['reviewer', 'submit', 'role'],
    ['checker', 'check', 'allowed'],
    ['checker', 'look-at-subject', 'role'],
    ['office', 'oversee', 'allowed'],
    ['office', 'submit', 'role'],
    ['system-administrator', 'manage-keys', 'allowed'],
    ['system-administrator', 'look-at-subject', 'role'],
    ['security-administrator', 'manage-accounts', 'allowed'],
    ['security-administrator', 'read-audit', 'role'],
    ['audit-administrator', 'export-audit', 'allowed'],
    ['audit-administrator', 'manage-accounts', 'role'],
  ])('%s, %s: %s', (role, act, expected) => expect(may(officer([role]), act)).toBe(expected));

  test('nobody who has not signed in may do anything', () => {
    expect([...law.acts.keys()].map((act) => may({ kind: 'anonymous' }, act))).toEqual([...law.acts.keys()].map(() => 'sign-in'));
  });

  test('an officer without a role may do nothing', () => {
    expect([...law.acts.keys()].filter((act) => may(officer([]), act) === 'allowed')).toEqual([]);
  });

  test('a citizen sees the own file and gives authorisations, nothing else', () => {
    const citizen: Caller = { kind: 'citizen', account: 2, name: '某某', authenticatedAt: NOON, secondFactorAt: null, subjectId: 7 };
    expect([...law.acts.keys()].filter((act) => may(citizen, act) === 'allowed')).toEqual(['look-at-own-file', 'authorise', 'use-authorisation']);
  });
});

describe('for one’s own organ only', () => {
  test('a clerk submits for the own organ, not for another', () => {
    expect(may(officer(['clerk']), 'submit', MARKET)).toBe('allowed');
    expect(may(officer(['clerk']), 'submit', FINANCE)).toBe('own-organ');
  });

  test('what names no organ is nobody’s own', () => expect(may(officer(['checker']), 'look-at-receipt', null)).toBe('own-organ'));

  test('the joint-meeting office sees the measures of all, and answers those of none', () => {
    expect(may(officer(['office']), 'look-at-measures', FINANCE)).toBe('allowed');
    expect(actsForAnyOrgan(officer(['office']), 'look-at-measures', law)).toBe(true);
    expect(may(officer(['office']), 'answer-measures', MARKET)).toBe('role');
    expect(actsForAnyOrgan(officer(['office']), 'check', law)).toBe(false);
  });
});

describe('the second factor', () => {
  test('is demanded of administrators, and has to be fresh: the last minute counts', () => {
    const shown = (at: number | null): string => may(officer(['security-administrator'], { secondFactorAt: at }), 'manage-accounts');
    expect(shown(null)).toBe('second-factor');
    expect(shown(NOON - 15 * MINUTE)).toBe('allowed');
    expect(shown(NOON - 15 * MINUTE - 1)).toBe('second-factor');
  });

  test('is demanded before a natural person is looked at, not before an enterprise', () => {
    const reviewer = officer(['reviewer'], { secondFactorAt: null });
    expect(may(reviewer, 'look-at-person', MARKET)).toBe('second-factor');
    expect(may(reviewer, 'look-at-subject', MARKET)).toBe('allowed');
  });
});

describe('programs', () => {
  const client = (...scopes: readonly (Act | typeof ANY_ORGAN)[]): Caller => ({ kind: 'client', name: '测试系统', organ: MARKET, scopes });

  test('do what their scopes say, for their own organ', () => {
    expect(may(client('submit'), 'submit', MARKET)).toBe('allowed');
    expect(may(client('submit'), 'submit', FINANCE)).toBe('own-organ');
    expect(may(client('submit'), 'check', MARKET)).toBe('scope');
  });

  test('act for others only with the scope for it', () => expect(may(client('submit', ANY_ORGAN), 'submit', FINANCE)).toBe('allowed'));

  test('never do what is done by administrators, whatever their scopes', () => {
    expect(may(client('manage-accounts', 'export-audit', ANY_ORGAN), 'manage-accounts')).toBe('scope');
    expect(may(client('manage-accounts', 'export-audit', ANY_ORGAN), 'export-audit')).toBe('scope');
  });
});

describe('nobody holds together', () => {
  test.each<[readonly Role[], string | undefined]>([
    [['system-administrator', 'audit-administrator'], 'three-administrators'],
    [['system-administrator', 'security-administrator', 'audit-administrator'], 'three-administrators'],
    [['security-administrator', 'clerk'], 'three-administrators'],
    [['citizen', 'clerk'], 'own-affairs-apart'],
    [['clerk', 'reviewer', 'checker'], undefined],
    [['audit-administrator'], undefined],
    [[], undefined],
  ])('%j: %s', (roles, rule) => expect(separationBroken(roles, law)?.id).toBe(rule));
});

test('every refusal says by which rule, in words and with a source', () => {
  for (const { text, basis } of law.rules.values()) expect([text.length > 0, basis.length > 0]).toEqual([true, true]);
});

test('who may do what is no part of the rules’ version: answers of before can be worked out again', () => {
  const texts = readCatalogueTexts(CATALOGUE_DATA, { overrides: null, approvals: null, mustBeApproved: false });
  const { version } = loadCatalogue();
  const roles = texts.files.get('roles.yaml') ?? '';
  const stricter = new Map([...texts.files, ['roles.yaml', roles.replace('idle_minutes: 30', 'idle_minutes: 20')] as const]);
  expect(tryCatalogue({ ...texts, files: stricter }).catalogue).toMatchObject({ version, access: { session: { idleMinutes: 20 } } });
  const before = new Map([...texts.files].filter(([name]) => name !== 'roles.yaml'));
  expect(loadKeptCatalogue({ ...texts, files: before }).version).toBe(version);
});

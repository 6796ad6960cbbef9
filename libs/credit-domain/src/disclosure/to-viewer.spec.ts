import { ANY_ORGAN } from '../access/act.js';
import type { Caller } from '../access/caller.js';
import type { Role } from '../access/role.js';
import { toViewer, type Capacity, type GivenAuthorisation } from './to-viewer.js';

const SUBJECT = { id: 7 };
const account = { account: 3, name: '某某', authenticatedAt: 0, secondFactorAt: null };
const citizen = (subjectId: number | null): Caller => ({ kind: 'citizen', ...account, subjectId });
const representative = (...subjectIds: number[]): Caller => ({ kind: 'representative', ...account, subjectIds });
const officer = (...roles: Role[]): Caller => ({ kind: 'officer', ...account, organ: 'ORGAN', roles });
const operator: Caller = { kind: 'client', name: 'operator', organ: null, scopes: [ANY_ORGAN] };
const program: Caller = { kind: 'client', name: 'bank', organ: 'BANK', scopes: [] };
const given = (more: Partial<GivenAuthorisation> = {}): GivenAuthorisation => ({
  number: 'A-1', categories: null, purpose: '贷款', until: '2026-12-01', subjectId: 7, grantee: { kind: 'account', name: '3', subjectId: null }, inForce: true, ...more,
});
const under = (authorisation: GivenAuthorisation | undefined): Capacity => ({ as: 'authorised', operator: '某某', authorisation });

test.each([
  ['a person at their own file', citizen(7), { kind: 'self' }],
  ['a person at another’s', citizen(8), { refused: 'own-file' }],
  ['a person whom the register does not know', citizen(null), { refused: 'own-file' }],
  ['a representative, or a guardian, at the file of whom they stand for', representative(5, 7), { kind: 'self' }],
  ['a representative of others', representative(5), { refused: 'own-file' }],
  ['an officer', officer('clerk'), { refused: 'own-file' }],
  ['the operator, asked at the window', operator, { kind: 'self' }],
  ['another program', program, { refused: 'own-file' }],
] as const)('as the subject itself looks %s', (_, caller, viewer) => expect(toViewer(caller, SUBJECT, { as: 'self' })).toEqual(viewer));

test('a guardian looks in the place of the minor; being a guardian is nothing to an officer', () => {
  expect(toViewer(citizen(8), SUBJECT, { as: 'self', guards: true })).toEqual({ kind: 'self' });
  expect(toViewer(citizen(null), SUBJECT, { as: 'self', guards: true })).toEqual({ kind: 'self' });
  expect(toViewer(citizen(8), SUBJECT, { as: 'self', guards: false })).toEqual({ refused: 'own-file' });
  expect(toViewer(officer('clerk'), SUBJECT, { as: 'self', guards: true })).toEqual({ refused: 'own-file' });
});

describe('under an authorisation', () => {
  const LETS = { kind: 'authorised', operator: '某某', authorisation: { number: 'A-1', categories: null, purpose: '贷款', until: '2026-12-01' } };
  const REFUSED = { refused: 'authorisation-needed' };
  const toBank = { kind: 'organisation', name: 'BANK', subjectId: 9 } as const;

  test.each([
    ['whoever was given it', citizen(null), given(), LETS],
    ['nobody else', { ...citizen(null), account: 4 } as Caller, given(), REFUSED],
    ['nobody where there is none', citizen(null), undefined, REFUSED],
    ['nobody at another’s file', citizen(null), given({ subjectId: 8 }), REFUSED],
    ['nobody when it is over, used or taken back', citizen(null), given({ inForce: false }), REFUSED],
    ['an organisation’s program', program, given({ grantee: toBank }), LETS],
    ['its representative', representative(9), given({ grantee: toBank }), LETS],
    ['no representative of another', representative(8), given({ grantee: toBank }), REFUSED],
    ['an officer of that organ', officer('checker'), given({ grantee: { kind: 'organisation', name: 'ORGAN', subjectId: null } }), LETS],
    ['an account is not an organisation of the same name', citizen(null), given({ grantee: { kind: 'organisation', name: '3', subjectId: null } }), REFUSED],
  ] as const)('looks %s', (_, caller, authorisation, viewer) => expect(toViewer(caller, SUBJECT, under(authorisation))).toEqual(viewer));
});

describe('the three administrators', () => {
  test('the system’s and security’s see everything masked, and nothing in another capacity', () => {
    for (const role of ['system-administrator', 'security-administrator'] as const) {
      expect(toViewer(officer(role), SUBJECT, { as: 'administrator', operator: '某某' })).toEqual({ kind: 'administrator', operator: '某某' });
      expect(toViewer(officer(role), SUBJECT, { as: 'organ', organ: 'ORGAN', operator: '某某', purpose: '看看' })).toEqual({ refused: 'masked-only' });
    }
  });

  test('the auditor sees no file', () => {
    for (const capacity of [{ as: 'self' }, { as: 'administrator', operator: '' }, { as: 'organ', organ: 'ORGAN', operator: '', purpose: '看看' }] as const) {
      expect(toViewer(officer('audit-administrator'), SUBJECT, capacity)).toEqual({ refused: 'log-only' });
    }
  });

  test('nobody else is one', () => expect(toViewer(officer('clerk'), SUBJECT, { as: 'administrator', operator: '' })).toEqual({ refused: 'masked-only' }));
});

test('a procurement unit brings an authorisation of its own or none, but not another’s', () => {
  const project = { as: 'procurement', organ: 'ORGAN', operator: '某某', purpose: '采购', project: '项目一' } as const;
  expect(toViewer(officer('checker'), SUBJECT, { ...project, authorisation: undefined })).toMatchObject({ kind: 'procurement', authorisation: null });
  expect(toViewer(officer('checker'), SUBJECT, { ...project, authorisation: given({ grantee: { kind: 'organisation', name: 'OTHER', subjectId: null } }) })).toEqual({ refused: 'authorisation-needed' });
});

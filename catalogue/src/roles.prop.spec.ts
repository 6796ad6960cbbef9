import { ACTS, ANY_ORGAN, mayAct, ROLES, type Act, type Caller } from '@credit/domain';
import fc from 'fast-check';
import { loadCatalogue } from './load-catalogue.js';

const { access: law } = loadCatalogue();
const ORGANS = ['11430422MBX001011P', '11430422MBX001046A'] as const;
const HOUR = 3_600_000;

const organ = fc.option(fc.constantFrom(...ORGANS), { nil: undefined });
const moment = fc.integer({ min: 0, max: 10 * HOUR });
const act = fc.constantFrom(...ACTS);
const officer = fc.record({
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 4 }), secondFactorAt: fc.option(moment, { nil: null }), at: moment, organ: fc.constantFrom(...ORGANS),
});

const allowed = (caller: Caller, asked: Act, at: number, forOrgan: string | undefined): boolean =>
  mayAct(caller, asked, { law, moment: at, ...(forOrgan === undefined ? {} : { organ: forOrgan }) }).allowed;

test('an officer who loses a role may never do more', () => {
  fc.assert(fc.property(officer, act, organ, fc.nat(), ({ roles, at, ...rest }, asked, forOrgan, drop) => {
    const caller = { kind: 'officer', account: 1, name: '某', authenticatedAt: 0, roles, ...rest } as const;
    const fewer = { ...caller, roles: roles.filter((_, i) => i !== drop % Math.max(1, roles.length)) };
    return allowed(caller, asked, at, forOrgan) || !allowed(fewer, asked, at, forOrgan);
  }));
});

test('nobody may do more as time passes, nor without the second factor', () => {
  fc.assert(fc.property(officer, act, organ, moment, ({ at, ...rest }, asked, forOrgan, later) => {
    const caller = { kind: 'officer', account: 1, name: '某', authenticatedAt: 0, ...rest } as const;
    const now = Math.max(at, rest.secondFactorAt ?? 0);
    return allowed(caller, asked, now, forOrgan) || (!allowed(caller, asked, now + later, forOrgan) && !allowed({ ...caller, secondFactorAt: null }, asked, now, forOrgan));
  }));
});

test('a program that loses a scope may never do more', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...ACTS, ANY_ORGAN)), act, organ, fc.nat(), (scopes, asked, forOrgan, drop) => {
    const caller = { kind: 'client', name: '某', organ: ORGANS[0], scopes } as const;
    const fewer = { ...caller, scopes: scopes.filter((_, i) => i !== drop % Math.max(1, scopes.length)) };
    return allowed(caller, asked, 0, forOrgan) || !allowed(fewer, asked, 0, forOrgan);
  }));
});

test('an officer without the right for all organs acts for the own one only', () => {
  fc.assert(fc.property(officer, act, ({ roles, at, ...rest }, asked) => {
    const caller = { kind: 'officer', account: 1, name: '某', authenticatedAt: 0, roles, ...rest } as const;
    const other = ORGANS.find((each) => each !== rest.organ);
    const anyOrgan = roles.some((role) => law.roles.get(role)?.anyOrgan.has(asked));
    return anyOrgan || !allowed(caller, asked, at, other);
  }));
});

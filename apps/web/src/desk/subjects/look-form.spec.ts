import { asksForPerson, capacitiesFor, EMPTY_LOOK, toLook, whatIsMissing } from './look-form.js';

const FULL = { ...EMPTY_LOOK, as: 'ORGAN' as const, code: '91430422MAX895170D', purpose: '年度检查' };

test.each([
  ['a capacity', { ...FULL, as: '' as const }, '什么身份'],
  ['a subject', { ...FULL, code: ' ' }, '统一社会信用代码'],
  ['a purpose', { ...FULL, purpose: ' ' }, '用途'],
  ['a project, of a procurement unit', { ...FULL, as: 'PROCUREMENT' as const }, '项目'],
  ['an authorisation, of whoever looks under one', { ...FULL, as: 'AUTHORISED' as const }, '授权编号'],
])('nothing is asked for without %s', (_what, form, words) => expect(whatIsMissing(form)).toContain(words));

test('what is asked says only what the capacity needs', () => {
  expect(whatIsMissing(FULL)).toBe('');
  expect(toLook({ ...FULL, project: 'CG-1', authorisation: 'A-1' })).toEqual({ code: '91430422MAX895170D', asOf: null, viewer: { kind: 'ORGAN', purpose: '年度检查' } });
  expect(toLook({ ...FULL, as: 'PROCUREMENT', project: 'CG-1', authorisation: 'A-1', asOf: '2026-01-01' })).toMatchObject({ asOf: '2026-01-01', viewer: { kind: 'PROCUREMENT', project: 'CG-1', authorisation: 'A-1' } });
  expect(toLook({ ...FULL, as: 'AUTHORISED', authorisation: 'A-1' }).viewer).toEqual({ kind: 'AUTHORISED', authorisation: 'A-1' });
});

test('capacities are those of the roles', () => {
  expect(capacitiesFor(['checker']).map(({ id }) => id)).toEqual(['PROCUREMENT', 'AUTHORISED']);
  expect(capacitiesFor(['reviewer']).map(({ id }) => id)).toEqual(['ORGAN']);
  expect(capacitiesFor(['audit-administrator'])).toEqual([]);
});

test('a person’s number is told from a code', () => {
  expect(asksForPerson({ code: '999999189901010019' })).toBe(true);
  expect(asksForPerson(FULL)).toBe(false);
});

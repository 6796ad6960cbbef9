import type { ListedRecord } from './listed-record.js';
import { listedRecord } from './listed-record-mother.js';
import { standingOn, type Effect } from './standing.js';

const EFFECT: Effect = { listedOn: '2026-03-02', from: '2026-03-10', until: '2027-03-10', lifted: false, supersededOn: null };
const on = (day: string, record: Partial<ListedRecord> = {}, effect: Partial<Effect> = {}): unknown => standingOn(day, listedRecord(record), { ...EFFECT, ...effect });

test('counts from its first day to its last, both whole', () => {
  expect(['2026-03-09', '2026-03-10', '2027-03-10'].map((day) => on(day))).toEqual([{ on: 'not-yet' }, { on: 'in-force' }, { on: 'in-force' }]);
  expect(on('2027-03-11')).toEqual({ on: 'ended', why: 'term', since: '2027-03-11', reason: null });
});

test('of several ends the earliest is why', () => {
  expect(on('2028-01-01', { state: 'REPAIRED', knownOn: '2026-06-01', reason: '已履行' })).toEqual({ on: 'ended', why: 'repaired', since: '2026-06-01', reason: '已履行' });
  expect(on('2028-01-01', { state: 'REPAIRED', knownOn: '2027-06-01' })).toMatchObject({ why: 'term', since: '2027-03-11' });
  expect(on('2028-01-01', { knownOn: '2026-06-01' }, { lifted: true, supersededOn: '2026-05-01' })).toMatchObject({ why: 'superseded', since: '2026-05-01' });
});

test('the day of the removal itself counts before the day the platform heard of it', () => {
  expect(on('2026-05-20', { knownOn: '2026-06-01', endedOn: '2026-05-20' }, { lifted: true })).toMatchObject({ why: 'removed', since: '2026-05-20' });
});

test('what is repaired before it has begun never begins', () => {
  expect(on('2026-03-10', { state: 'REPAIRED', knownOn: '2026-03-05' })).toMatchObject({ on: 'ended', why: 'repaired' });
});

test('an annulled decision was never in force, on whatever day it is asked for', () => {
  expect(on('2026-03-10', { state: 'WITHDRAWN', knownOn: '2026-09-01', reason: '撤销' })).toEqual({ on: 'ended', why: 'annulled', since: '2026-03-02', reason: '撤销' });
});

test('a stay suspends for its own days, open-ended until something else is decided', () => {
  const stays = [{ kind: 'decisive-objection', from: '2026-05-01', until: null, document: '异议1号' }] as const;
  expect(on('2026-04-30', { stays })).toEqual({ on: 'in-force' });
  expect(on('2026-12-31', { stays })).toEqual({ on: 'suspended', why: 'decisive-objection', since: '2026-05-01', until: null, document: '异议1号' });
  expect(on('2027-03-11', { stays })).toMatchObject({ on: 'ended', why: 'term' });
});
